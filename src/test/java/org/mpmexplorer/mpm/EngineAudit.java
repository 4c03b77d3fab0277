package org.mpmexplorer.mpm;

import static org.assertj.core.api.Assertions.assertThat;

import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.testkit.Ledger;
import org.mpmexplorer.testkit.LedgerChildren;

/// Compares an engine's own state with what its trace says, and with the limits of httpd-semantics 3.10.
final class EngineAudit {
    private final Server server;
    private int highestWorkers;

    EngineAudit(Engine engine) {
        server = engine.server;
        highestWorkers = server.knobs.maxRequestWorkers;
    }

    void check(Ledger ledger) {
        assertThat(ledger.connections().queueLength()).as("accept queue").isEqualTo(server.listen.size());
        assertThat(server.listen.size())
                .as("accept queue against its limit")
                .isLessThanOrEqualTo(Math.min(server.knobs.backlog, server.knobs.somaxconn) + 1);
        if (ledger.isStarted()) {
            checkBoard(ledger);
            checkMemory(ledger);
            checkLimits(ledger.children());
        }
        checkTimers();
    }

    private void checkBoard(Ledger ledger) {
        Scoreboard board = server.board;
        LedgerChildren children = ledger.children();
        assertThat(children.unreapedAndLiving()).as("children not reaped").isEqualTo(board.total);
        int[] counted = new int[Letter.values().length];
        for (int place = 0; place < board.places(); place++) {
            counted[board.letter[place]]++;
            int child = board.childOf(place);
            if (!children.isGone(child)) {
                assertThat(children.letter(place))
                        .as("letter of place %d", place)
                        .isEqualTo(Letter.of(board.letter[place]));
            }
            assertThat(children.connectionAt(place)).as("place %d", place).isEqualTo(board.connection[place]);
        }
        assertThat(board.letters).as("counted letters").isEqualTo(counted);
        for (int child = 0; child < board.children; child++) {
            checkChild(children, child);
        }
    }

    private void checkChild(LedgerChildren children, int child) {
        Scoreboard board = server.board;
        assertThat(children.lives(child))
                .as("child %d lives", child)
                .isEqualTo(board.life[child] != Scoreboard.FREE && board.life[child] != Scoreboard.GONE);
        if (board.life[child] != Scoreboard.LIVE && board.life[child] != Scoreboard.DYING) {
            assertThat(board.idle[child]).as("idle threads of child %d", child).isZero();
            return;
        }
        int first = board.firstPlace(child);
        int busy = 0;
        int absent = 0;
        for (int place = first; place < first + board.threads[child]; place++) {
            busy += board.connection[place] == Connections.NONE ? 0 : 1;
            boolean none = board.letter[place] == Scoreboard.DEAD || board.letter[place] == Scoreboard.STARTING;
            absent += none ? 1 : 0;
        }
        if (server.knobs.mpm.isThreaded() && board.life[child] == Scoreboard.LIVE) {
            assertThat(busy + absent + board.idle[child])
                    .as("busy, idle and absent threads of child %d", child)
                    .isEqualTo(board.threads[child]);
        }
        assertThat(board.running[child]).as("PHP requests in child %d", child).isBetween(0, busy);
        if (server.mpm instanceof EventMpm event) {
            int held = busy;
            for (int c = 0; c < server.connections.capacity(); c++) {
                boolean parked = server.connections.server(c) >= Connections.PARKED_KEEPALIVE
                        && server.connections.place(c) == first;
                held += parked ? 1 : 0;
            }
            assertThat(Math.max(0, event.held(child)))
                    .as("connections of child %d", child)
                    .isEqualTo(held);
        }
    }

    private void checkMemory(Ledger ledger) {
        long sum = server.memoryUse.sumBytes();
        int open = 0;
        for (int c = 0; c < server.connections.capacity(); c++) {
            open += server.connections.server(c) >= Connections.READING ? 1 : 0;
        }
        assertThat(server.memory.serverBytes())
                .as("memory of children, PHP-FPM, connections and what is shared")
                .isEqualTo(sum + open * server.knobs.connectionBytes)
                .isNotNegative();
        assertThat(server.memory.inRamBytes()).isBetween(0L, server.memory.ramBytes());
    }

    private void checkLimits(LedgerChildren children) {
        highestWorkers = Math.max(highestWorkers, server.knobs.maxRequestWorkers);
        int living = children.living();
        if (server.knobs.mpm == Mpm.PREFORK) {
            assertThat(living).as("prefork children").isLessThanOrEqualTo(highestWorkers);
        } else if (server.knobs.mpm == Mpm.EVENT) {
            assertThat(living).as("event children").isLessThanOrEqualTo(server.knobs.serverLimit);
        } else {
            assertThat(living).as("worker children").isLessThanOrEqualTo(2 * server.knobs.serverLimit);
        }
        assertThat(server.parent.rate).as("spawn rate").isIn(1, 2, 4, 8, 16, 32);
    }

    /// A timer runs only for a connection that is in the state it is meant for.
    private void checkTimers() {
        Connections all = server.connections;
        for (int c = 0; c < all.capacity(); c++) {
            boolean ended =
                    all.client(c) == Connections.GONE && all.server(c) <= Connections.UNKNOWN && all.pending(c) <= 0;
            if (ended) {
                for (int timer = 0; timer < Timers.FIRST_OF_LOADS + 2 * server.population.loads; timer++) {
                    assertThat(server.timers.isRunning(timer, c))
                            .as("timer %d of connection %d, which has ended", timer, c)
                            .isFalse();
                }
            }
        }
    }
}
