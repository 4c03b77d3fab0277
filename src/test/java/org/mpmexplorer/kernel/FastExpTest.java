package org.mpmexplorer.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FastExpTest {
    @Test
    void agreesWithStrictMathToTheLastDigits() {
        SplittableRandom random = new SplittableRandom(1);
        double worst = 0;
        for (int i = 0; i < 2_000_000; i++) {
            double range = i % 2 == 0 ? 700 : 5;
            double x = random.nextDouble(-range, range);
            double expected = StrictMath.exp(x);
            worst = Math.max(worst, Math.abs(FastExp.exp(x) - expected) / expected);
        }
        assertThat(worst).isLessThan(1e-15);
    }

    @Test
    void isExactWhereItCanBe() {
        assertThat(FastExp.exp(0)).isEqualTo(1);
        assertThat(FastExp.exp(-0.0)).isEqualTo(1);
    }

    @Test
    void hasTheLimitsOfStrictMath() {
        for (double x : new double[] {
            700,
            -700,
            700.0001,
            -700.0001,
            709.7,
            710,
            -745,
            -746,
            1e300,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE
        }) {
            double expected = StrictMath.exp(x);
            assertThat(FastExp.exp(x)).as("exp(%s)", x).isBetween(expected * (1 - 1e-15), expected * (1 + 1e-15));
        }
        assertThat(FastExp.exp(Double.NaN)).isNaN();
    }
}
