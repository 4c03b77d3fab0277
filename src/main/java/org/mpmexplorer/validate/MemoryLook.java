package org.mpmexplorer.validate;

import java.util.Arrays;
import java.util.Optional;
import org.mpmexplorer.trace.TraceKind;

/// What the children's memory is at one instant of a simulated run: each child has its own pages (see
/// [Machine]) and what PHP holds for it just then.
///
/// A block that PHP takes for a script is its chunk's, which stays touched after the request, or, above 2 MiB
/// less a page, a mapping of its own, which is touched from its first to its last page while the script
/// computes and given back at once (php-src zend_alloc.c).
final class MemoryLook {
    private static final double LARGEST_IN_CHUNK_KIB = 2_048 - 4;
    private static final double NONE = -1;

    private final Experiment experiment;
    private final double atSeconds;
    private final double heapKib;
    private int processes;
    private double threads;
    private double[] since = new double[64];
    private double[] started = new double[0];
    private double[] part = new double[0];
    private boolean looked;

    MemoryLook(Experiment experiment) {
        this.experiment = experiment;
        atSeconds = experiment.durationSeconds() - 1;
        heapKib = experiment.loads().stream()
                .filter(ExperimentLoad::isPhp)
                .mapToDouble(load -> load.parameter("heap_kb"))
                .max()
                .orElse(0);
        Arrays.fill(since, NONE);
    }

    /// Whether the instant has come and nobody has looked.
    boolean isDue(double seconds) {
        return experiment.sampleMemory() && !looked && seconds >= atSeconds;
    }

    /// Notes who computes at the instant.
    ///
    /// @param itsThreads of all children, those beside the workers left out
    void look(int itsProcesses, double itsThreads) {
        looked = true;
        processes = itsProcesses;
        threads = itsThreads;
        started = since.clone();
        part = new double[started.length];
    }

    /// What became of the place's request; it computes from [TraceKind#RUN] to the next such record.
    void follow(TraceKind kind, int place, double seconds) {
        if (place >= since.length) {
            int before = since.length;
            since = Arrays.copyOf(since, Math.max(place + 1, before * 2));
            Arrays.fill(since, before, since.length, NONE);
        }
        if (looked && place < started.length && started[place] >= 0) {
            part[place] = (atSeconds - started[place]) / (seconds - started[place]);
            started[place] = NONE;
        }
        since[place] = kind == TraceKind.RUN ? seconds : NONE;
    }

    /// What was seen.
    Optional<Observation.Memory> memory() {
        if (!looked || processes == 0) {
            return Optional.empty();
        }
        boolean threaded = experiment.mpm().isThreaded();
        double more = experiment.php() ? Machine.PHP_SHARED_KIB : 0;
        double own = Machine.CHILD_KIB
                + (threaded ? Machine.THREAD_KIB * threads / processes : 0)
                + (experiment.php() ? Machine.PHP_KIB : 0)
                + medianHeapKib();
        double shared = Machine.CHILD_SHARED_KIB + more + (threaded ? Machine.THREADED_SHARED_KIB : 0);
        double proportional = (Machine.CHILD_PROPORTIONAL_KIB + more) / (processes + 1);
        return Optional.of(new Observation.Memory(processes, own + shared, own + proportional, own));
    }

    private double medianHeapKib() {
        if (heapKib <= LARGEST_IN_CHUNK_KIB) {
            return heapKib;
        }
        double[] parts = Arrays.stream(part).sorted().toArray();
        double[] ofChildren = new double[processes];
        int computing = Math.min(processes, parts.length);
        System.arraycopy(parts, parts.length - computing, ofChildren, processes - computing, computing);
        return heapKib * (ofChildren[(processes - 1) / 2] + ofChildren[processes / 2]) / 2;
    }
}
