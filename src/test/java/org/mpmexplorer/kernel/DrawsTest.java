package org.mpmexplorer.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {
    private static final int N = 1 << 20;
    private static final int[] STREAMS = {0, 1, 63, 64, 1_000_000, Integer.MAX_VALUE, -1};

    private final Draws draws = new Draws(20261123);

    @Test
    void dependsOnSeedStreamAndIndexAlone() {
        Draws same = new Draws(20261123);
        for (int stream : STREAMS) {
            for (long index = 5; index >= -5; index--) {
                assertThat(same.bits(stream, index)).isEqualTo(draws.bits(stream, index));
            }
        }
        assertThat(new Draws(20261124).bits(0, 0)).isNotEqualTo(draws.bits(0, 0));
    }

    @Test
    void drawsTheSameOnEveryMachineAndInEveryVersion() {
        long print = 0;
        for (int i = 0; i < 20_000; i++) {
            print = 31 * print + draws.bits(i & 127, i);
            print = 31 * print + Double.doubleToRawLongBits(draws.uniform(3, i));
            print = 31 * print + Double.doubleToRawLongBits(draws.exponential(4, i));
            print = 31 * print + Double.doubleToRawLongBits(draws.gaussian(5, i));
            print = 31 * print + draws.below(6, i, 1000);
        }
        assertThat(Long.toHexString(print)).isEqualTo("2e69b764a9ffc50a");
    }

    @Test
    void neverRepeatsAnotherStream() {
        long[] bits = new long[N];
        for (int i = 0; i < N; i++) {
            bits[i] = draws.bits(i >> 10, i & 1023);
        }
        assertThat(Arrays.stream(bits).distinct().count()).isEqualTo(N);
    }

    @Test
    void uniformStaysInsideTheUnitInterval() {
        for (int i = 0; i < N; i++) {
            assertThat(draws.uniform(0, i)).isGreaterThan(0).isLessThan(1);
        }
        assertThat(Draws.open(0)).isEqualTo(0x1.0p-53);
        assertThat(Draws.open(-1)).isEqualTo(1 - 0x1.0p-53);
    }

    @Test
    void uniformIsUniform() {
        for (int stream : STREAMS) {
            double[] sample = new double[N / 8];
            for (int i = 0; i < sample.length; i++) {
                sample[i] = draws.uniform(stream, i);
            }
            assertThat(Statistics.follows(sample, x -> x))
                    .as("stream %d", stream)
                    .isTrue();
        }
    }

    @Test
    void everyBitIsFair() {
        int n = N / 4;
        for (int stream : STREAMS) {
            int[] ones = new int[64];
            for (int i = 0; i < n; i++) {
                long bits = draws.bits(stream, i);
                for (int bit = 0; bit < 64; bit++) {
                    ones[bit] += (int) (bits >>> bit) & 1;
                }
            }
            for (int bit = 0; bit < 64; bit++) {
                assertThat((ones[bit] - n / 2) / Math.sqrt(n / 4.0))
                        .as("stream %d, bit %d", stream, bit)
                        .isBetween(-4.5, 4.5);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 11, 32, 60})
    void neighboursInAStreamAreIndependent(int shift) {
        for (int stream : STREAMS) {
            for (long step : new long[] {1, 2, 64, 1L << 32}) {
                long[] pairs = new long[256];
                for (int i = 0; i < N / 8; i++) {
                    pairs[pair(draws.bits(stream, i), draws.bits(stream, i + step), shift)]++;
                }
                assertThat(Statistics.areEven(pairs))
                        .as("stream %d, step %d", stream, step)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 11, 32, 60})
    void streamsAndSeedsAreIndependent(int shift) {
        Draws nextSeed = new Draws(20261124);
        for (int stream : STREAMS) {
            long[] nextStream = new long[256];
            long[] otherSeed = new long[256];
            for (int i = 0; i < N / 8; i++) {
                long bits = draws.bits(stream, i);
                nextStream[pair(bits, draws.bits(stream + 1, i), shift)]++;
                otherSeed[pair(bits, nextSeed.bits(stream, i), shift)]++;
            }
            assertThat(Statistics.areEven(nextStream)).as("stream %d", stream).isTrue();
            assertThat(Statistics.areEven(otherSeed)).as("stream %d", stream).isTrue();
        }
    }

    @Test
    void everyBitOfSeedStreamAndIndexMatters() {
        int n = 2000;
        for (int bit = 0; bit < 64; bit++) {
            long flip = 1L << bit;
            long bySeed = 0;
            long byIndex = 0;
            long byStream = 0;
            for (int i = 0; i < n; i++) {
                long bits = new Draws(i).bits(i, i);
                bySeed += Long.bitCount(bits ^ new Draws(i ^ flip).bits(i, i));
                byIndex += Long.bitCount(bits ^ new Draws(i).bits(i, i ^ flip));
                byStream += Long.bitCount(bits ^ new Draws(i).bits(i ^ (1 << bit), i));
            }
            assertThat((double) bySeed / n).as("seed bit %d", bit).isCloseTo(32, within(0.5));
            assertThat((double) byIndex / n).as("index bit %d", bit).isCloseTo(32, within(0.5));
            assertThat((double) byStream / n).as("stream bit %d", bit & 31).isCloseTo(32, within(0.5));
        }
    }

    @Test
    void belowIsFair() {
        for (int bound : new int[] {2, 7, 150, 1000}) {
            long[] counts = new long[bound];
            for (int i = 0; i < N; i++) {
                counts[draws.below(9, i, bound)]++;
            }
            assertThat(Statistics.areEven(counts)).as("bound %d", bound).isTrue();
        }
        assertThat(draws.below(0, 0, 1)).isZero();
        assertThat(draws.below(0, 0, Integer.MAX_VALUE)).isBetween(0, Integer.MAX_VALUE - 1);
    }

    @Test
    void belowRefusesAnEmptyRange() {
        assertThatThrownBy(() -> draws.below(0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bound must be positive but is 0");
    }

    @Test
    void exponentialIsExponential() {
        double[] sample = new double[N];
        for (int i = 0; i < N; i++) {
            sample[i] = draws.exponential(11, i);
        }
        assertThat(Statistics.follows(sample, x -> -Math.expm1(-x))).isTrue();
        assertThat(Statistics.mean(sample)).isCloseTo(1, within(4 / Math.sqrt(N)));
        assertThat(meanPower(sample, 2)).isCloseTo(2, within(4 * Math.sqrt(20.0 / N)));
        assertThat(meanPower(sample, 3)).isCloseTo(6, within(4 * Math.sqrt(684.0 / N)));
    }

    @Test
    void exponentialTailBeginsAnew() {
        int n = 1 << 24;
        double tail = 7.69711747013105;
        double[] beyond = new double[n];
        int found = 0;
        for (int i = 0; i < n; i++) {
            double x = draws.exponential(12, i);
            if (x >= tail) {
                beyond[found++] = x - tail;
            }
        }
        double expected = n * Math.exp(-tail);
        assertThat((found - expected) / Math.sqrt(expected)).isBetween(-3.9, 3.9);
        assertThat(Statistics.follows(Arrays.copyOf(beyond, found), x -> -Math.expm1(-x)))
                .isTrue();
    }

    @Test
    void gaussianIsNormal() {
        double[] sample = new double[N];
        for (int i = 0; i < N; i++) {
            sample[i] = draws.gaussian(13, i);
        }
        assertThat(Statistics.follows(sample, Statistics::normal)).isTrue();
        assertThat(Statistics.mean(sample)).isCloseTo(0, within(4 / Math.sqrt(N)));
        assertThat(meanPower(sample, 2)).isCloseTo(1, within(4 * Math.sqrt(2.0 / N)));
        assertThat(meanPower(sample, 3)).isCloseTo(0, within(4 * Math.sqrt(15.0 / N)));
        assertThat(meanPower(sample, 4)).isCloseTo(3, within(4 * Math.sqrt(96.0 / N)));
    }

    @Test
    void gaussianTailsAreNormalToo() {
        int n = 1 << 24;
        double tail = 3.654152885361009;
        double share = 1 - Statistics.normal(tail);
        double[] beyond = new double[n];
        int found = 0;
        int positive = 0;
        for (int i = 0; i < n; i++) {
            double x = draws.gaussian(14, i);
            if (Math.abs(x) >= tail) {
                beyond[found++] = Math.abs(x);
                positive += x > 0 ? 1 : 0;
            }
        }
        double expected = 2 * n * share;
        assertThat((found - expected) / Math.sqrt(expected)).isBetween(-3.9, 3.9);
        assertThat((positive - found / 2.0) / Math.sqrt(found / 4.0)).isBetween(-3.9, 3.9);
        assertThat(Statistics.follows(Arrays.copyOf(beyond, found), x -> 1 - (1 - Statistics.normal(x)) / share))
                .isTrue();
    }

    private static int pair(long first, long second, int shift) {
        return (int) (first >>> shift) & 15 | ((int) (second >>> shift) & 15) << 4;
    }

    private static double meanPower(double[] sample, int power) {
        return Arrays.stream(sample).map(x -> Math.pow(x, power)).sum() / sample.length;
    }
}
