package org.mpmexplorer.ui.chart;

/// A stretch of simulated time, in seconds from the start of the run.
public record TimeSpan(double fromSeconds, double toSeconds) {

    public TimeSpan {
        if (!(fromSeconds < toSeconds)) {
            throw new IllegalArgumentException("a stretch ends after it begins");
        }
    }

    /// How long it is.
    public double seconds() {
        return toSeconds - fromSeconds;
    }

    /// The first whole second in it.
    int firstSecond() {
        return (int) Math.floor(fromSeconds);
    }

    /// The first whole second after it.
    int endSecond() {
        return (int) Math.ceil(toSeconds);
    }

    /// Where an instant is in it: 0 at its start, 1 at its end.
    double shareOf(double second) {
        return (second - fromSeconds) / seconds();
    }

    /// The instant at that share of it.
    double at(double share) {
        return fromSeconds + share * seconds();
    }
}
