package org.mpmexplorer.playback;

import java.util.Optional;
import org.mpmexplorer.trace.ExitCause;

/// One process that was at a child's position in the scoreboard.
///
/// @param readyAtNanos when it began to serve, or [#NOT_YET]
/// @param goneAtNanos when it ended, or [#NOT_YET]
/// @param cause why it ended, if it did
public record Lifetime(
        int pid, int generation, long forkedAtNanos, long readyAtNanos, long goneAtNanos, Optional<ExitCause> cause) {
    /// The time of what has not happened.
    public static final long NOT_YET = Long.MAX_VALUE;

    /// Whether the process was there at that instant.
    public boolean isAliveAt(long nanos) {
        return nanos >= forkedAtNanos && nanos < goneAtNanos;
    }

    Lifetime ready(long atNanos) {
        return new Lifetime(pid, generation, forkedAtNanos, atNanos, goneAtNanos, cause);
    }

    Lifetime gone(long atNanos, ExitCause why) {
        return new Lifetime(pid, generation, forkedAtNanos, readyAtNanos, atNanos, Optional.of(why));
    }
}
