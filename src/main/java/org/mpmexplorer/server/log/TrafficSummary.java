package org.mpmexplorer.server.log;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mpmexplorer.scenario.Distribution;

/// Makes classes, times and rates of the requests of a stretch.
final class TrafficSummary {
    private static final double MICROS = 1e6;
    private static final int SECONDS_PER_MINUTE = 60;

    /// A page is slow when it takes longer than this and than so many times the median page.
    private static final double SLOW_SECONDS = 1;

    private static final double SLOW_TIMES = 5;

    /// From this size on the time of a reply is that of sending it.
    private static final long LARGE_BYTES = 300_000;

    private static final int ENOUGH_LARGE = 5;

    private final StretchRequests all;
    private final LogFormat.Precision precision;

    TrafficSummary(StretchRequests all, LogFormat.Precision precision) {
        this.all = all;
        this.precision = precision;
    }

    List<Integer> perMinute(int seconds) {
        int[] counts = new int[(seconds + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE];
        for (int i = 0; i < all.count; i++) {
            counts[all.second[i] / SECONDS_PER_MINUTE]++;
        }
        List<Integer> list = new ArrayList<>();
        for (int count : counts) {
            list.add(count);
        }
        return list;
    }

    /// The requests by sort; pages that took long are a sort of their own where the log tells times.
    List<LoggedClass> classes() {
        double slow = slowSeconds();
        Map<RequestSort, Spread> sizes = new EnumMap<>(RequestSort.class);
        Map<RequestSort, Spread> times = new EnumMap<>(RequestSort.class);
        for (int i = 0; i < all.count; i++) {
            boolean isSlow = all.sort[i] == RequestSort.PAGE && seconds(i) >= slow;
            RequestSort sort = isSlow ? RequestSort.SLOW_PAGE : all.sort[i];
            sizes.computeIfAbsent(sort, key -> new Spread()).add((double) all.bytes[i]);
            if (all.micros[i] >= 0) {
                times.computeIfAbsent(sort, key -> new Spread()).add(seconds(i));
            }
        }
        List<LoggedClass> classes = new ArrayList<>();
        sizes.forEach((sort, size) -> classes.add(new LoggedClass(
                sort, size.count(), size.distribution(), times(sort, times.getOrDefault(sort, new Spread())))));
        return classes;
    }

    /// Whole seconds say nothing of what takes less than one.
    private Optional<Distribution> times(RequestSort sort, Spread times) {
        boolean isTold = precision != LogFormat.Precision.SECONDS || sort == RequestSort.SLOW_PAGE;
        return isTold && times.count() > 0 ? Optional.of(times.distribution()) : Optional.empty();
    }

    private double slowSeconds() {
        Spread pages = new Spread();
        for (int i = 0; i < all.count; i++) {
            if (all.sort[i] == RequestSort.PAGE && all.micros[i] >= 0) {
                pages.add(seconds(i));
            }
        }
        return pages.count() == 0 ? Double.POSITIVE_INFINITY : Math.max(SLOW_SECONDS, SLOW_TIMES * pages.quantile(0.5));
    }

    /// How long it took, in seconds; whole seconds stand for the middle of theirs.
    private double seconds(int i) {
        double half = precision == LogFormat.Precision.SECONDS ? 0.5 : 0;
        return all.micros[i] < 0 ? 0 : all.micros[i] / MICROS + half;
    }

    Optional<LoggedTraffic.Times> responses() {
        Spread times = new Spread();
        for (int i = 0; i < all.count; i++) {
            if (all.micros[i] >= 0) {
                times.add(seconds(i));
            }
        }
        boolean isFine = precision == LogFormat.Precision.MICROSECONDS || precision == LogFormat.Precision.MILLISECONDS;
        return isFine && times.count() > 0
                ? Optional.of(new LoggedTraffic.Times(
                        times.quantile(0.5), times.quantile(0.9), times.quantile(0.95), times.quantile(0.99)))
                : Optional.empty();
    }

    /// The median speed at which visitors take large files; 0 where there are too few.
    double readerBytesPerSecond() {
        Spread speeds = new Spread();
        for (int i = 0; i < all.count; i++) {
            if (all.sort[i] == RequestSort.STATIC && all.bytes[i] >= LARGE_BYTES && all.micros[i] > 0) {
                speeds.add(all.bytes[i] / seconds(i));
            }
        }
        return speeds.count() >= ENOUGH_LARGE ? Math.rint(speeds.quantile(0.5)) : 0;
    }
}
