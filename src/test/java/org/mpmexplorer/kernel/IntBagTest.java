package org.mpmexplorer.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntBagTest {
    private final IntBag bag = new IntBag(10);

    @Test
    void holdsAValueOnce() {
        assertThat(bag.add(3)).isTrue();
        assertThat(bag.add(3)).isFalse();

        assertThat(bag.size()).isEqualTo(1);
        assertThat(bag.contains(3)).isTrue();
        assertThat(bag.contains(4)).isFalse();
    }

    @Test
    void movesTheLastValueIntoTheGap() {
        for (int value = 0; value < 5; value++) {
            bag.add(value);
        }

        assertThat(bag.remove(1)).isTrue();
        assertThat(bag.remove(1)).isFalse();
        assertThat(values(bag)).containsExactly(0, 4, 2, 3);
    }

    @Test
    void refusesAPositionItHasNot() {
        assertThatThrownBy(() -> bag.get(0))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("position 0 in a bag of 0");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void behavesLikeAListThatFillsGapsFromItsEnd(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int count = 1 + random.nextInt(30);
        IntBag tested = new IntBag(count);
        List<Integer> model = new ArrayList<>();
        for (int step = 0; step < 5000; step++) {
            int value = random.nextInt(count);
            switch (random.nextInt(40)) {
                case 0 -> tested = tested.copy();
                case 1 -> {
                    tested.clear();
                    model.clear();
                }
                case 2 -> {
                    IntBag other = new IntBag(3);
                    other.add(1);
                    other.copyFrom(tested);
                    tested = other;
                }
                case 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 ->
                    assertThat(tested.remove(value)).isEqualTo(removeFillingGap(model, value));
                default -> {
                    assertThat(tested.add(value)).isEqualTo(!model.contains(value));
                    if (!model.contains(value)) {
                        model.add(value);
                    }
                }
            }
            assertThat(values(tested)).as("seed %d, step %d", seed, step).isEqualTo(model);
            assertThat(tested.contains(value)).isEqualTo(model.contains(value));
        }
    }

    private static boolean removeFillingGap(List<Integer> model, int value) {
        int position = model.indexOf(value);
        if (position < 0) {
            return false;
        }
        model.set(position, model.getLast());
        model.removeLast();
        return true;
    }

    private static List<Integer> values(IntBag bag) {
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < bag.size(); i++) {
            values.add(bag.get(i));
        }
        return values;
    }
}
