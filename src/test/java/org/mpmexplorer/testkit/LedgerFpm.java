package org.mpmexplorer.testkit;

import static org.mpmexplorer.testkit.Ledger.require;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mpmexplorer.trace.TraceKind;

/// The PHP-FPM pool as a trace tells it: which child works for which connection.
public final class LedgerFpm {
    private static final int IDLE = -1;
    private static final int PAGES = 2;

    private final Map<Integer, Integer> working = new TreeMap<>();
    private final Set<Integer> pids = new HashSet<>();
    private int forked;

    void add(TraceKind kind, int actor, int subject, int argument, LedgerConnections connections) {
        switch (kind) {
            case FPM_FORK -> {
                require(!working.containsKey(actor), "the child lives already");
                require(pids.add(subject), "the pid was used before");
                working.put(actor, IDLE);
                forked++;
            }
            case FPM_BUSY -> {
                require(argument <= PAGES, "a busy child computes, waits or pages");
                require(connections.exists(subject), "there is no such connection");
                int now = working.getOrDefault(actor, subject);
                require(working.containsKey(actor) && (now == IDLE || now == subject), "the child is not idle");
                require(now == subject || !working.containsValue(subject), "another child works for the connection");
                working.put(actor, subject);
            }
            case FPM_IDLE -> {
                require(working.getOrDefault(actor, IDLE) != IDLE, "the child is not busy");
                working.put(actor, IDLE);
            }
            case FPM_EXIT -> require(working.remove(actor) != null, "there is no such child");
            case FPM_QUEUE -> {
                require(connections.isAtPlace(subject), "the connection is at no place");
                require(!working.containsValue(subject), "a child works for the connection");
            }
            default -> throw new AssertionError("not a record of PHP-FPM");
        }
    }

    public int living() {
        return working.size();
    }

    public int forked() {
        return forked;
    }

    public int idle() {
        return (int) working.values().stream().filter(c -> c == IDLE).count();
    }

    public int busy() {
        return living() - idle();
    }
}
