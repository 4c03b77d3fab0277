package org.mpmexplorer.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.ui.panel.ScenarioWords;
import org.mpmexplorer.ui.panel.ValueText;
import org.mpmexplorer.ui.text.Messages;
import org.mpmexplorer.ui.text.TimeText;
import org.mpmexplorer.ui.timeline.Change;
import org.mpmexplorer.ui.timeline.ChangeDesk;
import org.mpmexplorer.ui.timeline.ChangesCard;
import org.mpmexplorer.ui.timeline.TransportViewModel;

/// What was done to the servers on the bench during their runs, to be edited on the time axis and in a card.
final class Changes implements ChangeDesk {
    /// Before that a change would be how the run starts.
    private static final long EARLIEST_NANOS = 100_000_000L;

    private final Bench bench;
    private final Overlay overlay;
    private final TransportViewModel transport;
    private final Consumer<Version> revise;
    private Optional<ChangesCard> card = Optional.empty();

    /// @param revise puts another version of the study on the bench, so that it can be taken back
    Changes(Bench bench, Overlay overlay, TransportViewModel transport, Consumer<Version> revise) {
        this.bench = bench;
        this.overlay = overlay;
        this.transport = transport;
        this.revise = revise;
    }

    @Override
    public void open(long atNanos) {
        ChangesCard opened = new ChangesCard(this, transport::seek);
        card = Optional.of(opened);
        overlay.show(Messages.text("changes.title"), opened);
        opened.focusFrom(atNanos);
    }

    /// Something on the bench is new.
    void benchChanged() {
        card = card.filter(shown -> shown.getScene() != null);
        card.ifPresent(ChangesCard::refresh);
    }

    @Override
    public List<Change> changes() {
        List<String> titles = Lineup.titles(bench.study().lanes());
        return timetable().entries().stream()
                .map(entry -> change(entry, titles))
                .toList();
    }

    private Timetable timetable() {
        return new Timetable(bench.version());
    }

    private static Change change(Timetable.Entry entry, List<String> titles) {
        boolean isAll = titles.size() > 1 && entry.lanes().size() == titles.size();
        String who =
                isAll ? Messages.text("lanes.both") : titles.get(entry.lanes().getFirst());
        return switch (entry.done()) {
            case Intervention.Turn turn ->
                new Change(
                        turn.atNanos(),
                        who,
                        turn.tunable().id(),
                        turn.tunable().format(turn.value()),
                        entry.isScripted());
            case Intervention.Perform perform ->
                new Change(perform.atNanos(), who, ScenarioWords.of(perform.action()), "", entry.isScripted());
        };
    }

    private Optional<Timetable.Entry> entryOf(Change change) {
        int place = changes().indexOf(change);
        return place < 0 ? Optional.empty() : Optional.of(timetable().entries().get(place));
    }

    private void edit(Change change, Function<Intervention, Optional<Intervention>> edit) {
        entryOf(change).ifPresent(entry -> revise.accept(timetable().with(List.of(entry), edit)));
    }

    @Override
    public Optional<String> move(Change change, String time) {
        OptionalLong nanos = TimeText.parse(time);
        if (nanos.isEmpty()) {
            return Optional.of(Messages.text("go.time.bad", time));
        }
        long wanted = nanos.getAsLong();
        if (wanted < EARLIEST_NANOS || wanted >= durationNanos()) {
            return Optional.of(Messages.text(
                    "changes.time.outside", TimeText.coarse(EARLIEST_NANOS), TimeText.coarse(durationNanos())));
        }
        if (!time.equals(TimeText.coarse(change.atNanos()))) {
            edit(change, done -> Optional.of(at(done, wanted)));
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> retune(Change change, String value) {
        Optional<Timetable.Entry> entry = entryOf(change);
        if (entry.isEmpty() || !(entry.get().done() instanceof Intervention.Turn turn)) {
            return Optional.empty();
        }
        ValueText.Reading reading = ValueText.read(turn.tunable(), value, turn.value());
        reading.value()
                .ifPresent(wanted -> edit(
                        change, done -> Optional.of(new Intervention.Turn(done.atNanos(), turn.tunable(), wanted))));
        return reading.problem();
    }

    @Override
    public void remove(Change change) {
        edit(change, done -> Optional.empty());
    }

    @Override
    public void shift(Set<Long> instantsNanos, long byNanos) {
        Timetable timetable = timetable();
        List<Timetable.Entry> moved = new ArrayList<>();
        for (Timetable.Entry entry : timetable.entries()) {
            if (instantsNanos.contains(entry.done().atNanos())) {
                moved.add(entry);
            }
        }
        revise.accept(timetable.with(moved, done -> Optional.of(at(done, within(done.atNanos() + byNanos)))));
    }

    private long within(long nanos) {
        return Math.clamp(nanos, EARLIEST_NANOS, Math.max(EARLIEST_NANOS, durationNanos() - 1));
    }

    private static Intervention at(Intervention done, long nanos) {
        return switch (done) {
            case Intervention.Turn turn -> new Intervention.Turn(nanos, turn.tunable(), turn.value());
            case Intervention.Perform perform -> new Intervention.Perform(nanos, perform.action());
        };
    }

    private long durationNanos() {
        return bench.version().recipes().stream()
                .map(RunRecipe::scenario)
                .mapToLong(scenario -> scenario.durationNanos())
                .max()
                .orElse(0);
    }
}
