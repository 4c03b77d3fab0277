package org.mpmexplorer.bench;

import org.HdrHistogram.Histogram;
import org.mpmexplorer.kernel.Draws;
import org.mpmexplorer.kernel.EventQueue;
import org.mpmexplorer.kernel.IntFifo;
import org.mpmexplorer.kernel.Sampler;

/// W3, prefork with keep-alive: 1000 clients think for 7 s (exponential), connect, wait for one of 150
/// slots, send three requests of 80 ms (lognormal, sigma 1) with gaps of 0.2 s and hold the slot for 5 s
/// more; one hour.
final class KeepAliveWork {
    /// What 200 hours of the reference found, for an hour from the empty start.
    static final double REQUESTS = 287_385;

    static final double MEAN_WAIT_SECONDS = 24.806;

    static final int CLIENTS = 1000;
    static final int SLOTS = 150;
    static final long HORIZON_NANOS = 3_600_000_000_000L;

    private static final double THINK_NANOS = 7e9;
    private static final double SERVICE_NANOS = 80e6;
    private static final double SERVICE_LOG_MEAN = StrictMath.log(SERVICE_NANOS) - 0.5;
    private static final long GAP_NANOS = 200_000_000L;
    private static final long KEEP_ALIVE_NANOS = 5_000_000_000L;
    private static final int ID_BITS = 10;
    private static final long SEED = 12345;

    /// The phases of a client, in the order of its events.
    private static final int CONNECT = 0;

    private static final int LAST_RESPONSE = 5;
    private static final int CLOSE = 6;

    private final int hours;
    private final WaitTally limitWaits = new WaitTally();
    private final WaitTally handWaits = new WaitTally();
    private final Histogram kernelWaits = new Histogram(HORIZON_NANOS, 3);
    private long limitRequests;
    private long handRequests;
    private long kernelRequests;
    private int limitRuns;
    private int handRuns;
    private int kernelRuns;

    KeepAliveWork(int hours) {
        this.hours = hours;
    }

    Contest contest() {
        return new Contest("W3, prefork with keep-alive", "simulated seconds")
                .add("limit: packed heap, ziggurat draws", this::limit)
                .add("hand loop: 4-ary heap, -log(u)", this::hand)
                .add("kernel: EventQueue, Draws, HdrHistogram", this::kernel);
    }

    /// The limit alone, for other contests with the same visitors.
    Work limitWork() {
        return this::limit;
    }

    Check check() {
        return new Check("W3")
                .near("limit, requests in an hour", (double) limitRequests / limitRuns, REQUESTS, 0.001)
                .near("limit, mean wait in s", limitWaits.meanNanos() / 1e9, MEAN_WAIT_SECONDS, 0.002)
                .near("hand loop, requests in an hour", (double) handRequests / handRuns, REQUESTS, 0.001)
                .near("hand loop, mean wait in s", handWaits.meanNanos() / 1e9, MEAN_WAIT_SECONDS, 0.002)
                .near("kernel, requests in an hour", (double) kernelRequests / kernelRuns, REQUESTS, 0.001)
                .near("kernel, mean wait in s", kernelWaits.getMean() / 1e9, MEAN_WAIT_SECONDS, 0.002);
    }

    private double limit() {
        for (int hour = 0; hour < hours; hour++) {
            limitRequests += limitHour(new Xoshiro(SEED + limitRuns++));
        }
        return hours * (HORIZON_NANOS / 1e9);
    }

    private long limitHour(Xoshiro random) {
        LimitHeap heap = new LimitHeap(CLIENTS);
        int[] phase = new int[CLIENTS];
        long[] connectedNanos = new long[CLIENTS];
        IntFifo line = new IntFifo(CLIENTS);
        int free = SLOTS;
        long requests = 0;
        for (int client = 0; client < CLIENTS; client++) {
            heap.push((long) (random.nextExponential() * THINK_NANOS) << ID_BITS | client);
        }
        while (true) {
            long key = heap.top();
            long now = key >>> ID_BITS;
            if (now > HORIZON_NANOS) {
                return requests;
            }
            int client = (int) key & (1 << ID_BITS) - 1;
            int step = phase[client];
            if (step == CONNECT) {
                if (free > 0) {
                    free--;
                    limitWaits.record(0);
                    phase[client] = 1;
                    heap.replaceTop(now + service(random) << ID_BITS | client);
                } else {
                    connectedNanos[client] = now;
                    line.add(client);
                    heap.pop();
                }
            } else if (step == CLOSE) {
                phase[client] = CONNECT;
                heap.replaceTop(now + (long) (random.nextExponential() * THINK_NANOS) << ID_BITS | client);
                int next = line.poll();
                if (next == IntFifo.NONE) {
                    free++;
                } else {
                    limitWaits.record(now - connectedNanos[next]);
                    phase[next] = 1;
                    heap.push(now + service(random) << ID_BITS | next);
                }
            } else {
                phase[client] = step + 1;
                requests += step & 1;
                long delay = step == LAST_RESPONSE ? KEEP_ALIVE_NANOS : (step & 1) == 1 ? GAP_NANOS : service(random);
                heap.replaceTop(now + delay << ID_BITS | client);
            }
        }
    }

    private static long service(Xoshiro random) {
        return (long) Math.exp(SERVICE_LOG_MEAN + random.nextGaussian());
    }

    private double hand() {
        for (int hour = 0; hour < hours; hour++) {
            handRequests += handHour(new Xoshiro(SEED + handRuns++));
        }
        return hours * (HORIZON_NANOS / 1e9);
    }

    private long handHour(Xoshiro random) {
        PlainHeap heap = new PlainHeap(CLIENTS);
        int[] phase = new int[CLIENTS];
        long[] connectedNanos = new long[CLIENTS];
        IntFifo line = new IntFifo(CLIENTS);
        int free = SLOTS;
        long requests = 0;
        for (int client = 0; client < CLIENTS; client++) {
            heap.push((long) (random.minusLog() * THINK_NANOS), client);
        }
        while (true) {
            long now = heap.topNanos();
            if (now > HORIZON_NANOS) {
                return requests;
            }
            int client = heap.topId();
            heap.pop();
            int step = phase[client];
            if (step == CONNECT) {
                if (free > 0) {
                    free--;
                    handWaits.record(0);
                    phase[client] = 1;
                    heap.push(now + service(random), client);
                } else {
                    connectedNanos[client] = now;
                    line.add(client);
                }
            } else if (step == CLOSE) {
                phase[client] = CONNECT;
                heap.push(now + (long) (random.minusLog() * THINK_NANOS), client);
                int next = line.poll();
                if (next == IntFifo.NONE) {
                    free++;
                } else {
                    handWaits.record(now - connectedNanos[next]);
                    phase[next] = 1;
                    heap.push(now + service(random), next);
                }
            } else {
                phase[client] = step + 1;
                requests += step & 1;
                long delay = step == LAST_RESPONSE ? KEEP_ALIVE_NANOS : (step & 1) == 1 ? GAP_NANOS : service(random);
                heap.push(now + delay, client);
            }
        }
    }

    private double kernel() {
        for (int hour = 0; hour < hours; hour++) {
            kernelRequests += kernelHour(new Draws(SEED + kernelRuns++));
        }
        return hours * (HORIZON_NANOS / 1e9);
    }

    private long kernelHour(Draws draws) {
        EventQueue queue = new EventQueue(CLIENTS);
        Sampler think = Sampler.exponential(THINK_NANOS);
        Sampler service = Sampler.lognormal(SERVICE_NANOS, 1);
        int[] phase = new int[CLIENTS];
        long[] connectedNanos = new long[CLIENTS];
        IntFifo line = new IntFifo(CLIENTS);
        int free = SLOTS;
        long requests = 0;
        long thoughts = 0;
        long services = 0;
        for (int client = 0; client < CLIENTS; client++) {
            queue.schedule(think.sampleLong(draws, 0, thoughts++), client);
        }
        while (true) {
            int client = queue.pollAtOrBefore(HORIZON_NANOS);
            if (client == EventQueue.NONE) {
                return requests;
            }
            long now = queue.timeNanos();
            int step = phase[client];
            if (step == CONNECT) {
                if (free > 0) {
                    free--;
                    kernelWaits.recordValue(0);
                    phase[client] = 1;
                    queue.schedule(now + service.sampleLong(draws, 1, services++), client);
                } else {
                    connectedNanos[client] = now;
                    line.add(client);
                }
            } else if (step == CLOSE) {
                phase[client] = CONNECT;
                queue.schedule(now + think.sampleLong(draws, 0, thoughts++), client);
                int next = line.poll();
                if (next == IntFifo.NONE) {
                    free++;
                } else {
                    kernelWaits.recordValue(now - connectedNanos[next]);
                    phase[next] = 1;
                    queue.schedule(now + service.sampleLong(draws, 1, services++), next);
                }
            } else {
                phase[client] = step + 1;
                requests += step & 1;
                long delay = step == LAST_RESPONSE
                        ? KEEP_ALIVE_NANOS
                        : (step & 1) == 1 ? GAP_NANOS : service.sampleLong(draws, 1, services++);
                queue.schedule(now + delay, client);
            }
        }
    }
}
