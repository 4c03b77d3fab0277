package org.mpmexplorer.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeBucketsTest {
    @Test
    void everyTimeLiesInItsBucket() {
        for (double seconds = 0.0011; seconds < 800; seconds *= 1.01) {
            int bucket = TimeBuckets.of(seconds);

            assertThat(seconds).isBetween(TimeBuckets.end(bucket - 1) * 0.9999, TimeBuckets.end(bucket) * 1.0001);
        }
        assertThat(TimeBuckets.of(0)).isZero();
        assertThat(TimeBuckets.of(1e9)).isEqualTo(TimeBuckets.COUNT - 1);
    }

    @Test
    void quantilesAreRightToATenth() {
        Random random = new Random(3);
        double[] times = random.doubles(10_000)
                .map(u -> -0.2 * StrictMath.log(1 - u))
                .sorted()
                .toArray();
        double[] counts = new double[TimeBuckets.COUNT];
        Arrays.stream(times).forEach(time -> counts[TimeBuckets.of(time)]++);

        for (double share : new double[] {0.1, 0.5, 0.9, 0.95, 0.99}) {
            double exact = times[(int) (share * times.length)];
            assertThat(TimeBuckets.quantile(counts, share)).isCloseTo(exact, within(exact / 10));
        }
    }

    @Test
    void nothingCountedIsNoTime() {
        assertThat(TimeBuckets.quantile(new double[TimeBuckets.COUNT], 0.95)).isZero();
    }
}
