package org.mpmexplorer.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThinnedTest {

    @Test
    void keepsEverySecondOfAShortRun() {
        Thinned thinned = new Thinned(0, 3, 100);

        assertThat(thinned.times()).containsExactly(0.5, 1.5, 2.5);
        assertThat(thinned.means(second -> second * 10)).containsExactly(0, 10, 20);
    }

    @Test
    void putsSecondsTogetherWhereThereAreTooMany() {
        Thinned thinned = new Thinned(0, 5, 3);

        assertThat(thinned.times()).containsExactly(1, 3, 4.5);
        assertThat(thinned.means(second -> second)).containsExactly(0.5, 2.5, 4);
        assertThat(thinned.largest(second -> second)).containsExactly(1, 3, 4);
    }

    @Test
    void leavesOutSecondsWithoutAValue() {
        Thinned thinned = new Thinned(0, 4, 2);

        double[] means = thinned.means(second -> second == 1 ? 7 : Double.NaN);

        assertThat(means[0]).isEqualTo(7);
        assertThat(means[1]).isNaN();
        assertThat(thinned.largest(second -> Double.NaN)).containsOnly(Double.NaN);
    }

    @Test
    void hasNoPointsOfNoSeconds() {
        assertThat(new Thinned(0, 0, 100).times()).isEmpty();
    }

    @Test
    void holdsOnlyTheStretchThatIsShown() {
        Thinned thinned = new Thinned(10, 14, 2);

        assertThat(thinned.times()).containsExactly(11, 13);
        assertThat(thinned.means(second -> second)).containsExactly(10.5, 12.5);
        assertThat(thinned.largest(second -> second)).containsExactly(11, 13);
    }
}
