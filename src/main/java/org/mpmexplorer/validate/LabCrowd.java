package org.mpmexplorer.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;

/// All visitors of an experiment in the lab, each a task of its own.
final class LabCrowd {
    private final Experiment experiment;
    private final int port;
    private final LabTally tally;
    private final ExecutorService threads;

    LabCrowd(Experiment experiment, int port, LabTally tally, ExecutorService threads) {
        this.experiment = experiment;
        this.port = port;
        this.tally = tally;
        this.threads = threads;
    }

    /// Lets all loads begin, each at its time and none before those named before it.
    void come() {
        double start = 0;
        for (ExperimentLoad load : experiment.loads()) {
            start = Math.max(start, load.start());
            tasks(load, start).forEach(task -> threads.execute(new FutureTask<>(task)));
        }
    }

    private List<Callable<Void>> tasks(ExperimentLoad load, double start) {
        double stop = Math.min(load.stop(), experiment.durationSeconds());
        LabVisitor visitor = new LabVisitor(load, port, tally, stop);
        List<Callable<Void>> tasks = new ArrayList<>();
        switch (load.kind()) {
            case CLOSED -> {
                for (int i = 0; i < load.clients(); i++) {
                    tasks.add(() -> {
                        visitor.comeAgain(start);
                        return null;
                    });
                }
            }
            case SLOWLORIS -> {
                for (int i = 0; i < load.clients(); i++) {
                    tasks.add(() -> {
                        visitor.drip(start);
                        return null;
                    });
                }
            }
            case OPEN -> tasks.add(() -> arrive(load, visitor, start, stop));
        }
        return tasks;
    }

    private Void arrive(ExperimentLoad load, LabVisitor visitor, double start, double stop)
            throws InterruptedException {
        double at = start;
        while (at < stop && !Thread.currentThread().isInterrupted()) {
            tally.sleepUntil(at);
            threads.execute(new FutureTask<>(visitor::visit));
            at += tally.exponential() / load.rate();
        }
        return null;
    }
}
