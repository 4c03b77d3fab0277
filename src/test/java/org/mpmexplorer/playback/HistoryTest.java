package org.mpmexplorer.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.testkit.RandomRecipes;
import org.mpmexplorer.testkit.Run;
import org.mpmexplorer.testkit.TraceBuilder;
import org.mpmexplorer.trace.ExitCause;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceView;

class HistoryTest {
    private static final long MILLI = 1_000_000;

    private static TraceView oneRequest() {
        return TraceBuilder.prefork(2)
                .at(0)
                .fork(0)
                .at(100)
                .record(TraceKind.CHILD_READY, 0, 0, 1)
                .visit(7)
                .queue(7)
                .at(200)
                .work(TraceKind.ACCEPT, 0, 7)
                .at(300)
                .work(TraceKind.RUN, 0, 7)
                .at(500)
                .work(TraceKind.KEEPALIVE, 0, 7)
                .at(900)
                .closeAt(0, 7)
                .at(1000)
                .exit(0, ExitCause.CRASHED)
                .at(1200)
                .record(TraceKind.REAP, 0, 0, 0)
                .at(2000)
                .child(1)
                .view();
    }

    @Test
    void tellsWhenAChildWasBornWhatItServedAndHowItEnded() {
        History history = History.ofChild(oneRequest(), 0);

        assertThat(history.lifetimes())
                .containsExactly(new Lifetime(1000, 0, 0, 100 * MILLI, 1000 * MILLI, Optional.of(ExitCause.CRASHED)));
        assertThat(history.accepted(0, 199 * MILLI)).isZero();
        assertThat(history.accepted(0, 200 * MILLI)).isEqualTo(1);
        assertThat(history.requests(0, 2000 * MILLI)).isEqualTo(1);
        assertThat(history.letterAt(0, 550 * MILLI)).isEqualTo(Letter.KEEPALIVE);
        assertThat(history.lifetimeAt(1500 * MILLI)).get().matches(life -> !life.isAliveAt(1500 * MILLI));
        assertThat(History.ofChild(oneRequest(), 1).accepted(0, 2000 * MILLI)).isZero();
    }

    @Test
    void aBandHasForEachPartOfTheTimeWhatItWentInto() {
        float[] shares = new float[12 * History.KINDS];

        History.ofChild(oneRequest(), 0).band(0, 1200 * MILLI, 12, shares);

        assertThat(share(shares, 0, History.STARTING)).isEqualTo(1);
        assertThat(share(shares, 1, Activity.NONE.ordinal())).isEqualTo(1);
        assertThat(share(shares, 2, Activity.READ.ordinal())).isEqualTo(1);
        assertThat(share(shares, 3, Activity.RUN.ordinal())).isEqualTo(1);
        assertThat(share(shares, 8, Activity.HOLD.ordinal())).isEqualTo(1);
        assertThat(share(shares, 9, Activity.NONE.ordinal())).isEqualTo(1);
        assertThat(share(shares, 11, History.GONE)).isEqualTo(1);
    }

    @Test
    void aBandAddsUpToOneWhereThereIsAProcessAndToNothingElsewhere() {
        float[] shares = new float[10 * History.KINDS];

        History.ofChild(oneRequest(), 1).band(1500 * MILLI, 2500 * MILLI, 10, shares);

        assertThat(sum(shares, 4)).isZero();
        assertThat(sum(shares, 5)).isEqualTo(1);
    }

    private static float share(float[] shares, int column, int kind) {
        return shares[column * History.KINDS + kind];
    }

    private static float sum(float[] shares, int column) {
        float sum = 0;
        for (int kind = 0; kind < History.KINDS; kind++) {
            sum += share(shares, column, kind);
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void agreesWithTheMomentsOfARealRun(long seed) {
        RunRecipe recipe = RandomRecipes.of(seed);
        TraceView view = Run.of(recipe).view();
        MomentIndex index = new MomentIndex();
        Moment moment = new Moment();
        SplittableRandom random = new SplittableRandom(seed);
        index.seek(view, recipe.scenario().durationNanos(), moment);
        int children = Math.min(8, moment.children().count());
        for (int child = 0; child < children; child++) {
            int only = random.nextInt(moment.places().stride());
            History whole = History.ofChild(view, child);
            History thread = History.ofThread(view, child, only);
            for (int i = 0; i < 20; i++) {
                index.seek(view, random.nextLong(recipe.scenario().durationNanos()), moment);
                if (child >= moment.children().count()
                        || only >= moment.places().stride()) {
                    continue;
                }
                agree(moment, child, whole);
                int place = child * moment.places().stride() + only;
                assertThat(thread.letterAt(0, moment.timeNanos()))
                        .isEqualTo(moment.places().letter(place));
            }
        }
    }

    private static void agree(Moment moment, int child, History history) {
        Places places = moment.places();
        for (int thread = 0; thread < places.stride(); thread++) {
            int place = child * places.stride() + thread;
            assertThat(history.letterAt(thread, moment.timeNanos())).isEqualTo(places.letter(place));
            assertThat(history.activityAt(thread, moment.timeNanos())).isEqualTo(places.activity(place));
        }
        if (moment.children().life(child) != Life.ABSENT) {
            Lifetime life = history.lifetimeAt(moment.timeNanos()).orElseThrow();
            assertThat(life.pid()).isEqualTo(moment.children().pid(child));
            assertThat(life.forkedAtNanos()).isEqualTo(moment.children().forkedAtNanos(child));
            assertThat(life.generation()).isEqualTo(moment.children().generation(child));
        }
    }
}
