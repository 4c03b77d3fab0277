package org.mpmexplorer.mpm;

import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.httpd.Mpm;

/// What the parent says under one module (httpd-semantics 13).
record Words(
        LogMessage running,
        LogMessage built,
        LogMessage graceful,
        LogMessage restart,
        LogMessage terminated,
        LogMessage reachedMax,
        LogMessage busy,
        LogMessage successiveKills) {

    static Words of(Mpm mpm) {
        return new Words(
                word(mpm, "RUNNING"),
                word(mpm, "BUILT"),
                word(mpm, "GRACEFUL"),
                word(mpm, "RESTART"),
                word(mpm, "SIGTERM"),
                word(mpm, "MAX_REQUEST_WORKERS"),
                word(mpm, "BUSY"),
                mpm == Mpm.WORKER ? LogMessage.WORKER_SUCCESSIVE_KILLS : LogMessage.EVENT_SUCCESSIVE_KILLS);
    }

    private static LogMessage word(Mpm mpm, String what) {
        return LogMessage.valueOf(mpm.name() + "_" + what);
    }
}
