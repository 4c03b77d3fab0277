package org.mpmexplorer.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.mpmexplorer.insight.Bottleneck;
import org.mpmexplorer.insight.Outcome;
import org.mpmexplorer.insight.RunFold;
import org.mpmexplorer.insight.RunSummary;
import org.mpmexplorer.insight.SecondSeries;
import org.mpmexplorer.run.BatchRunner;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.ui.chart.Ghost;
import org.mpmexplorer.ui.chart.LaneInk;
import org.mpmexplorer.ui.chart.ServerSeries;
import org.mpmexplorer.ui.text.Messages;

/// The pinned runs, at most eight. Each is simulated from its recipe to its end in the background, so that it is
/// whole even if the run on screen was not.
public final class PinsViewModel implements AutoCloseable {
    /// The most runs that can be pinned.
    public static final int MOST = LaneInk.PINS.size();

    private static final int LONGEST_NAME = 60;

    private final ObservableList<PinnedRun> pins = FXCollections.observableArrayList();
    private final Background<Simulated> background = new Background<>("pins");
    private Consumer<Runnable> remember = exchange -> {};
    private int pinned;

    /// A recipe and what it came to.
    private record Simulated(RunRecipe recipe, PinnedRun.Result result) {}

    /// From now on every change by the user is handed over as something that exchanges the pinned runs before it
    /// with those after it, and back when it is run again.
    public void onUserChange(Consumer<Runnable> newRemember) {
        remember = newRemember;
    }

    private void remember(List<PinnedRun> before) {
        if (!before.equals(pins)) {
            remember.accept(new Exchange(before));
        }
    }

    private final class Exchange implements Runnable {
        private List<PinnedRun> other;

        Exchange(List<PinnedRun> other) {
            this.other = other;
        }

        @Override
        public void run() {
            List<PinnedRun> next = other;
            other = List.copyOf(pins);
            pins.setAll(next);
        }
    }

    /// Pins the runs on screen as far as there is room and returns a sentence about it.
    public String pin(List<ServerSeries> servers) {
        List<PinnedRun> before = List.copyOf(pins);
        List<String> added = new ArrayList<>();
        for (int lane = 0; lane < servers.size(); lane++) {
            ServerSeries server = servers.get(lane);
            boolean isThere = pins.stream().anyMatch(pin -> pin.recipe().equals(server.recipe()));
            if (!isThere && pins.size() < MOST) {
                String name = Messages.text("pin.name", server.title(), ++pinned);
                pins.add(new PinnedRun(name, lane, freeInk(), server.recipe(), true, Optional.empty()));
                added.add(name);
            }
        }
        remember(before);
        if (added.isEmpty()) {
            return pins.size() >= MOST ? Messages.text("pin.full", MOST) : Messages.text("pin.already");
        }
        return Messages.text("pin.done", String.join(", ", added));
    }

    private LaneInk freeInk() {
        return LaneInk.PINS.stream()
                .filter(ink -> pins.stream().noneMatch(pin -> pin.ink() == ink))
                .findFirst()
                .orElseThrow();
    }

    /// Forgets the run with that colour.
    void remove(LaneInk ink) {
        List<PinnedRun> before = List.copyOf(pins);
        pins.removeIf(pin -> pin.ink() == ink);
        remember(before);
    }

    /// Forgets all of them.
    public void clear() {
        List<PinnedRun> before = List.copyOf(pins);
        pins.clear();
        remember(before);
    }

    void rename(LaneInk ink, String name) {
        String wanted = name.strip();
        if (!wanted.isEmpty()) {
            String kept = wanted.substring(0, Math.min(LONGEST_NAME, wanted.length()));
            replace(ink, pin -> pin.named(kept));
        }
    }

    void showAsGhost(LaneInk ink, boolean isGhost) {
        replace(ink, pin -> pin.asGhost(isGhost));
    }

    private void replace(LaneInk ink, UnaryOperator<PinnedRun> change) {
        List<PinnedRun> before = List.copyOf(pins);
        pins.replaceAll(pin -> pin.ink() == ink && !change.apply(pin).equals(pin) ? change.apply(pin) : pin);
        remember(before);
    }

    /// Takes what was simulated and lets the next run be; returns whether there is more to come.
    public boolean tick() {
        background.poll().ifPresent(outcome -> {
            outcome.value().ifPresent(simulated -> {
                Predicate<PinnedRun> isIts = pin -> pin.recipe().equals(simulated.recipe());
                pins.replaceAll(pin -> isIts.test(pin) ? pin.with(simulated.result()) : pin);
            });
            if (outcome.value().isEmpty()) {
                pins.removeIf(pin -> pin.result().isEmpty());
            }
        });
        Optional<PinnedRun> next =
                pins.stream().filter(pin -> pin.result().isEmpty()).findFirst();
        if (next.isPresent() && !background.isBusy()) {
            RunRecipe recipe = next.get().recipe();
            background.start(() -> simulate(recipe));
        }
        return next.isPresent();
    }

    /// Whether a run is being simulated or waits for it.
    public boolean isBusy() {
        return pins.stream().anyMatch(pin -> pin.result().isEmpty());
    }

    private static Simulated simulate(RunRecipe recipe) throws InterruptedException {
        List<PinnedRun.Result> results =
                BatchRunner.behindTheWindow().run(List.of(recipe), RunFold::new, PinsViewModel::result, share -> {});
        return new Simulated(recipe, results.getFirst());
    }

    private static PinnedRun.Result result(RunRecipe recipe, RunFold fold) {
        fold.advanceTo(recipe.scenario().durationNanos());
        RunSummary summary = fold.summary();
        SecondSeries series = fold.series();
        Bottleneck verdict = Bottleneck.ofWhole(recipe, series);
        return new PinnedRun.Result(summary, series, Outcome.of(verdict, summary));
    }

    /// The pinned runs in the order in which they were pinned.
    ObservableList<PinnedRun> pins() {
        return pins;
    }

    /// How many there are.
    public int count() {
        return pins.size();
    }

    /// Told of every change of the pinned runs.
    public void onChange(Runnable listener) {
        pins.addListener((ListChangeListener<PinnedRun>) change -> listener.run());
    }

    /// The runs to be seen behind the present ones.
    public List<Ghost> ghosts() {
        return pins.stream()
                .filter(PinnedRun::isGhost)
                .flatMap(pin -> pin.series().stream().map(series -> new Ghost(pin.lane(), series)))
                .toList();
    }

    /// The runs that are simulated, for an overlay.
    List<ServerSeries> series() {
        return pins.stream().flatMap(pin -> pin.series().stream()).toList();
    }

    /// How long the longest of them is.
    long longestNanos() {
        return pins.stream()
                .mapToLong(pin -> pin.recipe().scenario().durationNanos())
                .max()
                .orElse(1);
    }

    /// The settings of that run on which not all pinned runs agree, for people.
    String differences(PinnedRun pin) {
        List<String> words = PinnedSettings.differing(
                pin.recipe(), pins.stream().map(PinnedRun::recipe).toList());
        return words.isEmpty() ? Messages.text("pins.same") : words.stream().collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        background.close();
    }
}
