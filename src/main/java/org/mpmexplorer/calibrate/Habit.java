package org.mpmexplorer.calibrate;

/// What visitors do with a connection they need no more; no log tells.
enum Habit {
    /// They keep it until the server closes it, as browsers do.
    HOLD(60),
    /// They close it at once, as programs do.
    CLOSE(0);

    private final double holdSeconds;

    Habit(double holdSeconds) {
        this.holdSeconds = holdSeconds;
    }

    double holdSeconds() {
        return holdSeconds;
    }

    Fact fact() {
        return switch (this) {
            case HOLD -> new Fact("Idle connections", "held until closed", "browsers do so", Fact.Certainty.GUESSED);
            case CLOSE ->
                new Fact(
                        "Idle connections",
                        "closed by the visitor",
                        "a run with held ones does not match the log",
                        Fact.Certainty.ESTIMATED);
        };
    }
}
