package org.mpmexplorer.trace;

/// What a trace record says. Every record has a time, an *actor*, a *subject* and an *argument*; unused
/// ones are 0.
///
/// Words used below. A *place* is a position in the scoreboard, `child * stride + thread` as actor, with
/// the stride of the last [#SERVER_START]; a *first place* is `child * stride` and stands for the child.
/// A *connection* is the number of a connection as subject: unique from its [#VISIT] to its [#END], then
/// used again. "letter X" means that the place shows that scoreboard letter from then on.
public enum TraceKind {
    /// The server starts: actor = children the scoreboard holds, argument = stride. Every place shows
    /// `.`, no child lives; connections and PHP-FPM children of an earlier start are gone by records of
    /// their own before.
    SERVER_START,
    /// The server refuses to start; the log says why. Visitors are refused from then on.
    SERVER_REFUSED,

    /// A visitor begins to connect: actor = who it is among those of the load, subject = connection,
    /// argument = index of the load. The n-th connection of the same visitor makes the same requests of
    /// every server that faces the same load; see [TraceLayout#FIRST_PASSER_BY].
    VISIT,
    /// The kernel dropped the visitor's SYN because the queue is full; argument = attempt from 1.
    SYN_DROP,
    /// The visitor's TCP handshake is complete.
    CONNECT,
    /// The visitor sends a request: argument = index of the request class.
    REQUEST,
    /// The connection enters the accept queue.
    QUEUE,
    /// The visitor's first data met a full accept queue and is lost; argument = attempt from 1.
    DATA_DROP,
    /// A worker takes the connection from the accept queue: actor = place; letter R.
    ACCEPT,
    /// The place reads the head of a request: letter R.
    READ,
    /// The place computes for the connection's request: letter W.
    RUN,
    /// The place waits for database or backend: letter W.
    WAIT,
    /// The place waits until its pages are read back from swap: letter W.
    PAGE,
    /// The place sends the reply and waits for the visitor to receive it: letter W.
    SEND,
    /// The place waits for the next request on the connection: letter K.
    KEEPALIVE,
    /// The place closes the connection and drains it: letter C.
    LINGER,
    /// event: the place gives the connection back to its listener; argument = [ParkPlace]; the place is
    /// idle: letter `_`, or G in a dying child.
    PARK,
    /// event: a connection already parked moves to another parking place without a worker: actor = first
    /// place of the child, argument = [ParkPlace].
    MOVE,
    /// event: a worker takes a parked connection: actor = place; a record such as READ, SEND or LINGER
    /// with the same time follows.
    UNPARK,
    /// The server closes the connection. Argument 0: it was at the place `actor`, which is idle now
    /// (letter `_`, or G in a dying child); argument 1: it was parked at the child `actor` (first place);
    /// argument 2: it had no place (reset while queued, or never accepted).
    CLOSE,
    /// The visitor has received a complete reply; argument = HTTP status.
    RESPONSE,
    /// The answer just received was wrong: another request's data, by code that is not thread-safe.
    WRONG_ANSWER,
    /// The visitor's request or connection failed; argument = [FailKind].
    FAIL,
    /// The visitor closes its side.
    LEAVE,
    /// Nothing of the connection is left; its number is free.
    END,

    /// The parent forked a child: actor = first place, subject = pid, argument = its threads; the letter
    /// of these places is S.
    FORK,
    /// The child serves: actor = first place, argument = threads that are ready; letter `_` where S was.
    CHILD_READY,
    /// One place changes its letter: argument = the letter's ordinal.
    LETTER,
    /// Argument = [ChildState] of the child `actor` (first place).
    CHILD_STATE,
    /// The child process is gone but not reaped: actor = first place, subject = pid, argument =
    /// [ExitCause]. Its letters stay.
    EXIT,
    /// The parent reaped the child: its places show `.`.
    REAP,
    /// Private memory of a child: actor = first place, subject = units of 64 KiB.
    CHILD_MEMORY,
    /// A new generation of children begins: subject = its number.
    GENERATION,

    /// RAM in use by everything: subject = units of 64 KiB (never more than there is).
    RAM,
    /// Swap in use: subject = units of 64 KiB.
    SWAP,
    /// Capacity of the host: actor = cores, subject = RAM in units of 1 MiB; argument is not used.
    HOST,

    /// A log line: argument = ordinal of the log message, `value` (actor and subject together) = the
    /// first number of its text; further numbers follow as [#NUMBER].
    LOG,
    /// A further number of the log line before: `value`.
    NUMBER,
    /// A tunable was turned: argument = its ordinal.
    TURN,
    /// An action was performed: argument = its ordinal.
    PERFORM,

    /// A PHP-FPM child starts: actor = its number in the pool, subject = pid. It is idle.
    FPM_FORK,
    /// The PHP-FPM child works for the connection; argument: 0 it computes, 1 it waits for the database,
    /// 2 it waits until its pages are read back from swap.
    FPM_BUSY,
    /// The PHP-FPM child is idle again.
    FPM_IDLE,
    /// The PHP-FPM child is gone; argument = [ExitCause].
    FPM_EXIT,
    /// The connection's request waits in PHP-FPM's backlog: its place still shows W (see [#WAIT]).
    FPM_QUEUE;

    private static final TraceKind[] ALL = values();

    /// The kind with this code.
    public static TraceKind of(int code) {
        return ALL[code];
    }

    /// The number in the record.
    public int code() {
        return ordinal();
    }
}
