package org.mpmexplorer.mpm;

/// Numbers of the random streams: each purpose draws from its own, indexed by visit and request, so that
/// a change of one thing never reshuffles another and all servers face the same visitors.
final class Stream {
    static final int ARRIVAL = 1;
    static final int STAGGER = 2;
    static final int THINK = 3;
    static final int GAP = 4;
    static final int CLASS = 5;
    static final int CPU = 6;
    static final int WAIT = 7;
    static final int SIZE = 8;
    static final int MEMORY = 9;
    static final int UNSAFE = 10;
    static final int ACCEPTOR = 11;
    static final int GENERATOR = 12;
    static final int INTERRUPTION = 13;
    static final int INTERRUPTED_FOR = 14;
    static final int TIMER_PHASE = 15;
    static final int REPLAY = 16;

    private static final long ARRIVAL_BITS = 0xFF_FFFF_FFFFL;

    private Stream() {}

    /// The index of a visit's request: eight bits of load, twenty of user, twenty of visit (open loads
    /// use all forty for the arrival), sixteen of request.
    static long requestIndex(long visit, int request) {
        return visit << 16 | (request & 0xFFFF);
    }

    static long visitOfUser(int load, int user, int visit) {
        return (long) load << 40 | (long) (user & 0xFFFFF) << 20 | (visit & 0xFFFFF);
    }

    /// The user whose visit that is, the way back from [#visitOfUser].
    static int userOf(long visit) {
        return (int) (visit >>> 20) & 0xFFFFF;
    }

    static long visitOfArrival(int load, long arrival) {
        return (long) load << 40 | (arrival & ARRIVAL_BITS);
    }

    /// The way back.
    static long arrivalOf(long visit) {
        return visit & ARRIVAL_BITS;
    }
}
