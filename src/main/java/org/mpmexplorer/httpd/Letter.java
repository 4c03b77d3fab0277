package org.mpmexplorer.httpd;

/// A scoreboard status letter as mod_status prints it, in the numeric order of scoreboard.h
/// (httpd-semantics 7.1); that order matters: up to [#READY] a place counts as idle.
public enum Letter {
    DEAD('.', "no process or thread"),
    STARTING('S', "starting up"),
    READY('_', "waiting for a connection"),
    READ('R', "reading a request"),
    WRITE('W', "working on a request or sending its reply"),
    KEEPALIVE('K', "waiting for the next request on a kept-alive connection"),
    LOG('L', "logging"),
    DNS('D', "looking up a name"),
    CLOSING('C', "closing a connection"),
    GRACEFUL('G', "gracefully finishing"),
    IDLE_KILL('I', "idle cleanup of a worker");

    private static final Letter[] ALL = values();

    private final char symbol;
    private final String meaning;

    Letter(char symbol, String meaning) {
        this.symbol = symbol;
        this.meaning = meaning;
    }

    /// The character in the scoreboard string.
    public char symbol() {
        return symbol;
    }

    /// What the letter says, in a few words.
    public String meaning() {
        return meaning;
    }

    /// The letter with this ordinal; the way back from a trace record.
    public static Letter of(int ordinal) {
        return ALL[ordinal];
    }
}
