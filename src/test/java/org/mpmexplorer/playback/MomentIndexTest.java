package org.mpmexplorer.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mpmexplorer.testkit.SyntheticTrace;
import org.mpmexplorer.testkit.SyntheticTrace.Life;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceLayout;
import org.mpmexplorer.trace.TraceView;
import org.mpmexplorer.trace.TraceWriter;

class MomentIndexTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long DURATION = 20 * SECOND;

    static Stream<Life> lives() {
        return Stream.of(
                Life.prefork(),
                Life.prefork().withRam(2048).withFpm(6).withSeed(3),
                Life.event(),
                Life.event().sized(1, 3, 8, 200).withFpm(4).withSeed(5),
                Life.event().sized(3, 12, 10, 1500).withSeed(11));
    }

    private static String folded(TraceView view, long nanos) {
        Moment moment = new Moment();
        for (long index = 0; index < view.firstAfter(nanos); index++) {
            moment.apply(view.timeNanos(index), view.word(index));
        }
        moment.setTime(nanos);
        return MomentText.of(moment);
    }

    private static String sought(MomentIndex index, TraceView view, long nanos, Moment into) {
        index.seek(view, nanos, into);
        return MomentText.of(into);
    }

    @ParameterizedTest
    @MethodSource("lives")
    void seekingInAnyOrderGivesTheFoldFromTheStart(Life life) {
        TraceView view = SyntheticTrace.of(life, DURATION);
        MomentIndex index = new MomentIndex(512, Long.MAX_VALUE);
        Moment moment = new Moment();
        SplittableRandom random = new SplittableRandom(life.seed());

        for (int i = 0; i < 60; i++) {
            long nanos = random.nextLong(DURATION);
            assertThat(sought(index, view, nanos, moment)).isEqualTo(folded(view, nanos));
        }
    }

    @Test
    void seekingForwardInSmallStepsGivesTheFoldFromTheStart() {
        TraceView view = SyntheticTrace.of(Life.event(), DURATION);
        MomentIndex index = new MomentIndex();
        Moment moment = new Moment();

        for (long nanos = 0; nanos < DURATION; nanos += SECOND / 3) {
            assertThat(sought(index, view, nanos, moment)).isEqualTo(folded(view, nanos));
        }
    }

    @Test
    void seekingBackwardGivesTheFoldFromTheStart() {
        TraceView view = SyntheticTrace.of(Life.prefork(), DURATION);
        MomentIndex index = new MomentIndex(1024, Long.MAX_VALUE);
        Moment moment = new Moment();

        for (long nanos = DURATION; nanos >= 0; nanos -= SECOND / 3) {
            assertThat(sought(index, view, nanos, moment)).isEqualTo(folded(view, nanos));
        }
    }

    @Test
    void showsTheNewCourseAfterATruncation() {
        TraceWriter writer = SyntheticTrace.written(Life.event(), DURATION);
        TraceView before = writer.view();
        MomentIndex index = new MomentIndex(512, Long.MAX_VALUE);
        Moment late = new Moment();
        Moment early = new Moment();
        index.seek(before, DURATION, late);
        index.seek(before, 4 * SECOND, early);
        int keyframes = index.keyframes();

        long cut = before.firstAfter(10 * SECOND);
        writer.truncate(cut);
        long word = TraceLayout.pack(TraceKind.VISIT.code(), 0, 999, 0);
        writer.append(10 * SECOND, word);
        TraceView after = writer.view();

        assertThat(sought(index, after, DURATION, late)).isEqualTo(folded(after, DURATION));
        assertThat(sought(index, after, 5 * SECOND, early)).isEqualTo(folded(after, 5 * SECOND));
        assertThat(sought(index, after, 11 * SECOND, early)).isEqualTo(folded(after, 11 * SECOND));
        assertThat(index.keyframes()).isLessThan(keyframes).isPositive();
    }

    @Test
    void startsAnewForAnotherRun() {
        MomentIndex index = new MomentIndex(512, Long.MAX_VALUE);
        Moment moment = new Moment();
        index.seek(SyntheticTrace.of(Life.event(), DURATION), DURATION, moment);
        TraceView other = SyntheticTrace.of(Life.event().withSeed(99), DURATION);

        assertThat(sought(index, other, DURATION, moment)).isEqualTo(folded(other, DURATION));
    }

    @Test
    void keepsItsKeyframesWithinTheirBudget() {
        TraceView view = SyntheticTrace.of(Life.prefork(), DURATION);
        MomentIndex index = new MomentIndex(64, 500_000);
        Moment moment = new Moment();
        index.seek(view, DURATION, moment);

        assertThat(index.keyframes()).isBetween(2, 40);
        assertThat(sought(index, view, 7 * SECOND, moment)).isEqualTo(folded(view, 7 * SECOND));
    }

    @Test
    void takesKeyframesThatAnotherThreadMade() {
        TraceView view = SyntheticTrace.of(Life.prefork(), DURATION);
        MomentIndex index = new MomentIndex(1000, Long.MAX_VALUE);
        Keyframes ordered = index.order(view).orElseThrow();
        ordered.make();
        Moment moment = new Moment();
        index.seek(view, 5 * SECOND, moment);
        int found = index.keyframes();

        index.take(ordered);

        assertThat(found).isPositive();
        assertThat(index.keyframes()).isEqualTo((int) (view.records() / 1000));
        assertThat(index.order(view)).isEmpty();
        for (long nanos : new long[] {15 * SECOND, 2 * SECOND, DURATION}) {
            assertThat(sought(index, view, nanos, moment)).isEqualTo(folded(view, nanos));
        }
    }

    @Test
    void takesNoKeyframesOfAnotherCourse() {
        TraceWriter writer = SyntheticTrace.written(Life.event(), DURATION);
        MomentIndex index = new MomentIndex(512, Long.MAX_VALUE);
        Keyframes ordered = index.order(writer.view()).orElseThrow();
        ordered.make();
        writer.truncate(writer.view().firstAfter(SECOND));
        writer.append(SECOND, TraceLayout.pack(TraceKind.VISIT.code(), 0, 999, 0));
        Moment moment = new Moment();
        index.seek(writer.view(), 0, moment);

        index.take(ordered);

        assertThat(index.keyframes()).isZero();
        assertThat(sought(index, writer.view(), DURATION, moment)).isEqualTo(folded(writer.view(), DURATION));
    }

    @Test
    void stepsFromEventToEventAndBack() {
        TraceView view = SyntheticTrace.of(Life.event(), 2 * SECOND);
        long first = MomentIndex.nextEvent(view, SECOND).orElseThrow();
        long second = MomentIndex.nextEvent(view, first).orElseThrow();

        assertThat(first).isGreaterThan(SECOND);
        assertThat(second).isGreaterThan(first);
        assertThat(MomentIndex.previousEvent(view, second)).hasValue(first);
        assertThat(MomentIndex.nextEvent(view, 3 * SECOND)).isEmpty();
        assertThat(MomentIndex.previousEvent(view, 0)).isEmpty();
    }

    @Test
    void doesNotStopAtRecordsThatChangeOnlyNumbers() {
        TraceWriter writer = new TraceWriter(org.mpmexplorer.trace.Recording.keep());
        writer.append(1, TraceLayout.pack(TraceKind.VISIT.code(), 0, 0, 0));
        writer.append(2, TraceLayout.pack(TraceKind.RAM.code(), 0, 5, 0));
        writer.append(3, TraceLayout.pack(TraceKind.CONNECT.code(), 0, 0, 0));

        assertThat(MomentIndex.nextEvent(writer.view(), 1)).hasValue(3);
        assertThat(MomentIndex.previousEvent(writer.view(), 3)).hasValue(1);
    }
}
