package org.mpmexplorer.mpm;

import org.mpmexplorer.trace.TraceKind;

/// Codes of trace kinds as constants the compiler folds into the hot loop.
final class Rec {
    static final int SERVER_START = TraceKind.SERVER_START.code();
    static final int SERVER_REFUSED = TraceKind.SERVER_REFUSED.code();
    static final int VISIT = TraceKind.VISIT.code();
    static final int SYN_DROP = TraceKind.SYN_DROP.code();
    static final int CONNECT = TraceKind.CONNECT.code();
    static final int REQUEST = TraceKind.REQUEST.code();
    static final int QUEUE = TraceKind.QUEUE.code();
    static final int DATA_DROP = TraceKind.DATA_DROP.code();
    static final int ACCEPT = TraceKind.ACCEPT.code();
    static final int READ = TraceKind.READ.code();
    static final int RUN = TraceKind.RUN.code();
    static final int WAIT = TraceKind.WAIT.code();
    static final int PAGE = TraceKind.PAGE.code();
    static final int SEND = TraceKind.SEND.code();
    static final int KEEPALIVE = TraceKind.KEEPALIVE.code();
    static final int LINGER = TraceKind.LINGER.code();
    static final int PARK = TraceKind.PARK.code();
    static final int MOVE = TraceKind.MOVE.code();
    static final int UNPARK = TraceKind.UNPARK.code();
    static final int CLOSE = TraceKind.CLOSE.code();
    static final int RESPONSE = TraceKind.RESPONSE.code();
    static final int WRONG_ANSWER = TraceKind.WRONG_ANSWER.code();
    static final int FAIL = TraceKind.FAIL.code();
    static final int LEAVE = TraceKind.LEAVE.code();
    static final int END = TraceKind.END.code();
    static final int FORK = TraceKind.FORK.code();
    static final int CHILD_READY = TraceKind.CHILD_READY.code();
    static final int LETTER = TraceKind.LETTER.code();
    static final int CHILD_STATE = TraceKind.CHILD_STATE.code();
    static final int EXIT = TraceKind.EXIT.code();
    static final int REAP = TraceKind.REAP.code();
    static final int CHILD_MEMORY = TraceKind.CHILD_MEMORY.code();
    static final int GENERATION = TraceKind.GENERATION.code();
    static final int RAM = TraceKind.RAM.code();
    static final int SWAP = TraceKind.SWAP.code();
    static final int HOST = TraceKind.HOST.code();
    static final int LOG = TraceKind.LOG.code();
    static final int NUMBER = TraceKind.NUMBER.code();
    static final int TURN = TraceKind.TURN.code();
    static final int PERFORM = TraceKind.PERFORM.code();
    static final int FPM_FORK = TraceKind.FPM_FORK.code();
    static final int FPM_BUSY = TraceKind.FPM_BUSY.code();
    static final int FPM_IDLE = TraceKind.FPM_IDLE.code();
    static final int FPM_EXIT = TraceKind.FPM_EXIT.code();
    static final int FPM_QUEUE = TraceKind.FPM_QUEUE.code();

    private Rec() {}
}
