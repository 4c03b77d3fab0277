package org.mpmexplorer.validate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.LogLevel;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.trace.ChildState;
import org.mpmexplorer.trace.FailKind;
import org.mpmexplorer.trace.SegmentFold;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceLayout;

/// Looks at a simulated run as the measuring program looked at the real one.
final class ObservationFold implements SegmentFold {
    private static final double NANOS = 1e9;
    private static final int OK = 200;
    private static final int THREADS_BESIDE_WORKERS = 2;

    private final Experiment experiment;
    private final double headStart;
    private final int lastLoad;
    private final boolean isOpenOnly;
    private final double sampleSeconds;
    private final Map<String, Integer> errors = new TreeMap<>();
    private final Set<String> codes = new TreeSet<>();
    private final double[] completions;
    private final double[] processes;
    private final double[] threads;
    private final Samples responses = new Samples();
    private final Samples connects = new Samples();
    private final MemoryLook memory;

    /// What a visitor waits for: for a place of the server, or for its reply.
    private enum Waiting {
        NO,
        PLACE,
        REPLY
    }

    private boolean started = true;
    private final StringBuilder message = new StringBuilder();
    private int completed;
    private int visits;
    private int children;
    private int childThreads;
    private int looks;
    private int stride = 1;
    private final BitSet ended = new BitSet();
    private int[] threadsOf = new int[64];
    private int[] load = new int[1024];
    private Waiting[] waiting = new Waiting[1024];
    private double stopSeconds = Double.MAX_VALUE;
    private long[] since = new long[1024];

    /// @param headStart how long httpd ran before the loads began, in seconds
    ObservationFold(Experiment experiment, double headStart) {
        this.experiment = experiment;
        this.headStart = headStart;
        memory = new MemoryLook(experiment);
        lastLoad = experiment.loads().size() - 1;
        isOpenOnly = experiment.loads().stream().allMatch(load -> load.kind() == ExperimentLoad.Kind.OPEN);
        sampleSeconds = experiment.sampleSeconds() > 0 ? experiment.sampleSeconds() : 1;
        completions = new double[experiment.seconds() + 1];
        processes = new double[experiment.seconds()];
        threads = new double[experiment.seconds()];
    }

    @Override
    public void fold(long[] words, int records) {
        for (int i = 0; i < records; i++) {
            long nanos = words[2 * i];
            long word = words[2 * i + 1];
            if (seconds(nanos) > stopSeconds) {
                return;
            }
            lookUntil(seconds(nanos));
            apply(TraceKind.of(TraceLayout.kind(word)), nanos, word);
        }
    }

    private double seconds(long nanos) {
        return nanos / NANOS - headStart;
    }

    private void apply(TraceKind kind, long nanos, long word) {
        int subject = TraceLayout.subject(word);
        int argument = TraceLayout.argument(word);
        switch (kind) {
            case VISIT -> visit(subject, argument, nanos);
            case CONNECT -> {
                if (isMeasured(subject)) {
                    connects.add((nanos - since[subject]) / NANOS);
                }
            }
            case ACCEPT -> waiting[subject] = Waiting.REPLY;
            case REQUEST -> {
                if (since[subject] < 0) {
                    since[subject] = nanos;
                    waiting[subject] = Waiting.REPLY;
                }
            }
            case RESPONSE -> response(subject, argument, nanos);
            case FAIL -> {
                waiting[subject] = Waiting.NO;
                if (isMeasured(subject)) {
                    errors.merge(word(FailKind.of(argument)), 1, Integer::sum);
                }
            }
            case FORK -> forked(TraceLayout.actor(word), argument);
            case EXIT -> died(TraceLayout.actor(word));
            case REAP -> {
                children--;
                childThreads--;
            }
            case SERVER_START -> stride = Math.max(1, argument);
            case RUN, WAIT, SEND -> memory.follow(kind, TraceLayout.actor(word), seconds(nanos));
            case LETTER -> lettered(TraceLayout.actor(word), argument);
            case CHILD_STATE -> stated(TraceLayout.actor(word), argument);
            case SERVER_REFUSED -> started = false;
            case LOG -> logged(LogMessage.of(argument));
            default -> {}
        }
    }

    private void visit(int connection, int itsLoad, long nanos) {
        if (connection >= load.length) {
            int capacity = Math.max(connection + 1, load.length * 2);
            load = Arrays.copyOf(load, capacity);
            since = Arrays.copyOf(since, capacity);
            waiting = Arrays.copyOf(waiting, capacity);
        }
        load[connection] = itsLoad;
        since[connection] = nanos;
        waiting[connection] = Waiting.PLACE;
        visits = Math.max(visits, connection + 1);
        if (isOpenOnly && seconds(nanos) >= experiment.durationSeconds()) {
            stopSeconds = seconds(nanos) + Protocol.STOP_SECONDS;
        }
    }

    /// httpd is stopped while visitors of an open load wait: those who have a place get no reply, the others
    /// are reset.
    private void stopServer() {
        for (int connection = 0; connection < visits; connection++) {
            if (waiting[connection] != Waiting.NO && isMeasured(connection)) {
                errors.merge(
                        word(waiting[connection] == Waiting.REPLY ? FailKind.CLOSED_EARLY : FailKind.RESET),
                        1,
                        Integer::sum);
            }
        }
    }

    /// Neither the observer's own requests nor an attacker's are counted.
    private boolean isMeasured(int connection) {
        int itsLoad = load[connection];
        return itsLoad <= lastLoad && experiment.loads().get(itsLoad).kind() != ExperimentLoad.Kind.SLOWLORIS;
    }

    private void response(int connection, int status, long nanos) {
        if (!isMeasured(connection)) {
            return;
        }
        waiting[connection] = Waiting.NO;
        responses.add((nanos - since[connection]) / NANOS);
        since[connection] = -1;
        if (status != OK) {
            errors.merge(String.valueOf(status), 1, Integer::sum);
            return;
        }
        completed++;
        double at = seconds(nanos);
        if (at >= 0 && at < experiment.durationSeconds()) {
            completions[(int) at]++;
        }
    }

    private static String word(FailKind kind) {
        return switch (kind) {
            case CONNECT_TIMEOUT, TIMEOUT -> "TimeoutError";
            case RESET -> "ConnectionResetError";
            case CLOSED_EARLY -> "IncompleteReadError";
            case REFUSED -> "ConnectionRefusedError";
        };
    }

    private void forked(int place, int workers) {
        if (place >= threadsOf.length) {
            threadsOf = Arrays.copyOf(threadsOf, Math.max(place + 1, threadsOf.length * 2));
        }
        threadsOf[place] = workers + (experiment.mpm().isThreaded() ? THREADS_BESIDE_WORKERS : 0);
        children++;
        childThreads += threadsOf[place];
        ended.clear(place, place + stride);
    }

    /// A child has ended; what is left of it still counts as a process, with one thread, until the parent
    /// notices.
    private void died(int place) {
        childThreads -= threadsOf[place] - 1;
        threadsOf[place] = 1;
    }

    /// A thread of a dying child has ended, or one of a new child is created late.
    private void lettered(int place, int letter) {
        boolean isDead = letter == Letter.DEAD.ordinal();
        int first = place - place % stride;
        if (isDead != ended.get(place) && experiment.mpm().isThreaded() && first < threadsOf.length) {
            ended.set(place, isDead);
            threadsOf[first] += isDead ? -1 : 1;
            childThreads += isDead ? -1 : 1;
        }
    }

    /// The listener of worker ends when its child is to end; that of event goes on with what is parked.
    private void stated(int place, int state) {
        if (state == ChildState.DYING.ordinal() && experiment.mpm() == Mpm.WORKER) {
            threadsOf[place]--;
            childThreads--;
        }
    }

    private void logged(LogMessage line) {
        if (children == 0) {
            message.append(line.text()).append('\n');
        }
        if (!line.code().isEmpty() && line.level().ordinal() <= LogLevel.INFO.ordinal()) {
            codes.add(line.code());
        }
    }

    /// Looks at the processes at each sampling instant before that time.
    private void lookUntil(double seconds) {
        if (memory.isDue(seconds)) {
            memory.look(
                    children, childThreads - (experiment.mpm().isThreaded() ? children * THREADS_BESIDE_WORKERS : 0));
        }
        while (looks * sampleSeconds < Math.min(seconds, experiment.durationSeconds())) {
            int second = (int) (looks * sampleSeconds);
            if (second < processes.length) {
                processes[second] = Math.max(processes[second], children);
                threads[second] = Math.max(threads[second], childThreads);
            }
            looks++;
        }
    }

    /// What was seen, once the run is over.
    Observation observation() {
        lookUntil(Double.MAX_VALUE);
        if (stopSeconds < Double.MAX_VALUE) {
            stopServer();
        }
        return new Observation(
                started,
                started ? "" : message.toString(),
                completed,
                errors,
                responses.quantiles(),
                connects.quantiles(),
                boxed(completions),
                boxed(processes),
                boxed(threads),
                codes,
                memory.memory());
    }

    private static List<Double> boxed(double[] curve) {
        return Arrays.stream(curve).boxed().toList();
    }

    /// A growing array of samples.
    private static final class Samples {
        private double[] values = new double[1024];
        private int count;

        void add(double value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, count * 2);
            }
            values[count++] = value;
        }

        Quantiles quantiles() {
            return Quantiles.of(values, count);
        }
    }
}
