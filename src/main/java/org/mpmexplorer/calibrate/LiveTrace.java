package org.mpmexplorer.calibrate;

import java.util.List;
import java.util.Map;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.server.live.StatusSample;
import org.mpmexplorer.trace.ExitCause;
import org.mpmexplorer.trace.ParkPlace;
import org.mpmexplorer.trace.Recording;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceLayout;
import org.mpmexplorer.trace.TraceView;
import org.mpmexplorer.trace.TraceWriter;

/// The status samples of a real server as a trace, so that whatever shows a simulated server shows the real
/// one: each sample becomes the records that lead from the sample before to it.
///
/// A status page tells the letters of the places and how many connections event keeps parked; it does not
/// tell which connection is where, nor the machine, and so neither does the trace. Belongs to one thread.
public final class LiveTrace {
    private static final int MOST_CONNECTIONS = 20_000;

    private final TraceWriter writer = new TraceWriter(Recording.keep());
    private List<Letter> shown = List.of();
    private boolean[] living = new boolean[0];
    private int[] pids = new int[0];
    private int stride = 1;
    private int parked;
    private int parkedAt;
    private long uptimeSeconds = -1;
    private long nowNanos = -1;

    /// Adds what the server said so many nanoseconds after the first sample. Times that do not grow are moved
    /// on a little.
    ///
    /// @param threadsPerChild places of one process
    /// @param numbers of the processes by their slots, as far as they are known; 0 is shown for the others
    public void add(long atNanos, StatusSample sample, int threadsPerChild, Map<Integer, Integer> numbers) {
        nowNanos = Math.max(nowNanos + 1, atNanos);
        boolean isRestarted = sample.uptimeSeconds() + 1 < uptimeSeconds;
        int wantedStride = Math.max(1, threadsPerChild);
        if (sample.scoreboard().size() > shown.size() || wantedStride != stride || isRestarted || shown.isEmpty()) {
            start(sample.scoreboard().size(), wantedStride);
        }
        uptimeSeconds = sample.uptimeSeconds();
        for (int child = 0; child < living.length; child++) {
            showChild(child, sample.scoreboard(), numbers.getOrDefault(child, pids[child]));
        }
        shown = sample.scoreboard();
        park(Math.min(MOST_CONNECTIONS, sample.connections().keepAlive()));
    }

    private void start(int places, int newStride) {
        stride = newStride;
        int children = (places + stride - 1) / stride;
        for (int connection = 0; connection < parked; connection++) {
            write(TraceKind.END, 0, connection, 0);
        }
        parked = 0;
        living = new boolean[children];
        pids = new int[children];
        write(TraceKind.SERVER_START, children, 0, stride);
    }

    private void showChild(int child, List<Letter> letters, int pid) {
        int first = child * stride;
        int end = Math.min(letters.size(), first + stride);
        boolean isLiving = false;
        for (int place = first; place < end; place++) {
            isLiving |= letters.get(place) != Letter.DEAD;
        }
        boolean isNew = isLiving && (!living[child] || pid != pids[child]);
        if (living[child] && (isNew || !isLiving)) {
            write(TraceKind.EXIT, first, 0, ExitCause.EXITED.ordinal());
            write(TraceKind.REAP, first, 0, 0);
        }
        if (isNew) {
            write(TraceKind.FORK, first, pid, stride);
            write(TraceKind.CHILD_READY, first, 0, stride);
        }
        living[child] = isLiving;
        pids[child] = isLiving ? pid : 0;
        for (int place = first; isLiving && place < end; place++) {
            Letter before = isNew || place >= shown.size() ? Letter.READY : shown.get(place);
            if (letters.get(place) != before) {
                write(TraceKind.LETTER, place, 0, letters.get(place).ordinal());
            }
        }
    }

    /// Connections are parked at the living children in turn: which one keeps them, the page does not say.
    private void park(int wanted) {
        while (parked > wanted) {
            write(TraceKind.END, 0, --parked, 0);
        }
        while (parked < wanted && nextLiving()) {
            int place = parkedAt * stride;
            write(TraceKind.VISIT, 0, parked, 0);
            write(TraceKind.PARK, place, parked, ParkPlace.KEEPALIVE.ordinal());
            write(TraceKind.LETTER, place, 0, shown.get(place).ordinal());
            parked++;
        }
    }

    private boolean nextLiving() {
        for (int i = 0; i < living.length; i++) {
            parkedAt = (parkedAt + 1) % living.length;
            if (living[parkedAt]) {
                return true;
            }
        }
        return false;
    }

    private void write(TraceKind kind, int actor, int subject, int argument) {
        if (!writer.isFull()) {
            writer.append(nowNanos, TraceLayout.pack(kind.code(), actor, subject, argument));
        }
    }

    /// What there is so far.
    public TraceView view() {
        return writer.view();
    }

    /// When the last sample was, in nanoseconds after the first.
    public long nowNanos() {
        return Math.max(0, nowNanos);
    }

    /// How many threads a process of that sample has: its living places divided among its processes.
    public static int threadsPerChild(StatusSample sample, int usual) {
        int living = sample.scoreboard().size() - sample.count(Letter.DEAD);
        boolean isThreaded = sample.mpm().map(mpm -> mpm.isThreaded()).orElse(sample.processes() > 0);
        if (!isThreaded) {
            return 1;
        }
        return sample.processes() > 0 && living % sample.processes() == 0
                ? Math.max(1, living / sample.processes())
                : usual;
    }
}
