package org.mpmexplorer.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkSpotsTest {

    @Test
    void keepsMarksApartThatDoNotTouch() {
        List<MarkSpots.Spot> spots = MarkSpots.of(
                List.of(mark(0, Mark.Kind.NOTICE), mark(50, Mark.Kind.ERROR), mark(100, Mark.Kind.CHANGE)), 100, 11);

        assertThat(spots).extracting(MarkSpots.Spot::atNanos).containsExactly(0L, 50L, 100L);
    }

    @Test
    void joinsTouchingMarksToTheMostImportantOne() {
        List<MarkSpots.Spot> spots = MarkSpots.of(
                List.of(mark(50, Mark.Kind.NOTICE), mark(51, Mark.Kind.ERROR), mark(52, Mark.Kind.WARNING)), 100, 11);

        assertThat(spots).singleElement().satisfies(spot -> {
            assertThat(spot.kind()).isEqualTo(Mark.Kind.ERROR);
            assertThat(spot.atNanos()).isEqualTo(51);
            assertThat(spot.text()).isEqualTo("00:00.0 prefork at 50\n00:00.0 prefork at 51\n00:00.0 prefork at 52");
        });
    }

    @Test
    void tellsHowManyMoreThereAre() {
        List<Mark> many = IntStream.range(0, 100)
                .mapToObj(i -> mark(500 + i, Mark.Kind.NOTICE))
                .toList();

        assertThat(MarkSpots.of(many, 100_000, 11))
                .singleElement()
                .extracting(MarkSpots.Spot::text)
                .satisfies(text -> assertThat(text).hasLineCount(7).endsWith("\n+ 94"));
    }

    private static Mark mark(long atNanos, Mark.Kind kind) {
        return new Mark(atNanos, kind, "prefork", "at " + atNanos);
    }
}
