package org.mpmexplorer.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Records survive packing, segments, truncation and streaming; published views never change.
class TraceTest {

    private static TraceWriter filled(Recording recording, int records) {
        TraceWriter writer = new TraceWriter(recording);
        for (int i = 0; i < records; i++) {
            writer.append(i * 10L, TraceLayout.pack(3, i % 1000, i, 7));
        }
        return writer;
    }

    @Test
    void packsEveryFieldUpToItsLargestValue() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 10_000; i++) {
            int kind = random.nextInt(64);
            int actor = random.nextInt(TraceLayout.MAX_ACTOR + 1);
            int subject = random.nextInt(TraceLayout.MAX_SUBJECT + 1);
            int argument = random.nextInt(TraceLayout.MAX_ARGUMENT + 1);
            long word = TraceLayout.pack(kind, actor, subject, argument);

            assertThat(TraceLayout.kind(word)).isEqualTo(kind);
            assertThat(TraceLayout.actor(word)).isEqualTo(actor);
            assertThat(TraceLayout.subject(word)).isEqualTo(subject);
            assertThat(TraceLayout.argument(word)).isEqualTo(argument);
        }
    }

    @Test
    void packsAValueOf42Bits() {
        long value = (1L << 42) - 1;
        long word = TraceLayout.packValue(63, value, 5);

        assertThat(TraceLayout.value(word)).isEqualTo(value);
        assertThat(TraceLayout.kind(word)).isEqualTo(63);
        assertThat(TraceLayout.argument(word)).isEqualTo(5);
    }

    @Test
    void aViewKeepsWhatItSawWhenTheTraceTakesAnotherCourse() {
        TraceWriter writer = filled(Recording.keep(), 200_000);
        TraceView before = writer.view();
        long fingerprint = TraceFingerprint.of(before);
        writer.truncate(100_001);
        writer.append(5_000_000, TraceLayout.pack(9, 1, 1, 1));
        TraceView after = writer.view();

        assertThat(TraceFingerprint.of(before)).isEqualTo(fingerprint);
        assertThat(before.records()).isEqualTo(200_000);
        assertThat(after.records()).isEqualTo(100_002);
        assertThat(after.timeNanos(100_000)).isEqualTo(1_000_000);
        assertThat(after.timeNanos(100_001)).isEqualTo(5_000_000);
    }

    @Test
    void streamingFoldsTheSameRecordsAsKeeping() {
        TraceFingerprint streamed = new TraceFingerprint();
        TraceWriter writer = filled(new Recording.Stream(streamed), 150_000);
        writer.flush();

        assertThat(streamed.value())
                .isEqualTo(TraceFingerprint.of(filled(Recording.keep(), 150_000).view()));
        assertThat(writer.records()).isEqualTo(150_000);
        assertThat(writer.view().records()).isZero();
    }

    @Test
    void findsTheFirstRecordAfterATime() {
        TraceView view = filled(Recording.keep(), 70_000).view();

        assertThat(view.firstAfter(-1)).isZero();
        assertThat(view.firstAfter(0)).isEqualTo(1);
        assertThat(view.firstAfter(655_365)).isEqualTo(65_537);
        assertThat(view.firstAfter(Long.MAX_VALUE)).isEqualTo(70_000);
    }

    @Test
    void saysWhenItIsFullAndRefusesToGrowByTruncation() {
        TraceWriter writer = filled(new Recording.Keep(100), 99);
        assertThat(writer.isFull()).isFalse();
        writer.append(1000, 0);

        assertThat(writer.isFull()).isTrue();
        assertThatThrownBy(() -> writer.truncate(101)).isInstanceOf(IllegalArgumentException.class);
    }
}
