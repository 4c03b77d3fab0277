package org.mpmexplorer.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntFifoTest {
    private final IntFifo fifo = new IntFifo(4);

    @Test
    void givesBackTheOldestFirst() {
        fifo.add(5);
        fifo.add(6);

        assertThat(fifo.peek()).isEqualTo(5);
        assertThat(fifo.poll()).isEqualTo(5);
        assertThat(fifo.poll()).isEqualTo(6);
        assertThat(fifo.poll()).isEqualTo(IntFifo.NONE);
        assertThat(fifo.peek()).isEqualTo(IntFifo.NONE);
        assertThat(fifo.isEmpty()).isTrue();
    }

    @Test
    void refusesAPositionItHasNot() {
        fifo.add(1);

        assertThatThrownBy(() -> fifo.get(1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("position 1 in a ring of 1");
        assertThatThrownBy(() -> fifo.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void removesTheOldestOfEqualValues() {
        fifo.add(1);
        fifo.add(2);
        fifo.add(1);

        assertThat(fifo.removeValue(1)).isTrue();
        assertThat(fifo.removeValue(9)).isFalse();
        assertThat(values(fifo)).containsExactly(2, 1);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void behavesLikeAList(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        IntFifo tested = new IntFifo(random.nextInt(10));
        List<Integer> model = new ArrayList<>();
        for (int step = 0; step < 5000; step++) {
            int value = random.nextInt(20);
            switch (random.nextInt(40)) {
                case 0 -> tested = tested.copy();
                case 1 -> {
                    tested.clear();
                    model.clear();
                }
                case 2, 3, 4 -> assertThat(tested.removeValue(value)).isEqualTo(model.remove((Integer) value));
                case 5 -> {
                    IntFifo other = new IntFifo(2);
                    other.add(1);
                    other.copyFrom(tested);
                    tested = other;
                }
                case 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18 -> {
                    int expected = model.isEmpty() ? IntFifo.NONE : model.removeFirst();
                    assertThat(tested.poll()).isEqualTo(expected);
                }
                default -> {
                    tested.add(value);
                    model.add(value);
                }
            }
            assertThat(values(tested)).as("seed %d, step %d", seed, step).isEqualTo(model);
        }
    }

    private static List<Integer> values(IntFifo fifo) {
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < fifo.size(); i++) {
            values.add(fifo.get(i));
        }
        return values;
    }
}
