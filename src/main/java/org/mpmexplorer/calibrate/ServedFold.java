package org.mpmexplorer.calibrate;

import java.util.Arrays;
import org.mpmexplorer.trace.ParkPlace;
import org.mpmexplorer.trace.SegmentFold;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceLayout;

/// A run as httpd's access log would have it: when each request was read, and how long from then until its
/// reply was sent (`%D`; time in the accept queue is not in it).
final class ServedFold implements SegmentFold {
    private static final long IDLE = -1;
    private static final double NANOS = 1e9;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final TraceKind[] KINDS = TraceKind.values();

    private final double startSeconds;
    private final int[] perMinute;
    private long[] since = new long[1024];
    private double[] seconds = new double[1024];
    private int count;

    /// @param startSeconds when the log's stretch begins in the run
    ServedFold(double startSeconds, int minutes) {
        this.startSeconds = startSeconds;
        perMinute = new int[minutes];
        Arrays.fill(since, IDLE);
    }

    @Override
    public void fold(long[] words, int records) {
        for (int i = 0; i < records; i++) {
            apply(words[2 * i], words[2 * i + 1]);
        }
    }

    private void apply(long nanos, long word) {
        int connection = TraceLayout.subject(word);
        switch (KINDS[TraceLayout.kind(word)]) {
            case RUN, WAIT, PAGE, SEND, FPM_QUEUE -> begin(connection, nanos);
            case KEEPALIVE, LINGER, CLOSE -> end(connection, nanos);
            case PARK -> {
                if (ParkPlace.of(TraceLayout.argument(word)) != ParkPlace.WRITE_COMPLETION) {
                    end(connection, nanos);
                }
            }
            case MOVE -> end(connection, nanos);
            default -> {
                // says nothing of a request being served
            }
        }
    }

    private void begin(int connection, long nanos) {
        if (connection >= since.length) {
            int old = since.length;
            since = Arrays.copyOf(since, Math.max(old * 2, connection + 1));
            Arrays.fill(since, old, since.length, IDLE);
        }
        if (since[connection] == IDLE) {
            since[connection] = nanos;
        }
    }

    private void end(int connection, long nanos) {
        if (connection >= since.length || since[connection] == IDLE) {
            return;
        }
        if (count == seconds.length) {
            seconds = Arrays.copyOf(seconds, count * 2);
        }
        seconds[count++] = (nanos - since[connection]) / NANOS;
        int minute = (int) ((since[connection] / NANOS - startSeconds) / SECONDS_PER_MINUTE);
        if (minute >= 0 && minute < perMinute.length) {
            perMinute[minute]++;
        }
        since[connection] = IDLE;
    }

    int[] perMinute() {
        return perMinute;
    }

    /// How long requests took, in order.
    double[] sortedSeconds() {
        double[] sorted = Arrays.copyOf(seconds, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
