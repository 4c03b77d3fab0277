package org.mpmexplorer.mpm;

/// The whole state of a run at one instant, to go back to; immutable and opaque. It fits only the engine
/// it was taken from, and engines of the same scenario and seed.
public final class Checkpoint {
    final Server server;
    final long traceRecords;

    Checkpoint(Server server, long traceRecords) {
        this.server = server;
        this.traceRecords = traceRecords;
    }

    /// The instant it was taken at, in nanoseconds since the start of the run.
    public long nanos() {
        return server.sim.nowNanos;
    }
}
