package org.mpmexplorer.calibrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.server.live.StatusSample;
import org.mpmexplorer.trace.TraceView;

/// A real server watched over its status page: its samples, their trace, and the simulation from any of them.
///
/// Time is that of the samples: seconds since the first by the server's own uptime. Belongs to one thread.
public final class LiveServer {
    private static final long NANOS = 1_000_000_000L;
    private static final int MOST_SAMPLES = 7_200;
    private static final int RATE_SECONDS = 10;
    private static final int USUAL_THREADS = 25;

    private final String address;
    private final LiveTrace trace = new LiveTrace();
    private final List<Timed> samples = new ArrayList<>();
    private int threadsPerChild;

    private record Timed(long atNanos, StatusSample sample) {}

    /// A server of which nothing is known yet.
    public LiveServer(String address) {
        this.address = address;
    }

    /// Adds what it says now, without the numbers of its processes.
    public void add(StatusSample sample) {
        add(sample, Map.of());
    }

    /// Adds what it says now. After two hours nothing more is kept.
    ///
    /// @param numbers of its processes by their slots, as far as they are known
    public void add(StatusSample sample, Map<Integer, Integer> numbers) {
        if (samples.size() >= MOST_SAMPLES) {
            return;
        }
        threadsPerChild = LiveTrace.threadsPerChild(sample, threadsPerChild == 0 ? USUAL_THREADS : threadsPerChild);
        trace.add(samples.isEmpty() ? 0 : timeOf(sample), sample, threadsPerChild, numbers);
        samples.add(new Timed(trace.nowNanos(), sample));
    }

    /// By its uptime; a restarted server goes on a second later.
    private long timeOf(StatusSample sample) {
        Timed last = samples.getLast();
        long seconds = sample.uptimeSeconds() - last.sample().uptimeSeconds();
        return last.atNanos() + (seconds < 0 ? 1 : seconds) * NANOS;
    }

    /// Where it is asked.
    public String address() {
        return address;
    }

    /// Everything it said, as a trace.
    public TraceView view() {
        return trace.view();
    }

    /// The time of the last sample, in nanoseconds after the first.
    public long nowNanos() {
        return trace.nowNanos();
    }

    /// How many threads one of its processes has.
    public int threadsPerChild() {
        return Math.max(1, threadsPerChild);
    }

    /// What it said last before that time.
    public Optional<StatusSample> at(long nanos) {
        return indexAt(nanos) < 0
                ? Optional.empty()
                : Optional.of(samples.get(indexAt(nanos)).sample());
    }

    private int indexAt(long nanos) {
        int index = -1;
        for (int i = 0; i < samples.size() && samples.get(i).atNanos() <= nanos; i++) {
            index = i;
        }
        return index;
    }

    /// Requests a second over the last seconds before that time; since the server's start where there is but
    /// one sample.
    public double requestsPerSecond(long nanos) {
        int to = indexAt(nanos);
        if (to < 0) {
            return 0;
        }
        int from = Math.max(0, to - RATE_SECONDS);
        StatusSample now = samples.get(to).sample();
        StatusSample before = samples.get(from).sample();
        double seconds = now.uptimeSeconds() - before.uptimeSeconds();
        return seconds > 0 && now.accesses() >= before.accesses()
                ? (now.accesses() - before.accesses()) / seconds
                : now.requestsPerSecond();
    }

    /// The simulation that goes on from that time: limits, processes, requests under way, idle connections and
    /// rate are those of the server then.
    ///
    /// @param known what else is known of the server
    /// @param usual gives what is not
    public CalibratedServer forkAt(long nanos, Evidence known, Study usual) {
        StatusSample then = at(nanos).orElseThrow();
        StatusSample lately = then.withRate(requestsPerSecond(nanos));
        CalibratedServer server = Calibration.of(known.withoutLog().with(new Evidence.Status(address, lately)), usual);
        return new CalibratedServer(
                new LiveFork(then, threadsPerChild()).of(server.study()), server.facts(), server.notes());
    }
}
