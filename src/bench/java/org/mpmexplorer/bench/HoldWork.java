package org.mpmexplorer.bench;

import org.mpmexplorer.kernel.Draws;
import org.mpmexplorer.kernel.EventQueue;

/// W1, the hold model: take the earliest of N events and schedule it again after an exponential time of
/// mean 1 s.
final class HoldWork {
    private static final double SECOND = 1e9;
    private static final long SEED = 12345;

    private HoldWork() {}

    static Contest contest(int events, int holds) {
        return new Contest("W1, hold model, N = " + events, "holds")
                .add("limit: packed heap, ziggurat draws", limit(events, holds))
                .add("hand loop: 4-ary heap, -log(u)", hand(events, holds))
                .add("EventQueue, the limit's draws", queueAlone(events, holds))
                .add("EventQueue, Draws", kernel(events, holds));
    }

    private static Work limit(int events, int holds) {
        int bits = 32 - Integer.numberOfLeadingZeros(events - 1);
        long mask = (1L << bits) - 1;
        LimitHeap heap = new LimitHeap(events);
        Xoshiro random = new Xoshiro(SEED);
        for (int id = 0; id < events; id++) {
            heap.push((long) (random.nextExponential() * SECOND) << bits | id);
        }
        return () -> {
            long sum = 0;
            for (int i = 0; i < holds; i++) {
                long key = heap.top();
                long id = key & mask;
                sum += id;
                heap.replaceTop((key >>> bits) + (long) (random.nextExponential() * SECOND) << bits | id);
            }
            return counted(holds, sum);
        };
    }

    private static Work hand(int events, int holds) {
        PlainHeap heap = new PlainHeap(events);
        Xoshiro random = new Xoshiro(SEED);
        for (int id = 0; id < events; id++) {
            heap.push((long) (random.minusLog() * SECOND), id);
        }
        return () -> {
            long sum = 0;
            for (int i = 0; i < holds; i++) {
                long now = heap.topNanos();
                int id = heap.topId();
                heap.pop();
                sum += id;
                heap.push(now + (long) (random.minusLog() * SECOND), id);
            }
            return counted(holds, sum);
        };
    }

    private static Work queueAlone(int events, int holds) {
        EventQueue queue = new EventQueue(events);
        Xoshiro random = new Xoshiro(SEED);
        for (int id = 0; id < events; id++) {
            queue.schedule((long) (random.nextExponential() * SECOND), id);
        }
        return () -> {
            long sum = 0;
            for (int i = 0; i < holds; i++) {
                int id = queue.poll();
                sum += id;
                queue.schedule(queue.timeNanos() + (long) (random.nextExponential() * SECOND), id);
            }
            return counted(holds, sum);
        };
    }

    private static Work kernel(int events, int holds) {
        EventQueue queue = new EventQueue(events);
        Draws draws = new Draws(SEED);
        for (int id = 0; id < events; id++) {
            queue.schedule((long) (draws.exponential(0, id) * SECOND), id);
        }
        long[] drawn = {0};
        return () -> {
            long first = drawn[0];
            long sum = 0;
            for (int i = 0; i < holds; i++) {
                int id = queue.poll();
                sum += id;
                queue.schedule(queue.timeNanos() + (long) (draws.exponential(1, first + i) * SECOND), id);
            }
            drawn[0] = first + holds;
            return counted(holds, sum);
        };
    }

    /// The number of holds; the sum is looked at, so that nobody can leave the work out.
    private static double counted(int holds, long sum) {
        if (sum < 0) {
            throw new IllegalStateException("ids are never negative");
        }
        return holds;
    }
}
