package org.mpmexplorer.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.playback.MomentIndex;
import org.mpmexplorer.playback.Playhead;
import org.mpmexplorer.run.RunSession;
import org.mpmexplorer.run.RunSnapshot;
import org.mpmexplorer.run.RunStatus;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.trace.TraceView;
import org.mpmexplorer.ui.inspect.Scenery;
import org.mpmexplorer.ui.paint.Lane;
import org.mpmexplorer.ui.panel.ServerShown;

/// Shows the bench on the screen, frame by frame: takes what the sessions published, moves the instant on,
/// and brings every part of the screen to it. Does only what became necessary since the last frame.
final class Projector implements AutoCloseable {
    private final Bench bench;
    private final Screen screen;
    private final Consumer<String> complain;
    private final Numbers numbers;
    private final Scout scout = new Scout();
    private final List<RunSnapshot> snapshots = new ArrayList<>();
    private final List<LaneOnScreen> lanes = new ArrayList<>();
    private Optional<Playhead> painted = Optional.empty();
    private List<Lane> pictures = List.of();
    private List<Moment> moments = List.of();
    private List<ServerShown> servers = List.of();
    private List<String> titles = List.of();
    private List<String> longTitles = List.of();
    private boolean unpainted = true;
    private boolean framed;
    private boolean begun;
    private String lastComplaint = "";

    /// What belongs to one lane of the picture.
    private static final class LaneOnScreen {
        final MomentIndex index = new MomentIndex();
        final Moment moment = new Moment();
        final SettingsInForce inForce;
        Settings settings;
        RunRecipe described;
        Lane lane;

        LaneOnScreen(String title, RunRecipe recipe) {
            inForce = new SettingsInForce(recipe);
            settings = inForce.at(recipe, 0);
            described = recipe;
            lane = Lane.of(title, recipe, 0);
        }
    }

    /// @param complain shows one sentence to the user
    Projector(Bench bench, Screen screen, Consumer<String> complain) {
        this.bench = bench;
        this.screen = screen;
        this.complain = complain;
        this.numbers = new Numbers(bench, screen);
    }

    List<Pulse.Step> steps() {
        return List.of(
                this::beginAfterFirstFrame,
                this::followSessions,
                this::play,
                numbers::fold,
                this::paint,
                screen.inspector()::tick,
                numbers::paint);
    }

    /// Other servers or other recipes are on the bench.
    void benchChanged() {
        titles = Lineup.titles(bench.study().lanes());
        longTitles = Lineup.longTitles(bench.study().lanes());
        servers = List.of();
        unpainted = true;
    }

    /// Everything has to be shown anew, whatever was shown before.
    void reset() {
        lanes.clear();
        scout.forget();
        screen.lanes().select(Optional.empty());
        numbers.reset();
        lastComplaint = "";
        benchChanged();
    }

    /// The servers start when the first frame has been drawn.
    private boolean beginAfterFirstFrame(long wallNanos) {
        boolean isFirst = !framed;
        if (framed && !begun) {
            begun = true;
            bench.begin();
        }
        framed = true;
        return isFirst;
    }

    private boolean followSessions(long wallNanos) {
        long frontierNanos = Long.MAX_VALUE;
        boolean isMore = false;
        List<RunSession> sessions = bench.sessions();
        for (int i = 0; i < sessions.size(); i++) {
            RunSnapshot snapshot = sessions.get(i).snapshot();
            RunStatus status = snapshot.status();
            take(i, snapshot);
            frontierNanos = Math.min(frontierNanos, status.frontierNanos());
            isMore |= !status.isAtRest();
            complainOnce(status.error());
        }
        while (snapshots.size() > sessions.size()) {
            snapshots.removeLast();
            unpainted = true;
        }
        screen.transport().computedTo(frontierNanos);
        return isMore;
    }

    private void take(int lane, RunSnapshot snapshot) {
        if (lane == snapshots.size()) {
            snapshots.add(snapshot);
            unpainted = true;
        } else if (!snapshot.equals(snapshots.get(lane))) {
            snapshots.set(lane, snapshot);
            unpainted = true;
        }
    }

    private void complainOnce(String error) {
        if (!error.isEmpty() && !error.equals(lastComplaint)) {
            lastComplaint = error;
            complain.accept(error);
        }
    }

    private boolean play(long wallNanos) {
        screen.transport().advance(wallNanos);
        return screen.transport().playheadProperty().get().isPlaying();
    }

    private boolean paint(long wallNanos) {
        Playhead now = screen.transport().playheadProperty().get();
        boolean isSame = !unpainted
                && painted.filter(before -> before.atNanos() == now.atNanos() && shownRate(before) == shownRate(now))
                        .isPresent();
        if (screen.transport().waitingProperty().get() || isSame) {
            return index();
        }
        painted = Optional.of(now);
        unpainted = false;
        showSettings(now.atNanos());
        for (int i = 0; i < lanes.size(); i++) {
            LaneOnScreen lane = lanes.get(i);
            lane.index.seek(snapshots.get(i).trace(), now.atNanos(), lane.moment);
        }
        screen.lanes().show(pictures, moments, shownRate(now));
        screen.inspector().show(new Scenery(now.atNanos(), pictures, moments, traces()));
        screen.log().showUpTo(now.atNanos());
        screen.pages().moveTo(now.atNanos());
        numbers.showVerdict(now.atNanos(), servers);
        return index();
    }

    /// A picture that stands shows the instant, however fast it was played.
    private static double shownRate(Playhead playhead) {
        return playhead.isPlaying() ? playhead.rate() : Math.min(1, playhead.rate());
    }

    private List<TraceView> traces() {
        return snapshots.stream().limit(lanes.size()).map(RunSnapshot::trace).toList();
    }

    private boolean index() {
        boolean isMore = false;
        for (int i = 0; i < Math.min(lanes.size(), snapshots.size()); i++) {
            isMore |= scout.isMakingMoreOf(lanes.get(i).index, snapshots.get(i).trace());
        }
        return isMore;
    }

    private void showSettings(long nanos) {
        List<RunRecipe> recipes = bench.version().recipes();
        boolean isNew = servers.size() != recipes.size();
        while (lanes.size() < recipes.size()) {
            lanes.add(new LaneOnScreen(longTitles.get(lanes.size()), recipes.get(lanes.size())));
            isNew = true;
        }
        for (int i = 0; i < recipes.size(); i++) {
            LaneOnScreen lane = lanes.get(i);
            RunRecipe recipe = recipes.get(i);
            Settings settings = lane.inForce.at(recipe, nanos);
            if (!settings.equals(lane.settings) || !recipe.scenario().equals(lane.described.scenario())) {
                lane.settings = settings;
                lane.described = recipe;
                lane.lane = Lane.of(longTitles.get(i), recipe, nanos);
                isNew = true;
            }
        }
        if (isNew) {
            pictures = lanes.stream().map(lane -> lane.lane).toList();
            moments = lanes.stream().map(lane -> lane.moment).toList();
            servers = serversShown();
        }
        screen.parameters().show(servers);
    }

    private List<ServerShown> serversShown() {
        List<RunRecipe> recipes = bench.version().recipes();
        List<ServerShown> shown = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            Mpm mpm = recipes.get(i).scenario().mpm();
            shown.add(new ServerShown(
                    titles.get(i),
                    mpm,
                    lanes.get(i).settings,
                    recipes.get(i).scenario().settings()));
        }
        return List.copyOf(shown);
    }

    @Override
    public void close() {
        numbers.close();
        scout.close();
    }
}
