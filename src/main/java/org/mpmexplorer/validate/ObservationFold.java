package org.mpmexplorer.validate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.LogLevel;
import org.mpmexplorer.httpd.LogMessage;
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
    private final int lastLoad;
    private final double sampleSeconds;
    private final Map<String, Integer> errors = new TreeMap<>();
    private final Set<String> codes = new TreeSet<>();
    private final double[] completions;
    private final double[] processes;
    private final double[] threads;
    private final Samples responses = new Samples();
    private final Samples connects = new Samples();

    private boolean started = true;
    private final StringBuilder message = new StringBuilder();
    private int completed;
    private int children;
    private int childThreads;
    private int looks;
    private int stride = 1;
    private final BitSet ended = new BitSet();
    private int[] threadsOf = new int[64];
    private int[] load = new int[1024];
    private long[] since = new long[1024];

    ObservationFold(Experiment experiment) {
        this.experiment = experiment;
        lastLoad = experiment.loads().size() - 1;
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
            lookUntil(seconds(nanos));
            apply(TraceKind.of(TraceLayout.kind(word)), nanos, word);
        }
    }

    private static double seconds(long nanos) {
        return nanos / NANOS - Protocol.HEAD_START_SECONDS;
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
            case REQUEST -> {
                if (since[subject] < 0) {
                    since[subject] = nanos;
                }
            }
            case RESPONSE -> response(subject, argument, nanos);
            case FAIL -> {
                if (isMeasured(subject)) {
                    errors.merge(word(FailKind.of(argument)), 1, Integer::sum);
                }
            }
            case FORK -> forked(TraceLayout.actor(word), argument);
            case EXIT -> {
                children--;
                childThreads -= threadsOf[TraceLayout.actor(word)];
            }
            case SERVER_START -> stride = Math.max(1, argument);
            case LETTER -> lettered(TraceLayout.actor(word), argument);
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
        }
        load[connection] = itsLoad;
        since[connection] = nanos;
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
                memory());
    }

    private static List<Double> boxed(double[] curve) {
        return Arrays.stream(curve).boxed().toList();
    }

    /// Private memory of an idle child and its part of what the children share (see [Machine]). A heap of
    /// blocks of 2 MiB or more is given back after the request (php-src zend_alloc.c), so it is not in it.
    private Optional<Observation.Memory> memory() {
        if (!experiment.sampleMemory() || children == 0) {
            return Optional.empty();
        }
        boolean threaded = experiment.mpm().isThreaded();
        double own = Machine.CHILD_KIB
                + (threaded ? Machine.THREAD_KIB * (childThreads / (double) children - THREADS_BESIDE_WORKERS) : 0)
                + (experiment.php() ? Machine.PHP_KIB : 0);
        double more = experiment.php() ? Machine.PHP_SHARED_KIB : 0;
        double proportional = (Machine.CHILD_PROPORTIONAL_KIB + more) / (children + 1);
        double shared = Machine.CHILD_SHARED_KIB + more + (threaded ? Machine.THREADED_SHARED_KIB : 0);
        return Optional.of(new Observation.Memory(children, own + shared, own + proportional, own));
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
