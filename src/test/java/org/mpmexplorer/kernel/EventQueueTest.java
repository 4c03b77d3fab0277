package org.mpmexplorer.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventQueueTest {
    private static final long HOUR = 3_600_000_000_000L;
    private static final int SEQUENCES = 1 << 22;

    private final EventQueue queue = new EventQueue(4);

    @Test
    void takesEventsInOrderOfTime() {
        queue.schedule(30, 3);
        queue.schedule(10, 1);
        queue.schedule(20, 2);

        assertThat(drain(queue)).containsExactly("10:1", "20:2", "30:3");
    }

    @Test
    void takesEqualTimesInOrderOfScheduling() {
        for (int payload = 50; payload > 0; payload--) {
            queue.schedule(7, payload);
        }

        for (int payload = 50; payload > 0; payload--) {
            assertThat(queue.poll()).isEqualTo(payload);
        }
    }

    @Test
    void tellsWhenItIsEmpty() {
        assertThat(queue.isEmpty()).isTrue();
        assertThat(queue.nextNanos()).isEqualTo(Long.MAX_VALUE);
        assertThat(queue.poll()).isEqualTo(EventQueue.NONE);

        queue.schedule(5, 0);
        assertThat(queue.isEmpty()).isFalse();
        assertThat(queue.poll()).isZero();

        assertThat(queue.isEmpty()).isTrue();
        assertThat(queue.size()).isZero();
        assertThat(queue.nextNanos()).isEqualTo(Long.MAX_VALUE);
        assertThat(queue.timeNanos()).isEqualTo(5);
    }

    @Test
    void leavesEventsBehindTheHorizon() {
        queue.schedule(10, 1);
        queue.schedule(20, 2);
        queue.schedule(9 * HOUR, 3);

        assertThat(queue.pollAtOrBefore(9)).isEqualTo(EventQueue.NONE);
        assertThat(queue.pollAtOrBefore(10)).isEqualTo(1);
        assertThat(queue.pollAtOrBefore(10)).isEqualTo(EventQueue.NONE);
        assertThat(queue.timeNanos()).isEqualTo(10);
        assertThat(queue.pollAtOrBefore(20)).isEqualTo(2);
        assertThat(queue.pollAtOrBefore(9 * HOUR - 1)).isEqualTo(EventQueue.NONE);
        assertThat(queue.pollAtOrBefore(9 * HOUR)).isEqualTo(3);
    }

    @Test
    void keepsTheOrderOfTiesYearsAhead() {
        queue.schedule(200_000 * HOUR, 4);
        queue.schedule(100_000 * HOUR, 1);
        queue.schedule(100_000 * HOUR, 2);
        queue.schedule(HOUR, 0);
        queue.schedule(100_000 * HOUR, 3);
        queue.schedule(Long.MAX_VALUE, 5);

        assertThat(payloads(queue)).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(queue.timeNanos()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void takesAnEventBeforeTheLastOne() {
        queue.schedule(20 * HOUR, 1);
        queue.schedule(20 * HOUR, 2);
        queue.poll();
        queue.schedule(HOUR, 3);
        queue.schedule(20 * HOUR, 4);

        assertThat(drain(queue)).containsExactly(HOUR + ":3", 20 * HOUR + ":2", 20 * HOUR + ":4");
    }

    @Test
    void keepsTheOrderOfTiesWhenSequenceNumbersAreUsedUp() {
        long later = 1_000_000_000;
        queue.schedule(later, 1);
        queue.schedule(later, 2);
        queue.schedule(0, 0);
        for (int i = 1; i < SEQUENCES + 10; i++) {
            assertThat(queue.poll()).isZero();
            queue.schedule(i, 0);
            if (i == SEQUENCES / 2) {
                queue.schedule(later, 3);
            }
        }
        queue.schedule(later, 4);

        assertThat(payloads(queue)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void passesOverNumbersThatStillWait() {
        EventQueue small = new EventQueue(8);
        for (int i = 0; i < 7; i++) {
            small.schedule(HOUR / 10, i + 1);
        }
        for (int i = 0; i < 1000; i++) {
            small.schedule(i, 0);
            assertThat(small.poll()).isZero();
        }

        assertThat(payloads(small)).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void growsBeyondItsCapacity() {
        int events = 10_000;
        for (int i = 0; i < events; i++) {
            queue.schedule(events - i + (i % 3) * HOUR, i);
        }

        assertThat(queue.size()).isEqualTo(events);
        assertThat(payloads(queue)).hasSize(events).doesNotHaveDuplicates();
    }

    @Test
    void refusesMoreEventsThanItCanNumber() {
        EventQueue full = new EventQueue(EventQueue.MOST_PENDING);
        for (int i = 0; i < EventQueue.MOST_PENDING; i++) {
            full.schedule(i, i);
        }

        assertThatThrownBy(() -> full.schedule(0, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("more than 2097152 events wait at once");
        assertThat(full.poll()).isZero();
    }

    @Test
    void refusesWhatIsNegative() {
        assertThatThrownBy(() -> queue.schedule(0, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("payload must be at least 0 but is -1");
        assertThatThrownBy(() -> queue.schedule(-1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time must be at least 0 but is -1");
        assertThatThrownBy(() -> new EventQueue(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("capacity must be 0 to 2097152 but is -1");
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void forgetsEverythingWhenCleared() {
        queue.schedule(1, 1);
        queue.schedule(2, 2);
        queue.schedule(50 * HOUR, 3);
        queue.poll();
        queue.clear();

        assertThat(queue.isEmpty()).isTrue();
        assertThat(queue.timeNanos()).isZero();
        queue.schedule(1, 4);
        assertThat(drain(queue)).containsExactly("1:4");
    }

    @Test
    void copyGoesItsOwnWay() {
        queue.schedule(1, 1);
        queue.schedule(2, 2);
        queue.schedule(9 * HOUR, 9);
        queue.poll();
        EventQueue copy = queue.copy();
        copy.schedule(2, 3);

        assertThat(payloads(queue)).containsExactly(2, 9);
        assertThat(copy.timeNanos()).isEqualTo(1);
        assertThat(payloads(copy)).containsExactly(2, 3, 9);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void behavesLikeASortedList(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Model model = new Model();
        EventQueue tested = new EventQueue(random.nextInt(20));
        for (int step = 0; step < 20_000; step++) {
            tested = oneStep(random, model, tested);
            assertThat(tested.size()).as("size, seed %d, step %d", seed, step).isEqualTo(model.size());
            assertThat(tested.nextNanos())
                    .as("next, seed %d, step %d", seed, step)
                    .isEqualTo(model.nextNanos());
            assertThat(tested.timeNanos())
                    .as("time, seed %d, step %d", seed, step)
                    .isEqualTo(model.timeNanos);
        }
        while (model.size() > 0) {
            assertThat(tested.poll()).as("draining, seed %d", seed).isEqualTo(model.poll(Long.MAX_VALUE));
        }
        assertThat(tested.isEmpty()).as("seed %d", seed).isTrue();
    }

    private static EventQueue oneStep(SplittableRandom random, Model model, EventQueue tested) {
        int choice = random.nextInt(1000);
        if (choice < 480) {
            long atNanos = someTime(random, model.timeNanos);
            int payload = random.nextInt(1 << 30);
            model.schedule(atNanos, payload);
            tested.schedule(atNanos, payload);
        } else if (choice < 800) {
            assertThat(tested.poll()).isEqualTo(model.poll(Long.MAX_VALUE));
        } else if (choice < 990) {
            long horizon = someTime(random, model.timeNanos);
            assertThat(tested.pollAtOrBefore(horizon)).isEqualTo(model.poll(horizon));
        } else if (choice < 995) {
            return tested.copy();
        } else if (choice < 999) {
            EventQueue other = new EventQueue(random.nextInt(500));
            other.schedule(HOUR, 77);
            other.copyFrom(tested);
            return other;
        } else {
            tested.clear();
            model.clear();
        }
        return tested;
    }

    /// Ties, near times, times at the edge of the window, hours, years and the past.
    private static long someTime(SplittableRandom random, long nowNanos) {
        return switch (random.nextInt(20)) {
            case 0 -> nowNanos + random.nextLong(100 * HOUR);
            case 1 -> nowNanos + HOUR;
            case 2 -> nowNanos + (1L << 39) + random.nextInt(3) - 1;
            case 3 -> random.nextLong(nowNanos + 1);
            case 4, 5, 6, 7 -> nowNanos;
            case 8, 9, 10, 11 -> nowNanos + random.nextLong(10_000_000_000L);
            default -> nowNanos + random.nextInt(10);
        };
    }

    private static List<Integer> payloads(EventQueue queue) {
        List<Integer> payloads = new ArrayList<>();
        while (!queue.isEmpty()) {
            payloads.add(queue.poll());
        }
        return payloads;
    }

    private static List<String> drain(EventQueue queue) {
        List<String> events = new ArrayList<>();
        while (!queue.isEmpty()) {
            int payload = queue.poll();
            events.add(queue.timeNanos() + ":" + payload);
        }
        return events;
    }

    /// The same queue, as simple as can be.
    private static final class Model {
        private record Entry(long atNanos, long sequence, int payload) {}

        private final PriorityQueue<Entry> entries =
                new PriorityQueue<>(Comparator.comparingLong(Entry::atNanos).thenComparingLong(Entry::sequence));
        private long sequence;
        private long timeNanos;

        void schedule(long atNanos, int payload) {
            entries.add(new Entry(atNanos, sequence++, payload));
        }

        int poll(long horizonNanos) {
            if (nextNanos() > horizonNanos || entries.isEmpty()) {
                return EventQueue.NONE;
            }
            Entry first = entries.remove();
            timeNanos = first.atNanos;
            return first.payload;
        }

        long nextNanos() {
            return entries.isEmpty() ? Long.MAX_VALUE : entries.element().atNanos;
        }

        int size() {
            return entries.size();
        }

        void clear() {
            entries.clear();
            timeNanos = 0;
        }
    }
}
