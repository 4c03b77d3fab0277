package org.mpmexplorer.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Small stations on the kernel against what queueing theory knows of them. Every mean lies within the
/// interval that 20 independent runs give for it, and that interval is narrow enough to mean something.
class QueueingTheoryTest {
    private static final int RUNS = 20;
    private static final double SECOND = 1e9;

    @ParameterizedTest
    @CsvSource({"0.3, 60000", "0.6, 60000", "0.8, 150000"})
    void oneServerMakesCustomersWaitAsInMM1(double rho, int customers) {
        Station[] runs = runs(rho, Sampler.exponential(SECOND), 1, Integer.MAX_VALUE, customers);

        assertMean(runs, s -> s.waitNanos / SECOND / customers, rho / (1 - rho), 0.04);
        assertMean(runs, s -> (double) s.waited / customers, rho, 0.01);
        assertMean(runs, s -> (double) s.presentNanos / s.endNanos, rho / (1 - rho), 0.04);
        assertMean(runs, s -> (double) s.busyNanos / s.observedNanos, rho, 0.01);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 40000", "0.8, 100000"})
    void constantServiceHalvesTheWait(double rho, int customers) {
        Station[] runs = runs(rho, Sampler.constant(SECOND), 1, Integer.MAX_VALUE, customers);

        assertMean(runs, s -> s.waitNanos / SECOND / customers, rho / (2 * (1 - rho)), 0.04);
    }

    /// Pollaczek and Khinchine: the mean wait grows with the second moment of the service.
    @Test
    void unevenServiceLengthensTheWait() {
        double rho = 0.6;
        int customers = 100_000;
        Station[] runs = runs(rho, Sampler.lognormal(SECOND, 1), 1, Integer.MAX_VALUE, customers);

        double secondMoment = Math.E;
        assertMean(runs, s -> s.waitNanos / SECOND / customers, rho * secondMoment / (2 * (1 - rho)), 0.05);
    }

    /// Erlang C with 150 servers of mean service 80 ms.
    @ParameterizedTest
    @CsvSource({"1687.5, 0.140309, 0.74831, 5.503, 200000", "1781.25, 0.425442, 4.53805, 22.839, 400000"})
    void manyServersMakeCustomersWaitAsInMMc(
            double arrivalsPerSecond, double waiting, double meanWaitMillis, double p95Millis, int customers) {
        Station[] runs = new Station[RUNS];
        for (int run = 0; run < RUNS; run++) {
            runs[run] = new Station(
                    run, Sampler.exponential(1e9 / arrivalsPerSecond), Sampler.exponential(80e6), 150, 1 << 30);
            runs[run].longNanos = (long) (p95Millis * 1e6);
            runs[run].serve(20_000, customers);
        }
        assertMean(runs, s -> (double) s.waited / customers, waiting, 0.08);
        assertMean(runs, s -> s.waitNanos / 1e6 / customers, meanWaitMillis, 0.25);
        assertMean(runs, s -> (double) s.waitedLonger / customers, 0.05, 0.25);
        assertMean(runs, s -> (double) s.busyNanos / s.observedNanos, arrivalsPerSecond * 0.08, 0.01);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1, 1", "2.0, 3, 3", "2.7, 3, 8", "12, 10, 14"})
    void fullStationLosesCustomersAsInMMcK(double load, int servers, int places) {
        int customers = 40_000;
        Station[] runs = runs(load, Sampler.exponential(SECOND), servers, places, customers);
        double full = probabilityOfFull(load, servers, places);

        assertMean(runs, s -> (double) s.lost / s.customers, full, 0.05);
        assertMean(runs, s -> (double) s.busyNanos / s.observedNanos, load * (1 - full), 0.02);
    }

    /// Erlang B does not ask how service is distributed.
    @Test
    void lossDependsOnTheMeanServiceAlone() {
        Station[] runs = runs(8, Sampler.lognormal(SECOND, 1.2), 10, 10, 50_000);

        assertMean(runs, s -> (double) s.lost / s.customers, probabilityOfFull(8, 10, 10), 0.05);
    }

    /// Little's law holds for every single run that starts and ends empty: both sides count the same time.
    @Test
    void timePresentIsTheSumOfStays() {
        for (int seed = 0; seed < 10; seed++) {
            Station station = new Station(seed, Sampler.exponential(9e8), Sampler.lognormal(SECOND, 1), 1, 20);
            station.serve(0, 20_000);

            assertThat(station.lost).isPositive();
            assertThat(station.presentNanos).as("seed %d", seed).isEqualTo(station.stayNanos);
        }
    }

    /// In M/G/1 with shared service the mean stay depends on the mean demand alone.
    @ParameterizedTest
    @CsvSource({"0.5, 0.0", "0.5, 1.0", "0.8, 0.7"})
    void sharedProcessorKeepsJobsAsInMG1PS(double rho, double sigma) {
        double[] stays = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            stays[run] = meanStayWhenShared(run, rho, Sampler.lognormal(SECOND, sigma), 60_000);
        }
        assertMean(stays, 1 / (1 - rho), 0.05);
    }

    private static double meanStayWhenShared(long seed, double rho, Sampler demands, int jobs) {
        Draws draws = new Draws(seed);
        Sampler gaps = Sampler.exponential(SECOND / rho);
        ProcessorSharing cpu = new ProcessorSharing(2000);
        IntFifo free = new IntFifo(2000);
        for (int member = 0; member < 2000; member++) {
            free.add(member);
        }
        long[] started = new long[2000];
        long arrival = gaps.sampleLong(draws, 1, 0);
        long now = 0;
        double stay = 0;
        int arrived = 0;
        for (int done = 0; done < jobs; ) {
            long completion = cpu.nextCompletionNanos(now);
            if (arrived < jobs && arrival < completion) {
                now = arrival;
                int member = free.poll();
                started[member] = now;
                cpu.add(member, now, demands.sampleLong(draws, 2, arrived));
                arrival += gaps.sampleLong(draws, 1, ++arrived);
            } else {
                now = completion;
                int member = cpu.completeAt(now);
                stay += now - started[member];
                free.add(member);
                done++;
            }
        }
        return stay / SECOND / jobs;
    }

    /// Stations whose service takes a second on average, each with another seed.
    private static Station[] runs(double load, Sampler services, int servers, int places, int customers) {
        Station[] runs = new Station[RUNS];
        for (int run = 0; run < RUNS; run++) {
            runs[run] = new Station(run, Sampler.exponential(SECOND / load), services, servers, places);
            runs[run].serve(2000, customers);
        }
        return runs;
    }

    private static void assertMean(
            Station[] runs, ToDoubleFunction<Station> measure, double expected, double relativeWidth) {
        double[] values = new double[runs.length];
        for (int run = 0; run < runs.length; run++) {
            values[run] = measure.applyAsDouble(runs[run]);
        }
        assertMean(values, expected, relativeWidth);
    }

    private static void assertMean(double[] runs, double expected, double relativeWidth) {
        double halfWidth = Statistics.halfWidth(runs);
        assertThat(halfWidth / expected).as("relative width").isLessThan(relativeWidth);
        assertThat(Statistics.mean(runs)).isCloseTo(expected, within(halfWidth));
    }

    private static double probabilityOfFull(double load, int servers, int places) {
        double weight = 1;
        double sum = 1;
        for (int present = 1; present <= places; present++) {
            weight *= load / Math.min(present, servers);
            sum += weight;
        }
        return weight / sum;
    }
}
