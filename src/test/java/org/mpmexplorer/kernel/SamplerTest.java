package org.mpmexplorer.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SamplerTest {
    private static final int N = 400_000;

    private final Draws draws = new Draws(7);

    @Test
    void constantIsConstant() {
        Sampler sampler = Sampler.constant(3.25);

        assertThat(sample(sampler)).containsOnly(3.25);
        assertThat(sampler.sampleLong(draws, 0, 0)).isEqualTo(3);
        assertThat(Sampler.constant(3.5).sampleLong(draws, 0, 0)).isEqualTo(4);
    }

    @Test
    void exponentialHasItsMean() {
        double[] sample = sample(Sampler.exponential(40));

        assertThat(Statistics.follows(sample, x -> -Math.expm1(-x / 40))).isTrue();
        assertThat(Statistics.mean(sample)).isCloseTo(40, within(4 * 40 / Math.sqrt(N)));
    }

    @Test
    void uniformFillsItsRange() {
        double[] sample = sample(Sampler.uniform(10, 30));

        assertThat(Statistics.follows(sample, x -> (x - 10) / 20)).isTrue();
        assertThat(sample(Sampler.uniform(5, 5))).containsOnly(5);
    }

    @Test
    void lognormalHasItsMeanAndSpread() {
        double[] sample = sample(Sampler.lognormal(80, 1));

        assertThat(Statistics.follows(sample, x -> Statistics.normal(Math.log(x / 80) + 0.5)))
                .isTrue();
        assertThat(Statistics.mean(sample)).isCloseTo(80, within(4 * 80 * 1.311 / Math.sqrt(N)));
        assertThat(sample(Sampler.lognormal(0, 1))).containsOnly(0);
        assertThat(Sampler.lognormal(80, 0).sample(draws, 0, 0)).isCloseTo(80, within(1e-12));
    }

    @Test
    void paretoIsCutAtItsCap() {
        double[] sample = sample(Sampler.pareto(2, 1.5, 50));
        double cappedShare = Math.pow(2.0 / 50, 1.5);
        double capped = Arrays.stream(sample).filter(x -> x == 50).count();

        assertThat(capped / N).isCloseTo(cappedShare, within(4 * Math.sqrt(cappedShare / N)));
        double[] below = Arrays.stream(sample).filter(x -> x < 50).toArray();
        assertThat(Statistics.follows(below, x -> (1 - Math.pow(2 / x, 1.5)) / (1 - cappedShare)))
                .isTrue();
        assertThat(sample(Sampler.pareto(0, 1, 1))).containsOnly(0);
    }

    @Test
    void empiricalJoinsItsQuantiles() {
        double[] sample = sample(Sampler.empirical(new double[] {0, 10, 10, 40}));

        assertThat(Statistics.follows(Arrays.stream(sample).filter(x -> x < 10).toArray(), x -> x / 10))
                .isTrue();
        assertThat(Statistics.follows(Arrays.stream(sample).filter(x -> x > 10).toArray(), x -> (x - 10) / 30))
                .isTrue();
        assertThat(Arrays.stream(sample).filter(x -> x == 10).count() / (double) N)
                .isCloseTo(1 / 3.0, within(4 * Math.sqrt(2.0 / 9 / N)));
        assertThat(sample(Sampler.empirical(new double[] {4}))).containsOnly(4);
    }

    @Test
    void roundsToTheNearestWholeNumber() {
        Sampler sampler = Sampler.exponential(2);
        for (int i = 0; i < 1000; i++) {
            assertThat(sampler.sampleLong(draws, 1, i)).isEqualTo(Math.round(sampler.sample(draws, 1, i)));
        }
    }

    @Test
    void quantilesBelongToTheirOwner() {
        double[] values = {1, 2};
        Sampler sampler = Sampler.empirical(values);
        double before = sampler.sample(draws, 0, 0);
        values[1] = 200;

        assertThat(sampler.sample(draws, 0, 0)).isEqualTo(before);
    }

    @Test
    void refusesWhatIsNoDistribution() {
        assertThatThrownBy(() -> Sampler.constant(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value must be finite and at least 0 but is -1.0");
        assertThatThrownBy(() -> Sampler.exponential(Double.NaN))
                .hasMessage("mean must be finite and at least 0 but is NaN");
        assertThatThrownBy(() -> Sampler.uniform(2, 1)).hasMessage("high must be at least low but is 1.0");
        assertThatThrownBy(() -> Sampler.lognormal(1, -1))
                .hasMessage("sigma must be finite and at least 0 but is -1.0");
        assertThatThrownBy(() -> Sampler.pareto(1, 0, 2)).hasMessage("shape must be positive but is 0.0");
        assertThatThrownBy(() -> Sampler.pareto(3, 1, 2)).hasMessage("cap must be at least scale but is 2.0");
        assertThatThrownBy(() -> Sampler.empirical(new double[0]))
                .hasMessage("number of values must be at least 1 but is 0.0");
        assertThatThrownBy(() -> Sampler.empirical(new double[] {2, 1}))
                .hasMessage("value 1 must be at least the value before it but is 1.0");
    }

    private double[] sample(Sampler sampler) {
        double[] sample = new double[N];
        for (int i = 0; i < N; i++) {
            sample[i] = sampler.sample(draws, 21, i);
        }
        return sample;
    }
}
