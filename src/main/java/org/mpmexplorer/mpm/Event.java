package org.mpmexplorer.mpm;

/// Kinds of scheduled events; the payload in the queue is `kind << SUBJECT_BITS | subject`.
final class Event {
    static final int SUBJECT_BITS = 25;
    static final int SUBJECT_MASK = (1 << SUBJECT_BITS) - 1;

    /// A user begins a visit; subject = user.
    static final int USER_VISIT = 0;
    /// An open arrival; subject = load.
    static final int ARRIVAL = 1;
    /// A load begins; subject = load.
    static final int LOAD_START = 2;
    /// The CPU has finished somebody's demand.
    static final int CPU = 3;
    /// A queue of equal timeouts has an expiry; subject = timer.
    static final int TIMER = 4;
    /// The parent wakes; subject = its token.
    static final int PARENT = 5;
    /// A fork is done.
    static final int FORKED = 6;
    /// A child has initialised; subject = its ticket.
    static final int CHILD_READY = 7;
    /// worker: a child on a taken-over slot looks for free threads; subject = its ticket.
    static final int THREAD_RETRY = 8;
    /// PHP-FPM's master wakes.
    static final int FPM_TICK = 9;
    /// A PHP-FPM child has waited for its backend; subject = its ticket.
    static final int FPM_WAITED = 10;
    /// A PHP-FPM child has its pages back; subject = its ticket.
    static final int FPM_PAGED = 11;
    /// The server starts after a stop.
    static final int START = 12;
    /// The parent has read its configuration for a restart; subject = its token.
    static final int RELOADED = 13;

    /// A child's process ends; subject = its ticket.
    static final int CHILD_EXIT = 14;

    /// PHP-FPM's master replaces a child that has died; subject = its token.
    static final int FPM_REPLACE = 15;

    /// The load generator has done a step of its loop (subject 0), or slept for as long as it meant to (1).
    static final int GENERATOR = 16;

    /// A PHP-FPM child accepts; subject = its ticket.
    static final int FPM_READY = 17;
    /// PHP-FPM's master has forked and finds new connections.
    static final int FPM_KNOCK = 18;

    /// An attack is called off; subject = load.
    static final int ATTACK_ENDS = 19;

    /// Kinds from here on have a connection as subject, which lives at least until they happen.
    static final int FIRST_OF_CONNECTION = 20;

    static final int SYN_RETRY = 20;
    static final int CONNECTED = 21;
    static final int SPEAK = 22;
    static final int DATA = 23;
    static final int NEXT_REQUEST = 24;
    static final int RECEIVED = 25;
    static final int SERVER_FIN = 26;
    static final int CLIENT_FIN = 27;
    static final int HANDSHAKEN = 28;
    static final int WAITED = 29;
    static final int PAGED = 30;
    static final int SENT = 31;
    static final int WRITABLE = 32;

    /// The load generator calls connect().
    static final int FIRST_SYN = 33;
    /// The load generator sends a request.
    static final int SEND = 34;
    /// The load generator closes its socket.
    static final int CLOSE = 35;
    /// A request reaches the backend, which is the load generator too.
    static final int BACKEND_REQUEST = 36;
    /// The backend has waited as long as the request asked for.
    static final int BACKEND_REPLY = 37;
    /// The backend closes its socket after a reply.
    static final int BACKEND_CLOSE = 38;

    /// The bare ACK that completes a handshake reaches the server's kernel.
    static final int ACK = 39;

    /// How many kinds there are.
    static final int KINDS = ACK + 1;

    private Event() {}
}
