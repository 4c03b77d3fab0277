package org.mpmexplorer.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutQueueTest {
    private final TimeoutQueue queue = new TimeoutQueue(10);

    @Test
    void keepsMembersInOrderOfAppending() {
        queue.append(3, 100);
        queue.append(1, 100);
        queue.append(7, 200);

        assertThat(members(queue)).containsExactly(3, 1, 7);
        assertThat(queue.headDeadlineNanos()).isEqualTo(100);
        assertThat(queue.deadlineNanos(7)).isEqualTo(200);
    }

    @Test
    void tellsThatNobodyWaits() {
        assertThat(queue.head()).isEqualTo(TimeoutQueue.NONE);
        assertThat(queue.headDeadlineNanos()).isEqualTo(Long.MAX_VALUE);
        assertThat(queue.size()).isZero();
        assertThat(queue.contains(0)).isFalse();
    }

    @Test
    void removesFromAnyPlace() {
        for (int member = 0; member < 5; member++) {
            queue.append(member, member);
        }
        queue.remove(2);
        queue.remove(0);
        queue.remove(4);
        queue.remove(4);

        assertThat(members(queue)).containsExactly(1, 3);
        assertThat(queue.contains(0)).isFalse();
        assertThat(queue.headDeadlineNanos()).isEqualTo(1);
    }

    @Test
    void putsAnEarlierDeadlineWhereItBelongs() {
        queue.append(0, 10);
        queue.append(1, 30);
        queue.append(2, 20);
        queue.append(3, 5);
        queue.append(4, 20);

        assertThat(members(queue)).containsExactly(3, 0, 2, 4, 1);
    }

    @Test
    void movesAMemberThatWaitsAlready() {
        queue.append(0, 10);
        queue.append(1, 10);
        queue.append(0, 12);

        assertThat(members(queue)).containsExactly(1, 0);
        assertThat(queue.size()).isEqualTo(2);
    }

    @Test
    void makesRoomForMoreMembers() {
        queue.append(9, 1);
        queue.ensureMembers(1000);
        queue.append(999, 2);

        assertThat(members(queue)).containsExactly(9, 999);
        assertThat(queue.contains(500)).isFalse();
    }

    @Test
    void copyGoesItsOwnWay() {
        queue.append(1, 1);
        queue.append(2, 2);
        TimeoutQueue copy = queue.copy();
        copy.remove(1);
        queue.append(3, 3);

        assertThat(members(queue)).containsExactly(1, 2, 3);
        assertThat(members(copy)).containsExactly(2);
    }

    @Test
    void takesOverAQueueOfFewerMembers() {
        TimeoutQueue large = new TimeoutQueue(100);
        large.append(99, 1);
        queue.append(4, 4);
        large.copyFrom(queue);

        assertThat(members(large)).containsExactly(4);
        assertThat(large.contains(99)).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void behavesLikeASortedList(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int count = 1 + random.nextInt(40);
        TimeoutQueue tested = new TimeoutQueue(count);
        List<Integer> model = new ArrayList<>();
        long[] deadlines = new long[count];
        for (int step = 0; step < 5000; step++) {
            int member = random.nextInt(count);
            switch (random.nextInt(20)) {
                case 0 -> {
                    tested.clear();
                    model.clear();
                }
                case 1 -> tested = tested.copy();
                case 2, 3, 4, 5, 6 -> {
                    tested.remove(member);
                    model.remove((Integer) member);
                }
                default -> {
                    deadlines[member] = step + random.nextInt(10);
                    tested.append(member, deadlines[member]);
                    model.remove((Integer) member);
                    model.add(placeFor(model, deadlines, deadlines[member]), member);
                }
            }
            assertThat(members(tested)).as("seed %d, step %d", seed, step).isEqualTo(model);
            assertThat(tested.size()).isEqualTo(model.size());
        }
    }

    private static int placeFor(List<Integer> model, long[] deadlines, long deadline) {
        int place = model.size();
        while (place > 0 && deadlines[model.get(place - 1)] > deadline) {
            place--;
        }
        return place;
    }

    private static List<Integer> members(TimeoutQueue queue) {
        List<Integer> members = new ArrayList<>();
        for (int member = queue.head(); member != TimeoutQueue.NONE; member = queue.next(member)) {
            members.add(member);
        }
        return members;
    }
}
