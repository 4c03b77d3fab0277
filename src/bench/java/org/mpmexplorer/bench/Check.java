package org.mpmexplorer.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a piece of work found, beside what theory or many runs of the reference say: a fast loop that is
/// wrong is worth nothing.
final class Check {
    private final String title;
    private final List<String> lines = new ArrayList<>();
    private boolean holds = true;

    Check(String title) {
        this.title = title;
    }

    /// Adds a figure that may be off by that share of what is expected.
    Check near(String name, double found, double expected, double tolerance) {
        boolean near = Math.abs(found - expected) <= tolerance * expected;
        holds &= near;
        lines.add(String.format(
                Locale.ROOT, "%s: %.6g, expected %.6g, %s", name, found, expected, near ? "right" : "WRONG"));
        return this;
    }

    boolean holds() {
        return holds;
    }

    void print(PrintStream out) {
        out.printf("%nResults of %s:%n%n", title);
        lines.forEach(line -> out.println("- " + line));
    }
}
