package org.mpmexplorer.insight;

/// What a formula says beside what the simulation found, or why it does not apply.
public sealed interface FormulaCheck {

    /// The check in a line for people.
    String words();

    /// Both numbers.
    record Applies(double formula, double simulated, String words) implements FormulaCheck {}

    /// The formula's conditions do not hold.
    record DoesNotApply(String words) implements FormulaCheck {}
}
