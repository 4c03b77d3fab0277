package org.mpmexplorer.mpm;

import java.util.List;
import org.mpmexplorer.kernel.Draws;
import org.mpmexplorer.kernel.Sampler;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.RequestClass;
import org.mpmexplorer.scenario.Visit;
import org.mpmexplorer.scenario.Workload;

/// The workload as the hot loop needs it: one entry of each array for each load, classes as samplers.
final class Population {
    static final long NEVER = Long.MAX_VALUE / 4;
    private static final double NANOS = Demands.NANOS;

    static final byte CLOSED = 0;
    static final byte OPEN = 1;
    static final byte SLOWLORIS = 2;
    static final byte REPLAY = 3;

    final int loads;
    final int main;
    final byte[] type;
    final int[] clients;
    final double[] rate;
    final long[] start;
    final long[] stop;
    final long[] stagger;
    final int[][] replayed;
    final long[] step;
    final double[] visitors;
    private final int[] requests;
    private final int[][] recordedRequests;
    final boolean[] keepAlive;
    final boolean[] reconnects;
    final long[] silent;
    final long[] hold;
    final long[] patience;
    final double[] nanosPerByte;
    final long[] drip;
    final Sampler[] gap;
    final Sampler[] think;
    final double[] meanThink;
    private final int[][] classes;
    private final double[][] bounds;

    private final List<RequestClass> requestClasses;
    final Demands demands;

    Population(Workload workload, double slowShare) {
        List<Load> all = workload.loads();
        boolean attacked = workload.isAttacked();
        loads = all.size() + (attacked ? 0 : 1);
        main = workload.mainLoad();
        type = new byte[loads];
        clients = new int[loads];
        rate = new double[loads];
        start = new long[loads];
        stop = new long[loads];
        stagger = new long[loads];
        replayed = new int[loads][0];
        step = new long[loads];
        visitors = new double[loads];
        requests = new int[loads];
        recordedRequests = new int[loads][0];
        keepAlive = new boolean[loads];
        reconnects = new boolean[loads];
        silent = new long[loads];
        hold = new long[loads];
        patience = new long[loads];
        nanosPerByte = new double[loads];
        drip = new long[loads];
        gap = new Sampler[loads];
        think = new Sampler[loads];
        meanThink = new double[loads];
        classes = new int[loads][];
        bounds = new double[loads][];
        requestClasses = workload.classes();
        demands = new Demands(requestClasses);
        for (int load = 0; load < all.size(); load++) {
            read(load, all.get(load));
        }
        if (!attacked) {
            read(loads - 1, new Load.Slowloris("slowloris", 0, 5, 0, 1e9));
        }
        slowShare(slowShare);
    }

    /// The load that attacks: the last slowloris.
    int attack() {
        for (int load = loads - 1; load >= 0; load--) {
            if (type[load] == SLOWLORIS) {
                return load;
            }
        }
        throw new IllegalStateException("there is always an attack, if only of nobody");
    }

    /// Sets which part of the requests goes to slow classes, where a load asks for both kinds.
    void slowShare(double share) {
        for (int load = 0; load < loads; load++) {
            bounds[load] = bounds(classes[load], share);
        }
    }

    int drawClass(Draws draws, int load, long index) {
        int[] candidates = classes[load];
        if (candidates.length == 1) {
            return candidates[0];
        }
        double u = draws.uniform(Stream.CLASS, index);
        double[] upTo = bounds[load];
        int chosen = 0;
        while (chosen < candidates.length - 1 && u > upTo[chosen]) {
            chosen++;
        }
        return candidates[chosen];
    }

    /// How many requests the visit makes.
    int requests(int load, long visit) {
        int[] recorded = recordedRequests[load];
        return recorded.length == 0 ? requests[load] : recorded[(int) (Stream.arrivalOf(visit) % recorded.length)];
    }

    RequestClass requestClass(int index) {
        return requestClasses.get(index);
    }

    int requestClassCount() {
        return requestClasses.size();
    }

    private void read(int load, Load source) {
        start[load] = nanos(source.startSeconds());
        stop[load] = nanos(source.stopSeconds());
        think[load] = Sampler.constant(0);
        gap[load] = Sampler.constant(0);
        patience[load] = NEVER;
        hold[load] = 0;
        requests[load] = 1;
        visitors[load] = source.visitors();
        classes[load] = new int[] {0};
        switch (source) {
            case Load.ClosedUsers closed -> {
                type[load] = CLOSED;
                clients[load] = closed.clients();
                stagger[load] = nanos(closed.staggerSeconds());
                think[load] = Demands.sampler(closed.thinkSeconds(), NANOS);
                meanThink[load] = closed.thinkSeconds().mean() * NANOS;
                readVisit(load, closed.visit());
            }
            case Load.OpenArrivals open -> {
                type[load] = OPEN;
                rate[load] = open.ratePerSecond();
                readVisit(load, open.visit());
            }
            case Load.Replay replay -> {
                type[load] = REPLAY;
                rate[load] = replay.visitors() / 60;
                readVisit(load, replay.visit());
                readReplay(load, replay);
            }
            case Load.Slowloris slow -> {
                type[load] = SLOWLORIS;
                clients[load] = slow.clients();
                drip[load] = nanos(slow.dripSeconds());
            }
        }
    }

    private void readReplay(int load, Load.Replay replay) {
        step[load] = Math.max(1, nanos(replay.stepSeconds()));
        replayed[load] = ints(replay.visits());
        recordedRequests[load] = ints(replay.requests());
    }

    private static int[] ints(List<Integer> list) {
        int[] ints = new int[list.size()];
        for (int i = 0; i < ints.length; i++) {
            ints[i] = list.get(i);
        }
        return ints;
    }

    private void readVisit(int load, Visit visit) {
        requests[load] = visit.requestsPerConnection();
        keepAlive[load] = visit.keepAlive();
        reconnects[load] = visit.reconnects();
        silent[load] = nanos(visit.silentSeconds());
        hold[load] = nanos(visit.holdSeconds());
        patience[load] = nanos(visit.timeoutSeconds());
        nanosPerByte[load] = visit.bytesPerSecond() == 0 ? 0 : NANOS / visit.bytesPerSecond();
        gap[load] = Demands.sampler(visit.gapSeconds(), NANOS);
        boolean any = visit.classes().isEmpty();
        classes[load] = new int[any ? requestClasses.size() : visit.classes().size()];
        for (int i = 0; i < classes[load].length; i++) {
            classes[load][i] = any ? i : visit.classes().get(i);
        }
    }

    private double[] bounds(int[] candidates, double slowShare) {
        double fast = 0;
        double slow = 0;
        for (int candidate : candidates) {
            RequestClass requestClass = requestClasses.get(candidate);
            if (requestClass.slow()) {
                slow += requestClass.weight();
            } else {
                fast += requestClass.weight();
            }
        }
        double toSlow = fast == 0 ? 1 : slow == 0 ? 0 : slowShare;
        double[] upTo = new double[candidates.length];
        double sum = 0;
        for (int i = 0; i < candidates.length; i++) {
            RequestClass requestClass = requestClasses.get(candidates[i]);
            double all = requestClass.slow() ? slow : fast;
            double share = requestClass.slow() ? toSlow : 1 - toSlow;
            sum += all == 0 ? 0 : share * requestClass.weight() / all;
            upTo[i] = sum;
        }
        return upTo;
    }

    private static long nanos(double seconds) {
        return seconds * NANOS >= NEVER ? NEVER : Math.round(seconds * NANOS);
    }
}
