package org.mpmexplorer.ui.advice;

import java.util.List;
import org.mpmexplorer.advice.Recommendation;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.ui.text.Messages;

/// One setting as a line of the table: what is set, what is advised, and why.
///
/// @param range the values that do as well as the best, for people
/// @param isFine whether the present value is one of them
/// @param why the evidence, the most important sentence first
public record AdviceRow(
        Tunable tunable, String name, String yours, String advised, String range, boolean isFine, List<String> why) {

    public AdviceRow {
        why = List.copyOf(why);
    }

    static AdviceRow of(Recommendation recommendation) {
        Tunable tunable = recommendation.tunable();
        String low = tunable.format(recommendation.low());
        String high = tunable.format(recommendation.high());
        return new AdviceRow(
                tunable,
                tunable.id(),
                tunable.format(recommendation.yours()),
                tunable.format(recommendation.value()),
                low.equals(high) ? Messages.text("advice.only", low) : Messages.text("advice.range", low, high),
                recommendation.isFine(),
                recommendation.why());
    }

    /// Whether the advice is another value than the present one.
    public boolean isChange() {
        return !yours.equals(advised);
    }

    /// The row as a sentence, for who cannot see the table.
    public String spoken() {
        return Messages.text("advice.spoken", name, yours, advised, range) + " " + String.join(" ", why);
    }
}
