package org.mpmexplorer.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Tunable;

/// What somebody wants to know about servers beside each other.
///
/// @param servers their runs, with every value as it is from the start; see [FromTheStart]
/// @param strips the settings whose outcome is wanted over their whole range
/// @param touched the setting in the user's hand, whose strip comes first
/// @param visible the settings on screen, whose strips come next
public record Question(List<RunRecipe> servers, List<Ask> strips, Optional<Tunable> touched, Set<Tunable> visible) {

    public Question {
        servers = List.copyOf(servers);
        strips = List.copyOf(strips);
        visible = Set.copyOf(visible);
    }

    /// A setting, and the servers, counted from 0, whose outcome it is wanted for.
    public record Ask(Tunable tunable, List<Integer> lanes) {
        public Ask {
            lanes = List.copyOf(lanes);
        }
    }

    /// How soon a strip is wanted.
    enum Urgency {
        TOUCHED,
        VISIBLE,
        SOMETIME
    }

    Urgency urgency(Tunable tunable) {
        if (touched.filter(held -> held == tunable).isPresent()) {
            return Urgency.TOUCHED;
        }
        return visible.contains(tunable) ? Urgency.VISIBLE : Urgency.SOMETIME;
    }

    /// The strips, the most urgent first.
    List<Ask> byUrgency() {
        List<Ask> sorted = new ArrayList<>(strips);
        sorted.sort(Comparator.comparing((Ask ask) -> urgency(ask.tunable())));
        return sorted;
    }
}
