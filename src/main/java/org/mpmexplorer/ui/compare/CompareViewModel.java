package org.mpmexplorer.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mpmexplorer.insight.Comparison;
import org.mpmexplorer.run.BatchRunner;
import org.mpmexplorer.sweep.PairedRuns;
import org.mpmexplorer.ui.chart.ServerSeries;
import org.mpmexplorer.ui.text.Messages;

/// Two servers, chosen among those on screen and the pinned runs, and what pairs of their runs say; the runs are
/// made in the background and refine the answer round by round.
public final class CompareViewModel implements AutoCloseable {
    private final PinsViewModel pins;
    private final ObservableList<PairedRuns.Server> candidates = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final Background<Comparison> background = new Background<>("compare");
    private final AtomicReference<Optional<Comparison>> refined = new AtomicReference<>(Optional.empty());
    private volatile double share;
    private List<ServerSeries> onScreen = List.of();
    private Optional<PairedRuns> runs = Optional.empty();

    /// How far a comparison is.
    enum Phase {
        IDLE,
        RUNNING,
        DONE,
        STOPPED,
        FAILED
    }

    /// What there is to show.
    ///
    /// @param share of the runs that is done, 0 to 1
    /// @param comparison of the pairs that are done
    /// @param note a sentence about how far the two can be compared, or what went wrong; may be empty
    record State(Phase phase, double share, Optional<Comparison> comparison, String note) {
        static final State IDLE = new State(Phase.IDLE, 0, Optional.empty(), "");
    }

    public CompareViewModel(PinsViewModel pins) {
        this.pins = pins;
        pins.onChange(this::collect);
    }

    /// Told whenever a comparison begins or comes further.
    public void onChange(Runnable listener) {
        state.addListener((property, before, now) -> listener.run());
    }

    /// These are the servers on screen.
    public void show(List<ServerSeries> servers) {
        onScreen = List.copyOf(servers);
        collect();
    }

    private void collect() {
        List<PairedRuns.Server> found = new ArrayList<>();
        onScreen.forEach(server -> found.add(new PairedRuns.Server(server.title(), server.recipe())));
        pins.pins().forEach(pin -> found.add(new PairedRuns.Server(pin.name(), pin.recipe())));
        if (!found.equals(candidates)) {
            candidates.setAll(found);
        }
    }

    /// Begins to compare those two over so many pairs, in the place of what is being compared.
    void start(PairedRuns.Server first, PairedRuns.Server second, int pairs) {
        PairedRuns wanted = new PairedRuns(first, second, pairs);
        runs = Optional.of(wanted);
        refined.set(Optional.empty());
        share = 0;
        state.set(new State(Phase.RUNNING, 0, Optional.empty(), note(wanted)));
        background.start(() -> wanted.run(
                BatchRunner.behindTheWindow(),
                soFar -> refined.set(Optional.of(soFar)),
                done -> share = Math.max(share, done)));
    }

    private static String note(PairedRuns runs) {
        if (runs.first().recipe().equals(runs.second().recipe())) {
            return Messages.text("compare.same");
        }
        return runs.hasSameVisitors() ? "" : Messages.text("compare.visitors");
    }

    /// Gives up the pairs that are not done; what the others say stays.
    void stop() {
        if (state.get().phase() == Phase.RUNNING) {
            background.cancel();
            takeRefined();
            State now = state.get();
            state.set(new State(Phase.STOPPED, now.share(), now.comparison(), now.note()));
        }
    }

    /// Takes what is new; returns whether there is more to come.
    public boolean tick() {
        if (state.get().phase() != Phase.RUNNING) {
            return false;
        }
        takeRefined();
        background.poll().ifPresent(outcome -> {
            State now = state.get();
            state.set(
                    outcome.value().isPresent()
                            ? new State(Phase.DONE, 1, outcome.value(), now.note())
                            : new State(Phase.FAILED, now.share(), now.comparison(), outcome.problem()));
        });
        return state.get().phase() == Phase.RUNNING;
    }

    /// Whether pairs are being run.
    public boolean isBusy() {
        return state.get().phase() == Phase.RUNNING;
    }

    private void takeRefined() {
        State now = state.get();
        Optional<Comparison> newer = refined.getAndSet(Optional.empty());
        if (newer.isPresent() || share > now.share()) {
            state.set(new State(now.phase(), share, newer.or(now::comparison), now.note()));
        }
    }

    /// What the last comparison was of.
    Optional<PairedRuns> runs() {
        return runs;
    }

    /// What can be compared: the servers on screen, then the pinned runs.
    ObservableList<PairedRuns.Server> candidates() {
        return candidates;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public void close() {
        background.close();
    }
}
