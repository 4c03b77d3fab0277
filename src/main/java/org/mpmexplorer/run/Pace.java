package org.mpmexplorer.run;

/// How far ahead a session simulates.
public sealed interface Pace {

    /// To the end, as fast as the machine can: the future is known and can be scrubbed to.
    record AsFastAsPossible() implements Pace {}

    /// Up to that time of the run and no further.
    record UpTo(long nanos) implements Pace {}

    /// Not at all.
    record Paused() implements Pace {}

    /// The time the session may simulate to.
    default long limitNanos() {
        return switch (this) {
            case AsFastAsPossible fast -> Long.MAX_VALUE;
            case UpTo upTo -> upTo.nanos();
            case Paused paused -> 0;
        };
    }
}
