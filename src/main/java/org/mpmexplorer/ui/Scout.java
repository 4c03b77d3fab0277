package org.mpmexplorer.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mpmexplorer.playback.Keyframes;
import org.mpmexplorer.playback.MomentIndex;
import org.mpmexplorer.trace.TraceView;

/// Makes the keyframes of runs ahead of need on a thread of its own, so that any instant is found within a frame
/// as soon as it is simulated. The JavaFX thread orders and takes them; it never waits.
final class Scout implements AutoCloseable {
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            job -> Thread.ofPlatform().daemon().name("scout").unstarted(job));
    private final Map<MomentIndex, CompletableFuture<Keyframes>> underWay = new HashMap<>();

    /// Takes what is made for that index and orders what comes next; returns whether there is more to come.
    boolean isMakingMoreOf(MomentIndex index, TraceView view) {
        CompletableFuture<Keyframes> ordered = underWay.get(index);
        if (ordered != null && !ordered.isDone()) {
            return true;
        }
        if (ordered != null) {
            underWay.remove(index);
            index.take(ordered.join());
        }
        Optional<Keyframes> next = index.order(view);
        next.ifPresent(order -> underWay.put(index, CompletableFuture.supplyAsync(() -> made(order), worker)));
        return next.isPresent();
    }

    private static Keyframes made(Keyframes order) {
        order.make();
        return order;
    }

    /// The indexes there were are not used any more.
    void forget() {
        underWay.clear();
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
