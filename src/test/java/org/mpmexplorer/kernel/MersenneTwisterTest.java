package org.mpmexplorer.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The expected numbers are what Python 3 prints for `random.Random(seed).random()`.
class MersenneTwisterTest {

    @Test
    void givesTheNumbersOfPython() {
        MersenneTwister one = new MersenneTwister(1);

        assertThat(new double[] {one.uniform(), one.uniform(), one.uniform()})
                .containsExactly(0.13436424411240122, 0.8474337369372327, 0.763774618976614);
        assertThat(new MersenneTwister(12_345).uniform()).isEqualTo(0.41661987254534116);
    }

    @Test
    void givesThemStillWhenTheStateHasBeenTwistedAgain() {
        MersenneTwister one = new MersenneTwister(1);
        for (int i = 0; i < 999; i++) {
            one.uniform();
        }

        assertThat(one.uniform()).isEqualTo(0.7062615472551386);
    }
}
