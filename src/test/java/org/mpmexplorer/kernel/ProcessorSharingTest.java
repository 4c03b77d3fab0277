package org.mpmexplorer.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessorSharingTest {
    private final ProcessorSharing cpu = new ProcessorSharing(10);

    @Test
    void aJobAloneTakesItsDemand() {
        cpu.add(3, 100, 50);

        assertThat(cpu.nextCompletionNanos(100)).isEqualTo(150);
        assertThat(cpu.completeAt(149)).isEqualTo(ProcessorSharing.NONE);
        assertThat(cpu.completeAt(150)).isEqualTo(3);
        assertThat(cpu.running()).isZero();
        assertThat(cpu.nextCompletionNanos(150)).isEqualTo(Long.MAX_VALUE);
        assertThat(cpu.completeAt(150)).isEqualTo(ProcessorSharing.NONE);
    }

    @Test
    void twoJobsShareOneServer() {
        cpu.add(0, 0, 100);
        cpu.add(1, 50, 100);

        assertThat(completions()).containsExactly("0@150", "1@200");
    }

    @Test
    void noJobRunsFasterThanOneServer() {
        cpu.servers(0, 2);
        cpu.add(0, 0, 100);
        cpu.add(1, 0, 100);
        cpu.add(2, 0, 200);

        assertThat(completions()).containsExactly("0@150", "1@150", "2@250");
    }

    @Test
    void jobsWithEqualDemandsEndInOrderOfStart() {
        for (int member = 9; member >= 0; member--) {
            cpu.add(member, 7, 1_000_003);
        }

        assertThat(completions())
                .containsExactly(
                        "9@10000037",
                        "8@10000037",
                        "7@10000037",
                        "6@10000037",
                        "5@10000037",
                        "4@10000037",
                        "3@10000037",
                        "2@10000037",
                        "1@10000037",
                        "0@10000037");
    }

    @Test
    void aChangeOfServersActsAtOnce() {
        cpu.add(0, 0, 100);
        cpu.add(1, 0, 100);
        cpu.servers(100, 2);
        assertThat(cpu.remainingNanos(0, 100)).isEqualTo(50);

        cpu.servers(110, 0.5);
        assertThat(cpu.remainingNanos(1, 110)).isEqualTo(40);
        assertThat(cpu.nextCompletionNanos(110)).isEqualTo(110 + 160);
    }

    @Test
    void speedSlowsAndStopsAll() {
        cpu.add(0, 0, 100);
        cpu.speed(50, 0.25);
        assertThat(cpu.nextCompletionNanos(50)).isEqualTo(250);

        cpu.speed(150, 0);
        assertThat(cpu.nextCompletionNanos(150)).isEqualTo(Long.MAX_VALUE);
        cpu.speed(1000, 1);
        assertThat(completions()).containsExactly("0@1025");
    }

    @Test
    void removingAJobSpeedsTheOthersUp() {
        cpu.add(0, 0, 100);
        cpu.add(1, 0, 100);
        cpu.remove(0, 100);
        cpu.remove(0, 100);

        assertThat(cpu.contains(0)).isFalse();
        assertThat(completions()).containsExactly("1@150");
    }

    @Test
    void aJobWithoutDemandEndsAtOnce() {
        cpu.add(0, 5, 1000);
        cpu.add(1, 5, 0);

        assertThat(cpu.nextCompletionNanos(5)).isEqualTo(5);
        assertThat(cpu.completeAt(5)).isEqualTo(1);
    }

    @Test
    void tellsOfAnOverdueCompletionNow() {
        cpu.add(0, 0, 10);

        assertThat(cpu.nextCompletionNanos(40)).isEqualTo(40);
        assertThat(cpu.completeAt(40)).isZero();
    }

    @Test
    void waitsLongForASlowServer() {
        cpu.speed(0, 1e-6);
        cpu.add(0, 0, 1_000_000_000);
        assertThat(cpu.nextCompletionNanos(0)).isEqualTo(1_000_000_000_000_000L);

        cpu.speed(0, 1e-12);
        assertThat(cpu.nextCompletionNanos(0)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void refusesWhatCannotBe() {
        cpu.add(0, 0, 10);
        assertThatThrownBy(() -> cpu.add(0, 1, 10))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("member 0 is running already");
        assertThatThrownBy(() -> cpu.servers(0, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("servers must be finite and at least 0 but is -1.0");
        assertThatThrownBy(() -> cpu.speed(0, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("speed must be finite and at least 0 but is NaN");
    }

    @Test
    void copyGoesItsOwnWay() {
        cpu.servers(0, 2);
        cpu.add(0, 0, 100);
        cpu.add(1, 10, 100);
        ProcessorSharing copy = cpu.copy();
        copy.remove(0, 20);
        ProcessorSharing other = new ProcessorSharing(3);
        other.add(2, 0, 1);
        other.copyFrom(cpu);

        assertThat(completions(copy)).containsExactly("1@110");
        assertThat(completions(other)).containsExactly("0@100", "1@110");
        assertThat(completions()).containsExactly("0@100", "1@110");
    }

    @Test
    void stopsEverythingWhenCleared() {
        cpu.add(0, 0, 100);
        cpu.add(1, 0, 100);
        cpu.clear();

        assertThat(cpu.running()).isZero();
        assertThat(cpu.contains(1)).isFalse();
        cpu.add(1, 60, 5);
        assertThat(completions()).containsExactly("1@65");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void servesAsAFluidWould(long seed) {
        Script script = new Script(seed, 60);
        Fluid fluid = new Fluid(60);
        List<String> log = new ArrayList<>();
        script.run(log, fluid, false);

        assertThat(log).as("seed %d", seed).hasSizeGreaterThan(1000);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void askingMoreOftenChangesNothing(long seed) {
        List<String> seldom = new ArrayList<>();
        List<String> often = new ArrayList<>();
        new Script(seed, 60).run(seldom, new Fluid(60), false);
        new Script(seed, 60).run(often, new Fluid(60), true);

        assertThat(often).as("seed %d", seed).isEqualTo(seldom);
    }

    private List<String> completions() {
        return completions(cpu);
    }

    private static List<String> completions(ProcessorSharing cpu) {
        List<String> completions = new ArrayList<>();
        long now = 0;
        while (cpu.running() > 0) {
            now = cpu.nextCompletionNanos(now);
            completions.add(cpu.completeAt(now) + "@" + now);
        }
        return completions;
    }

    /// Random jobs, removals and changes of servers and speed, checked against the fluid at every completion.
    private static final class Script {
        /// What a job may be served too much: a completion waits for the next whole nanosecond.
        private static final double OVERSHOOT = 2.001;
        private static final double ROUNDING = 0.001;

        private final SplittableRandom random;
        private final ProcessorSharing cpu;
        private final int members;
        private long now;

        Script(long seed, int members) {
            random = new SplittableRandom(seed);
            this.members = members;
            cpu = new ProcessorSharing(members);
        }

        void run(List<String> log, Fluid fluid, boolean asking) {
            for (int step = 0; step < 5000; step++) {
                long until = now + random.nextLong(30_000_000);
                completeUntil(until, log, fluid, asking);
                now = until;
                fluid.advanceTo(now);
                change(fluid);
            }
        }

        private void completeUntil(long until, List<String> log, Fluid fluid, boolean asking) {
            for (long due = cpu.nextCompletionNanos(now); due <= until; due = cpu.nextCompletionNanos(now)) {
                if (asking) {
                    askBetween(due);
                }
                now = due;
                fluid.advanceTo(now);
                int done = cpu.completeAt(now);
                log.add(done + "@" + now);
                assertThat(fluid.remaining[done]).as("job %d at %d", done, now).isBetween(-OVERSHOOT, ROUNDING);
                fluid.remaining[done] = Double.NaN;
                assertThat(fluid.least()).as("at %d", now).isGreaterThan(-OVERSHOOT);
            }
        }

        /// Asks between now and the next completion; the answers must not depend on it.
        private void askBetween(long due) {
            long between = now + (due - now) / 2;
            assertThat(cpu.nextCompletionNanos(between)).isEqualTo(due);
            if (between < due) {
                assertThat(cpu.completeAt(between)).isEqualTo(ProcessorSharing.NONE);
            }
        }

        private void change(Fluid fluid) {
            int member = random.nextInt(members);
            switch (random.nextInt(12)) {
                case 0 -> {
                    fluid.servers = random.nextInt(9) / 2.0;
                    cpu.servers(now, fluid.servers);
                }
                case 1 -> {
                    fluid.speed = random.nextBoolean() ? 1 : random.nextDouble(2);
                    cpu.speed(now, fluid.speed);
                }
                case 2, 3 -> {
                    fluid.remaining[member] = Double.NaN;
                    cpu.remove(member, now);
                }
                default -> {
                    if (!cpu.contains(member)) {
                        long demand = random.nextLong(60_000_000);
                        fluid.remaining[member] = demand;
                        cpu.add(member, now, demand);
                    }
                }
            }
        }
    }

    /// What every job still needs, reduced step by step.
    private static final class Fluid {
        private final double[] remaining;
        private double servers = 1;
        private double speed = 1;
        private long now;

        Fluid(int members) {
            remaining = new double[members];
            Arrays.fill(remaining, Double.NaN);
        }

        void advanceTo(long nanos) {
            int jobs = 0;
            for (double need : remaining) {
                jobs += Double.isNaN(need) ? 0 : 1;
            }
            double served = jobs == 0 ? 0 : (nanos - now) * speed * Math.min(1, servers / jobs);
            for (int i = 0; i < remaining.length; i++) {
                remaining[i] -= served;
            }
            now = nanos;
        }

        double least() {
            double least = Double.MAX_VALUE;
            for (double need : remaining) {
                least = need < least ? need : least;
            }
            return least;
        }
    }
}
