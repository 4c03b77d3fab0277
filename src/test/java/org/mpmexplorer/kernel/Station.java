package org.mpmexplorer.kernel;

/// A station of c servers with one first-come, first-served line, simulated on the kernel: customers
/// arrive at exponential intervals and are lost when all places are taken. It starts and ends empty.
final class Station {
    private static final int ARRIVAL = 0;
    private static final int ARRIVALS = 1;
    private static final int SERVICES = 2;

    private final Draws draws;
    private final Sampler gaps;
    private final Sampler services;
    private final int servers;
    private final int places;
    private final EventQueue events;
    private final IntFifo line = new IntFifo(1024);
    private long[] arrivedNanos = new long[0];
    private int busy;

    int customers;
    int lost;
    int waited;
    int waitedLonger;
    long longNanos = Long.MAX_VALUE;
    double waitNanos;
    long stayNanos;
    long presentNanos;
    long observedNanos;
    long busyNanos;
    long endNanos;

    /// @param places for those who wait and those who are served
    Station(long seed, Sampler gaps, Sampler services, int servers, int places) {
        draws = new Draws(seed);
        this.gaps = gaps;
        this.services = services;
        this.servers = servers;
        this.places = places;
        events = new EventQueue(servers + 1);
    }

    /// The first `warmUp` customers are served, but count neither for waiting nor for the busy servers;
    /// nor does the time after the last arrival for these.
    void serve(int warmUp, int counted) {
        events.schedule(gaps.sampleLong(draws, ARRIVALS, 0), ARRIVAL);
        int arrivals = warmUp + counted;
        arrivedNanos = new long[arrivals];
        int present = 0;
        for (int event = events.poll(); event != EventQueue.NONE; event = events.poll()) {
            long now = events.timeNanos();
            presentNanos += (now - endNanos) * present;
            if (customers >= warmUp && customers < arrivals) {
                observedNanos += now - endNanos;
                busyNanos += (now - endNanos) * busy;
            }
            endNanos = now;
            if (event == ARRIVAL) {
                present += arrive(now, arrivals, warmUp);
            } else {
                leave(event, now, warmUp);
                present--;
            }
        }
    }

    private int arrive(long now, int arrivals, int warmUp) {
        int customer = customers++;
        arrivedNanos[customer] = now;
        if (customers < arrivals) {
            events.schedule(now + gaps.sampleLong(draws, ARRIVALS, customers), ARRIVAL);
        }
        if (busy + line.size() == places) {
            lost++;
            return 0;
        }
        if (busy < servers) {
            busy++;
            start(customer, now, warmUp);
        } else {
            line.add(customer);
        }
        return 1;
    }

    private void start(int customer, long now, int warmUp) {
        long wait = now - arrivedNanos[customer];
        if (customer >= warmUp) {
            waitNanos += wait;
            waited += wait > 0 ? 1 : 0;
            waitedLonger += wait > longNanos ? 1 : 0;
        }
        events.schedule(now + services.sampleLong(draws, SERVICES, customer), customer + 1);
    }

    private void leave(int event, long now, int warmUp) {
        stayNanos += now - arrivedNanos[event - 1];
        int next = line.poll();
        if (next == IntFifo.NONE) {
            busy--;
        } else {
            start(next, now, warmUp);
        }
    }
}
