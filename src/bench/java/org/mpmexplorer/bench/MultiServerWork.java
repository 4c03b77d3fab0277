package org.mpmexplorer.bench;

import org.HdrHistogram.Histogram;
import org.mpmexplorer.kernel.Draws;
import org.mpmexplorer.kernel.EventQueue;
import org.mpmexplorer.kernel.Sampler;

/// W2, M/M/150: service of mean 80 ms, 1500 arrivals per second, first come, first served, from empty;
/// every wait is recorded.
final class MultiServerWork {
    /// What Erlang C says: the share that waits, and the mean wait of all.
    static final double SHARE_WAITING = 0.0050549;

    static final double MEAN_WAIT_NANOS = 13_480;

    private static final int SERVERS = 150;
    private static final double GAP_NANOS = 1e9 / 1500;
    private static final double SERVICE_NANOS = 80e6;
    private static final long SEED = 12345;
    private static final long SERVICE_SEED = SEED ^ 0x5DEECE66DL;
    private static final int ID_BITS = 8;

    private final int customers;
    private final WaitTally limitWaits = new WaitTally();
    private final WaitTally handWaits = new WaitTally();
    private final Histogram kernelWaits = new Histogram(3_600_000_000_000L, 3);
    private long kernelRuns;

    MultiServerWork(int customers) {
        this.customers = customers;
    }

    Contest contest() {
        Xoshiro arrivals = new Xoshiro(SEED);
        Xoshiro services = new Xoshiro(SERVICE_SEED);
        Xoshiro plainArrivals = new Xoshiro(SEED);
        Xoshiro plainServices = new Xoshiro(SERVICE_SEED);
        return new Contest("W2, M/M/150, rho 0.8", "customers")
                .add("limit: packed heap, ziggurat draws", () -> limit(arrivals, services))
                .add("hand loop: 4-ary heap, -log(u)", () -> hand(plainArrivals, plainServices))
                .add("kernel: every event in the EventQueue", this::kernel)
                .add("kernel: the next arrival beside the queue", this::kernelBeside);
    }

    Check check() {
        long total = kernelWaits.getTotalCount();
        double share = 1 - (double) kernelWaits.getCountAtValue(0) / total;
        return new Check("W2")
                .near("limit, P(wait)", limitWaits.shareAboveZero(), SHARE_WAITING, 0.1)
                .near("limit, mean wait in ns", limitWaits.meanNanos(), MEAN_WAIT_NANOS, 0.1)
                .near("hand loop, P(wait)", handWaits.shareAboveZero(), SHARE_WAITING, 0.1)
                .near("hand loop, mean wait in ns", handWaits.meanNanos(), MEAN_WAIT_NANOS, 0.1)
                .near("kernel, P(wait)", share, SHARE_WAITING, 0.1)
                .near("kernel, mean wait in ns", kernelWaits.getMean(), MEAN_WAIT_NANOS, 0.1);
    }

    /// The next arrival is a local, only departures are in the heap.
    private double limit(Xoshiro arrivals, Xoshiro services) {
        LimitHeap departures = new LimitHeap(SERVERS);
        LongRing line = new LongRing();
        long arrival = (long) (arrivals.nextExponential() * GAP_NANOS);
        int started = 0;
        while (started < customers) {
            long key = departures.top();
            if (arrival <= key >>> ID_BITS) {
                int busy = departures.size();
                if (busy < SERVERS) {
                    limitWaits.record(0);
                    started++;
                    departures.push(arrival + (long) (services.nextExponential() * SERVICE_NANOS) << ID_BITS | busy);
                } else {
                    line.add(arrival);
                }
                arrival += (long) (arrivals.nextExponential() * GAP_NANOS);
            } else if (line.isEmpty()) {
                departures.pop();
            } else {
                long now = key >>> ID_BITS;
                limitWaits.record(now - line.poll());
                started++;
                long end = now + (long) (services.nextExponential() * SERVICE_NANOS);
                departures.replaceTop(end << ID_BITS | key & (1 << ID_BITS) - 1);
            }
        }
        return customers;
    }

    private double hand(Xoshiro arrivals, Xoshiro services) {
        PlainHeap departures = new PlainHeap(SERVERS);
        LongRing line = new LongRing();
        long arrival = (long) (arrivals.minusLog() * GAP_NANOS);
        int started = 0;
        while (started < customers) {
            int busy = departures.size();
            if (busy == 0 || arrival <= departures.topNanos()) {
                if (busy < SERVERS) {
                    handWaits.record(0);
                    started++;
                    departures.push(arrival + (long) (services.minusLog() * SERVICE_NANOS), busy);
                } else {
                    line.add(arrival);
                }
                arrival += (long) (arrivals.minusLog() * GAP_NANOS);
            } else {
                long now = departures.topNanos();
                departures.pop();
                if (!line.isEmpty()) {
                    handWaits.record(now - line.poll());
                    started++;
                    departures.push(now + (long) (services.minusLog() * SERVICE_NANOS), busy);
                }
            }
        }
        return customers;
    }

    /// Every event goes through the queue: payload 0 is an arrival, 1 a departure.
    private double kernel() {
        Draws draws = new Draws(SEED + kernelRuns++);
        Sampler gaps = Sampler.exponential(GAP_NANOS);
        Sampler services = Sampler.exponential(SERVICE_NANOS);
        EventQueue queue = new EventQueue(SERVERS + 1);
        LongRing line = new LongRing();
        int busy = 0;
        int arrived = 0;
        int started = 0;
        queue.schedule(gaps.sampleLong(draws, 0, arrived++), 0);
        while (started < customers) {
            int event = queue.poll();
            long now = queue.timeNanos();
            if (event == 0) {
                queue.schedule(now + gaps.sampleLong(draws, 0, arrived++), 0);
                if (busy < SERVERS) {
                    busy++;
                    kernelWaits.recordValue(0);
                    queue.schedule(now + services.sampleLong(draws, 1, started++), 1);
                } else {
                    line.add(now);
                }
            } else if (line.isEmpty()) {
                busy--;
            } else {
                kernelWaits.recordValue(now - line.poll());
                queue.schedule(now + services.sampleLong(draws, 1, started++), 1);
            }
        }
        return customers;
    }

    /// Like the limit: the next arrival is a local, only departures are in the queue.
    private double kernelBeside() {
        Draws draws = new Draws(SEED + kernelRuns++);
        Sampler gaps = Sampler.exponential(GAP_NANOS);
        Sampler services = Sampler.exponential(SERVICE_NANOS);
        EventQueue departures = new EventQueue(SERVERS);
        LongRing line = new LongRing();
        int arrived = 0;
        long arrival = gaps.sampleLong(draws, 0, arrived++);
        int busy = 0;
        int started = 0;
        while (started < customers) {
            if (departures.pollAtOrBefore(arrival) == EventQueue.NONE) {
                if (busy < SERVERS) {
                    busy++;
                    kernelWaits.recordValue(0);
                    departures.schedule(arrival + services.sampleLong(draws, 1, started++), 0);
                } else {
                    line.add(arrival);
                }
                arrival += gaps.sampleLong(draws, 0, arrived++);
            } else if (line.isEmpty()) {
                busy--;
            } else {
                long now = departures.timeNanos();
                kernelWaits.recordValue(now - line.poll());
                departures.schedule(now + services.sampleLong(draws, 1, started++), 0);
            }
        }
        return customers;
    }
}
