package org.mpmexplorer.testkit;

import java.util.Arrays;
import org.mpmexplorer.trace.SegmentFold;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceLayout;

/// Measures a server as a queue: how long connections wait and stay, and how many there are on average,
/// of all that begin after the warm-up.
public final class QueueFold implements SegmentFold {
    private static final TraceKind[] KINDS = TraceKind.values();

    private final long warmUpNanos;
    private long[] visited = new long[1024];
    private long[] queued = new long[1024];
    private long[] accepted = new long[1024];

    private long lastNanos;
    private int inQueue;
    private int atPlaces;
    private int inside;
    private double queueArea;
    private double placeArea;
    private double insideArea;

    private long visits;
    private long drops;
    private long served;
    private double waitSum;
    private double serviceSum;
    private double sojournSum;

    public QueueFold(double warmUpSeconds) {
        warmUpNanos = Math.round(warmUpSeconds * 1e9);
    }

    @Override
    public void fold(long[] words, int records) {
        for (int i = 0; i < records; i++) {
            long at = words[2 * i];
            long word = words[2 * i + 1];
            pass(at);
            add(KINDS[TraceLayout.kind(word)], at, TraceLayout.subject(word));
        }
    }

    private void pass(long at) {
        if (at > warmUpNanos) {
            double step = at - Math.max(lastNanos, warmUpNanos);
            queueArea += step * inQueue;
            placeArea += step * atPlaces;
            insideArea += step * inside;
        }
        lastNanos = at;
    }

    private void add(TraceKind kind, long at, int connection) {
        switch (kind) {
            case VISIT -> {
                grow(connection);
                visited[connection] = at;
                queued[connection] = 0;
                inside++;
                visits += at > warmUpNanos ? 1 : 0;
            }
            case QUEUE -> {
                queued[connection] = at;
                inQueue++;
            }
            case ACCEPT -> {
                accepted[connection] = at;
                inQueue--;
                atPlaces++;
            }
            case CLOSE -> {
                atPlaces--;
                if (visited[connection] > warmUpNanos) {
                    served++;
                    waitSum += accepted[connection] - queued[connection];
                    serviceSum += at - accepted[connection];
                    sojournSum += at - visited[connection];
                }
            }
            case SYN_DROP -> drops += visited[connection] > warmUpNanos ? 1 : 0;
            case END -> inside--;
            default -> {}
        }
    }

    private void grow(int connection) {
        while (connection >= visited.length) {
            visited = Arrays.copyOf(visited, visited.length * 2);
            queued = Arrays.copyOf(queued, visited.length);
            accepted = Arrays.copyOf(accepted, visited.length);
        }
    }

    private double span() {
        return lastNanos - warmUpNanos;
    }

    public long visits() {
        return visits;
    }

    public double visitsPerSecond() {
        return visits / span() * 1e9;
    }

    /// SYN segments that found the queue full, by visits.
    public double shareLost() {
        return (double) drops / visits;
    }

    public double meanWaitSeconds() {
        return waitSum / served / 1e9;
    }

    public double meanServiceSeconds() {
        return serviceSum / served / 1e9;
    }

    public double meanSojournSeconds() {
        return sojournSum / served / 1e9;
    }

    public double meanQueue() {
        return queueArea / span();
    }

    public double meanBusy() {
        return placeArea / span();
    }

    public double meanInside() {
        return insideArea / span();
    }
}
