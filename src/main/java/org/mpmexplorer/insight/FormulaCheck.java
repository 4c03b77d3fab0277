package org.mpmexplorer.insight;

/// What a formula says beside what the simulation found, or why it does not apply.
public sealed interface FormulaCheck {

    /// The check in a line for people.
    String words();

    /// Both numbers.
    ///
    /// @param working the formula with its numbers put in
    record Applies(String working, double formula, double simulated, String formulaText, String simulatedText)
            implements FormulaCheck {
        @Override
        public String words() {
            return "%s = %s · simulated %s".formatted(working, formulaText, simulatedText);
        }
    }

    /// The formula's conditions do not hold.
    record DoesNotApply(String name, String reason) implements FormulaCheck {
        @Override
        public String words() {
            return "%s does not apply: %s.".formatted(name, reason);
        }
    }
}
