package org.mpmexplorer.mpm;

import org.mpmexplorer.kernel.Draws;

/// The arrivals of one replayed load: how many are still to come in the step at hand, and when the next one is.
///
/// The recording says how many visits begin in a step and not when: given their number, the instants of a Poisson
/// process are independent and even, so the next of `left` arrivals is the least of as many even draws in what is
/// left of the step. Where `Visitors` is turned, the parts of visits that a step would have are carried on.
final class Replay {
    private final int load;
    private final int[] visits;
    private final double recordedVisitors;
    private final long startNanos;
    private final long stepNanos;

    private double scale = 1;
    private double carried;
    private int step = -1;
    private int left;
    private long positionNanos;
    private long draws;

    Replay(Population population, int load) {
        this.load = load;
        visits = population.replayed[load];
        recordedVisitors = population.visitors[load];
        startNanos = population.start[load];
        stepNanos = population.step[load];
        positionNanos = startNanos;
    }

    /// When the next visit begins, or [Population#NEVER].
    long next(Draws chance) {
        while (left == 0) {
            if (step + 1 >= visits.length) {
                return Population.NEVER;
            }
            step++;
            positionNanos = startNanos + step * stepNanos;
            left = take(visits[step]);
        }
        double later = 1 - chance.uniform(Stream.REPLAY, Stream.visitOfArrival(load, draws++));
        double part = 1 - StrictMath.pow(later, 1.0 / left);
        positionNanos += (long) ((endNanos() - positionNanos) * part);
        left--;
        return positionNanos;
    }

    /// From that instant on so many visitors a minute come, on average.
    void scale(double visitors, long nowNanos) {
        scale = recordedVisitors == 0 ? 0 : visitors / recordedVisitors;
        if (nowNanos < startNanos || visits.length == 0) {
            return;
        }
        step = (int) Math.min(visits.length - 1, (nowNanos - startNanos) / stepNanos);
        positionNanos = Math.min(nowNanos, endNanos());
        left = take(visits[step] * ((double) (endNanos() - positionNanos) / stepNanos));
    }

    private int take(double recorded) {
        carried += recorded * scale;
        int whole = (int) carried;
        carried -= whole;
        return whole;
    }

    private long endNanos() {
        return startNanos + (step + 1) * stepNanos;
    }

    void copyFrom(Replay other) {
        scale = other.scale;
        carried = other.carried;
        step = other.step;
        left = other.left;
        positionNanos = other.positionNanos;
        draws = other.draws;
    }
}
