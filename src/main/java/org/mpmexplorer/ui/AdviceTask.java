package org.mpmexplorer.ui;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import org.mpmexplorer.advice.Advice;
import org.mpmexplorer.advice.AdviceStep;
import org.mpmexplorer.advice.Advisor;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.insight.RunFold;
import org.mpmexplorer.run.BatchRunner;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.ui.advice.AdviceSearch;
import org.mpmexplorer.ui.text.Messages;

/// Searches for advice on a thread of its own, with runs on all cores that give way to the window.
final class AdviceTask implements AdviceSearch {
    private final Supplier<Set<String>> modules;

    /// @param modules identifiers of the modules the servers load, as far as they are known
    AdviceTask(Supplier<Set<String>> modules) {
        this.modules = modules;
    }

    @Override
    public Runnable begin(List<Scenario> servers, Listener listener) {
        Set<String> loaded = modules.get();
        AtomicReference<AdviceStep> latest = new AtomicReference<>();
        Task<Advice> task = new Task<>() {
            @Override
            protected Advice call() throws InterruptedException {
                BatchRunner runner = BatchRunner.behindTheWindow();
                return new Advisor(recipes -> runner.run(recipes, RunFold::new, RunFigures::of, share -> {}), step -> {
                            latest.set(step);
                            updateProgress(step.share(), 1);
                        })
                        .advise(servers, loaded);
            }
        };
        task.progressProperty().addListener((property, before, now) -> {
            AdviceStep step = latest.get();
            if (step != null && !task.isDone()) {
                listener.tries(step);
            }
        });
        task.setOnSucceeded(event -> listener.found(task.getValue()));
        task.setOnFailed(event -> listener.failed(Messages.text(
                "advice.failed", String.valueOf(task.getException().getMessage()))));
        Thread.ofPlatform().daemon().name("advice").start(task);
        return () -> task.cancel(true);
    }
}
