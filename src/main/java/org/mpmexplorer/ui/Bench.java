package org.mpmexplorer.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.run.Pace;
import org.mpmexplorer.run.RunSession;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.ui.panel.LaneChoice;
import org.mpmexplorer.ui.panel.ParameterActions;

/// The servers on screen: their study, the session that computes each, every change by the user, and what
/// can be taken back.
///
/// A change is stamped with the shown instant. All turns of one gesture are one change, stamped with the
/// instant at which the gesture began: the last value counts, the run is forked there each time, and one
/// undo takes it back.
final class Bench implements ParameterActions, AutoCloseable {
    private final LongSupplier shownNanos;
    private final Runnable changed;
    private final History history = new History();
    private final List<RunSession> sessions = new ArrayList<>();
    private Version version;
    private boolean begun;
    private Pace pace = new Pace.AsFastAsPossible();
    private Optional<Gesture> gesture = Optional.empty();

    /// What the user holds in hand: since when in simulated time, and how things stood before.
    private record Gesture(long atNanos, Version before, boolean isRemembered) {}

    /// @param shownNanos the instant on screen
    /// @param changed is told whenever study or recipes are others than before
    Bench(Study study, LongSupplier shownNanos, Runnable changed) {
        this.shownNanos = shownNanos;
        this.changed = changed;
        this.version = Version.of(study);
        openSessions();
    }

    /// Puts other servers on the bench, which can be taken back like any other change.
    void open(Version opened) {
        if (!opened.equals(version)) {
            remember(version);
        }
        show(opened);
    }

    /// Puts servers with these modules side by side, with the values now in force.
    void chooseLanes(Mpm left, Mpm right) {
        List<Scenario> present = new ArrayList<>();
        for (RunRecipe recipe : version.recipes()) {
            present.add(recipe.scenario().with(new SettingsInForce(recipe).at(recipe, shownNanos.getAsLong())));
        }
        remember(version);
        show(Version.of(Lineup.of(version.study(), present, left, right)));
    }

    /// Turns everything that is not as the run began back to it, as one change.
    void resetAll() {
        long at = shownNanos.getAsLong();
        Version before = version;
        List<RunRecipe> recipes = new ArrayList<>();
        for (int lane = 0; lane < sessions.size(); lane++) {
            recipes.add(resetAt(before.recipes().get(lane), at, sessions.get(lane)));
        }
        if (!recipes.equals(before.recipes())) {
            remember(before);
            version = new Version(before.study(), recipes);
            changed.run();
        }
    }

    private static RunRecipe resetAt(RunRecipe recipe, long atNanos, RunSession session) {
        RunRecipe next = recipe;
        for (Tunable tunable : Tunable.values()) {
            double initial = recipe.scenario().settings().get(tunable);
            if (next.valueAt(tunable, atNanos) != initial) {
                Intervention back = new Intervention.Turn(atNanos, tunable, initial);
                next = next.forkAt(back);
                session.intervene(back);
            }
        }
        return next;
    }

    /// Puts another version of the same study on the bench, which can be taken back.
    void revise(Version next) {
        if (!next.equals(version)) {
            remember(version);
            show(next);
        }
    }

    /// The user changed something beside the bench; the exchange is a step of [History].
    void remember(Runnable exchange) {
        history.remember(exchange);
    }

    private void remember(Version before) {
        history.remember(new Exchange(before));
    }

    /// Exchanges what is on the bench with what was.
    private final class Exchange implements Runnable {
        private Version other;

        Exchange(Version other) {
            this.other = other;
        }

        @Override
        public void run() {
            Version next = other;
            other = version;
            show(next);
        }
    }

    void undo() {
        if (history.canUndo()) {
            history.undo();
        }
    }

    void redo() {
        if (history.canRedo()) {
            history.redo();
        }
    }

    boolean canUndo() {
        return history.canUndo();
    }

    boolean canRedo() {
        return history.canRedo();
    }

    private void show(Version next) {
        boolean isSameServers = next.study().lanes().size() == sessions.size();
        version = next;
        gesture = Optional.empty();
        if (isSameServers) {
            for (int lane = 0; lane < sessions.size(); lane++) {
                if (!sessions.get(lane).recipe().equals(next.recipes().get(lane))) {
                    sessions.get(lane).restart(next.recipes().get(lane));
                }
            }
        } else {
            openSessions();
        }
        changed.run();
    }

    private void openSessions() {
        close();
        for (RunRecipe recipe : version.recipes()) {
            RunSession session = RunSession.waiting(recipe);
            session.pace(pace);
            sessions.add(session);
        }
        if (begun) {
            begin();
        }
    }

    /// Starts to compute. Until then the processors belong to the window, whose first frame shows no request.
    void begin() {
        begun = true;
        sessions.forEach(RunSession::begin);
    }

    /// How far ahead to compute from now on.
    void pace(Pace newPace) {
        pace = newPace;
        sessions.forEach(session -> session.pace(newPace));
    }

    @Override
    public void beginGesture() {
        if (gesture.isEmpty()) {
            gesture = Optional.of(new Gesture(shownNanos.getAsLong(), version, false));
        }
    }

    @Override
    public void endGesture() {
        gesture = Optional.empty();
    }

    @Override
    public void turn(LaneChoice lanes, Tunable tunable, double value) {
        Gesture held = gesture.orElseGet(() -> new Gesture(shownNanos.getAsLong(), version, false));
        change(lanes, new Intervention.Turn(held.atNanos(), tunable, value), held);
        if (gesture.isPresent()) {
            gesture = Optional.of(new Gesture(held.atNanos(), held.before(), true));
        }
    }

    /// Gives these tunables their values on all servers from the shown instant on, as one change.
    void load(Map<Tunable, Double> values) {
        long at = shownNanos.getAsLong();
        Version before = version;
        Version next = before;
        List<Intervention> turns = new ArrayList<>();
        for (Map.Entry<Tunable, Double> value : values.entrySet()) {
            Intervention turn = new Intervention.Turn(at, value.getKey(), value.getValue());
            turns.add(turn);
            next = next.with(LaneChoice.BOTH, turn);
        }
        remember(before);
        for (int lane = 0; lane < sessions.size(); lane++) {
            for (Intervention turn : turns) {
                send(sessions.get(lane), turn, next.recipes().get(lane));
            }
        }
        version = next;
        changed.run();
    }

    @Override
    public void perform(LaneChoice lanes, Action action) {
        long at = shownNanos.getAsLong();
        change(lanes, new Intervention.Perform(at, action), new Gesture(at, version, false));
    }

    private void change(LaneChoice lanes, Intervention intervention, Gesture held) {
        if (!held.isRemembered()) {
            remember(held.before());
        }
        Version next = held.before().with(lanes, intervention);
        for (int lane = 0; lane < sessions.size(); lane++) {
            if (lanes.includes(lane)) {
                send(sessions.get(lane), intervention, next.recipes().get(lane));
            }
        }
        version = next;
        changed.run();
    }

    private static void send(RunSession session, Intervention intervention, RunRecipe whole) {
        if (intervention.atNanos() == 0) {
            session.restart(whole);
        } else {
            session.intervene(intervention);
        }
    }

    Version version() {
        return version;
    }

    Study study() {
        return version.study();
    }

    List<RunSession> sessions() {
        return sessions;
    }

    @Override
    public void close() {
        sessions.forEach(RunSession::close);
        sessions.clear();
    }
}
