package org.mpmexplorer.whatif;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Tunable;

/// What is known at a time; immutable.
///
/// @param question the newest one that was heard
/// @param answer the newest one there is, perhaps still to an earlier question
/// @param strips of the settings about which anything is known
/// @param isAtRest whether nothing the user sees is still being worked at
public record Outlook(
        Optional<Question> question, Optional<Answer> answer, Map<Tunable, Strip> strips, boolean isAtRest) {
    /// Before the first question.
    public static final Outlook NONE = new Outlook(Optional.empty(), Optional.empty(), Map.of(), true);

    public Outlook {
        Map<Tunable, Strip> copy = new EnumMap<>(Tunable.class);
        copy.putAll(strips);
        strips = Collections.unmodifiableMap(copy);
    }

    /// Whether the answer is to that question.
    public boolean answers(Question asked) {
        List<RunRecipe> answered = answer.stream()
                .flatMap(known -> known.servers().stream())
                .map(Answer.OfServer::recipe)
                .toList();
        return answered.equals(asked.servers());
    }
}
