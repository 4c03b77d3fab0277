package org.mpmexplorer.ui.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceLayout;

class CaptionsTest {
    private final Moment moment = new Moment();

    private void at(long millis, TraceKind kind, int actor, int subject, int argument) {
        moment.apply(millis * 1_000_000L, TraceLayout.pack(kind.code(), actor, subject, argument));
    }

    private static Lane lane(Mpm mpm, int children, int threads) {
        return new Lane(
                mpm.id(), mpm.motto(), mpm, children * threads, children, threads, 511, 10, 1L << 30, 0, List.of());
    }

    private void serve(int children, int threads) {
        at(0, TraceKind.HOST, 2, 4096, 0);
        at(0, TraceKind.SERVER_START, 16, 0, threads);
        for (int child = 0; child < children; child++) {
            at(0, TraceKind.FORK, child * threads, 4000 + child, threads);
            at(0, TraceKind.CHILD_READY, child * threads, 0, threads);
        }
    }

    private void visit(int connection, int place) {
        at(10, TraceKind.VISIT, 0, connection, 0);
        at(10, TraceKind.QUEUE, 0, connection, 0);
        at(10, TraceKind.ACCEPT, place, connection, 0);
    }

    @Test
    void saysHowManyPreforkChildrenAreHeldByIdleConnections() {
        serve(8, 1);
        visit(0, 0);
        visit(1, 1);
        at(20, TraceKind.KEEPALIVE, 0, 0, 0);
        at(20, TraceKind.KEEPALIVE, 1, 1, 0);

        assertThat(Captions.server(lane(Mpm.PREFORK, 150, 1), moment)[0])
                .isEqualTo("8 children of MaxRequestWorkers 150 · 2 busy · 25 % held by idle keep-alive connections");
    }

    @Test
    void saysOfARealServerOnlyWhatItsStatusPageTells() {
        serve(8, 1);
        Lane real = new Lane("real", "", Mpm.PREFORK, 150, 150, 1, 0, 0, 0, 0, List.of());

        assertThat(Captions.spoken(real, moment)).isEqualTo("8 children of MaxRequestWorkers 150 · 0 busy");
        assertThat(new Phrases().visitors(real, 0)).containsExactly("");
        assertThat(new Phrases().served(real, moment)).containsExactly("");
        assertThat(Explanation.of(new Target.Ram(), real, moment).title())
                .isEqualTo("The server’s status page does not tell this.");
    }

    @Test
    void saysThatParkedConnectionsHoldNoThread() {
        serve(2, 25);
        visit(0, 0);
        visit(1, 1);
        at(20, TraceKind.PARK, 0, 0, 0);

        assertThat(Captions.server(lane(Mpm.EVENT, 6, 25), moment)[0])
                .isEqualTo("2 of 6 processes · 1 of 50 threads busy"
                        + " · 1 keep-alive connection parked, holding no thread");
    }

    @Test
    void saysWhatIsAboutAProcess() {
        serve(1, 25);
        assertThat(Captions.process(moment, 0)[0]).isEqualTo("pid 4000");
        at(20, TraceKind.CHILD_STATE, 0, 0, 1);
        assertThat(Captions.process(moment, 0)[0]).isEqualTo("pid 4000 · not accepting");
        at(30, TraceKind.CHILD_STATE, 0, 0, 2);
        assertThat(Captions.process(moment, 0)[0]).isEqualTo("pid 4000 · ending");
        at(40, TraceKind.EXIT, 0, 4000, 3);
        assertThat(Captions.process(moment, 0)[0]).isEqualTo("pid 4000 · out of memory");
    }

    @Test
    void countsSwapAsMemoryThatIsWanted() {
        at(0, TraceKind.HOST, 2, 4096, 0);
        at(0, TraceKind.RAM, 0, 65_536, 0);
        at(0, TraceKind.SWAP, 0, 19_661, 0);
        assertThat(Captions.ram(moment)[0]).isEqualTo("5.2 of 4.0 GB");
    }

    @Test
    void writesRatesInFewCharacters() {
        assertThat(Captions.perSecond(0.4)).isEqualTo("0/s");
        assertThat(Captions.perSecond(57.2)).isEqualTo("57/s");
        assertThat(Captions.perSecond(1234)).isEqualTo("1.2k/s");
        assertThat(Captions.perSecond(12_345)).isEqualTo("12k/s");
    }

    @Test
    void theShorterTheLaterInEveryChoice() {
        serve(8, 1);
        for (String[] choice : new String[][] {
            Captions.server(lane(Mpm.PREFORK, 150, 1), moment),
            Captions.server(lane(Mpm.WORKER, 6, 25), moment),
            Captions.queue(lane(Mpm.PREFORK, 150, 1), moment),
            Captions.served(moment)
        }) {
            for (int i = 1; i < choice.length; i++) {
                assertThat(choice[i].length()).isLessThanOrEqualTo(choice[i - 1].length());
            }
        }
    }
}
