package org.mpmexplorer.run;

/// How a session stands.
///
/// @param frontierNanos how far the run has been simulated; everything before is known
/// @param durationNanos how long the run is
/// @param epoch grows whenever the run took another course or another run took its place
/// @param speed simulated seconds per second of wall time, lately; 0 while nothing is simulated
/// @param error one sentence if the state is FAILED, else empty
public record RunStatus(long frontierNanos, long durationNanos, State state, int epoch, double speed, String error) {

    /// What a session is doing.
    public enum State {
        /// It simulates.
        RUNNING,
        /// Its pace allows no more for now.
        PAUSED,
        /// The run is known to its end.
        FINISHED,
        /// The trace holds all it can; the rest of the run is not known.
        FULL,
        /// The engine gave up; what was simulated before can still be looked at.
        FAILED
    }

    /// Whether nothing more will be simulated unless something changes.
    public boolean isAtRest() {
        return state != State.RUNNING;
    }
}
