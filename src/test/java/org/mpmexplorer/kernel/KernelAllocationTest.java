package org.mpmexplorer.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/// Once they have grown, the kernel's parts allocate nothing: not a byte in a million operations.
class KernelAllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int OPERATIONS = 1_000_000;
    private static final int MEMBERS = 500;
    private static final long HOUR = 3_600_000_000_000L;

    private final Draws draws = new Draws(1);
    private long sum;

    @Test
    void eventsAllocateNothing() {
        EventQueue queue = new EventQueue(MEMBERS + 2);
        EventQueue saved = new EventQueue(MEMBERS + 2);
        Sampler delays = Sampler.exponential(1e9);
        for (int i = 0; i < MEMBERS; i++) {
            queue.schedule(delays.sampleLong(draws, 0, i), i);
        }
        assertAllocatesNothing(first -> {
            for (int i = first; i < first + OPERATIONS; i++) {
                int payload = queue.pollAtOrBefore(Long.MAX_VALUE);
                sum += payload;
                long delay = (i & 0xFFFF) == 0 ? HOUR : delays.sampleLong(draws, 1, i);
                queue.schedule(queue.timeNanos() + delay, payload);
                if ((i & 0xFFFFF) == 0) {
                    saved.copyFrom(queue);
                }
            }
        });
    }

    @Test
    void renumberingAllocatesNothing() {
        EventQueue queue = new EventQueue(MEMBERS);
        for (int i = 0; i < MEMBERS; i++) {
            queue.schedule(i % 7, i);
        }
        assertAllocatesNothing(first -> {
            for (int i = 0; i < 5 * OPERATIONS; i++) {
                int payload = queue.poll();
                sum += payload;
                queue.schedule(queue.timeNanos() + i % 7, payload);
            }
        });
    }

    @Test
    void samplesAllocateNothing() {
        Sampler[] samplers = {
            Sampler.constant(1),
            Sampler.exponential(2),
            Sampler.uniform(1, 2),
            Sampler.lognormal(3, 1),
            Sampler.pareto(1, 2, 100),
            Sampler.empirical(new double[] {1, 2, 3})
        };
        assertAllocatesNothing(first -> {
            for (int i = first; i < first + OPERATIONS; i++) {
                sum += samplers[i % samplers.length].sampleLong(draws, i & 255, i) + draws.below(1, i, 9);
            }
        });
    }

    @Test
    void timersRingsAndBagsAllocateNothing() {
        TimeoutQueue timers = new TimeoutQueue(MEMBERS);
        IntFifo fifo = new IntFifo(4);
        IntBag bag = new IntBag(MEMBERS);
        assertAllocatesNothing(first -> {
            for (int i = first; i < first + OPERATIONS; i++) {
                int member = draws.below(0, i, MEMBERS);
                timers.append(member, i);
                timers.remove(draws.below(1, i, MEMBERS));
                bag.add(member);
                bag.remove(draws.below(2, i, MEMBERS));
                fifo.add(member);
                if (fifo.size() > 50) {
                    fifo.removeValue(member);
                    sum += fifo.poll();
                }
            }
        });
    }

    @Test
    void sharedProcessorAllocatesNothing() {
        ProcessorSharing cpu = new ProcessorSharing(MEMBERS);
        assertAllocatesNothing(first -> {
            for (int i = first; i < first + OPERATIONS; i++) {
                int member = draws.below(0, i, MEMBERS);
                long now = i * 1000L;
                cpu.servers(now, 1 + i % 4);
                if (cpu.contains(member)) {
                    cpu.remove(member, now);
                } else {
                    cpu.add(member, now, draws.below(1, i, 100_000));
                }
                sum += cpu.nextCompletionNanos(now) & cpu.completeAt(now);
            }
        });
    }

    /// Runs the work until nothing more is compiled or grown, then once more under the counter.
    private void assertAllocatesNothing(Work work) {
        long thread = Thread.currentThread().threadId();
        work.run(0);
        work.run(OPERATIONS);
        long before = THREADS.getThreadAllocatedBytes(thread);
        long counting = THREADS.getThreadAllocatedBytes(thread) - before;
        before = THREADS.getThreadAllocatedBytes(thread);
        work.run(2 * OPERATIONS);
        long allocated = THREADS.getThreadAllocatedBytes(thread) - before - counting;
        assertThat(allocated).isZero();
        assertThat(sum).isNotZero();
    }

    private interface Work {
        void run(int first);
    }
}
