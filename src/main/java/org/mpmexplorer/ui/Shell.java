package org.mpmexplorer.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.playback.Playhead;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.store.Preset;
import org.mpmexplorer.ui.desk.NoticeBar;
import org.mpmexplorer.ui.desk.Zoom;
import org.mpmexplorer.ui.inspect.Inspector;
import org.mpmexplorer.ui.paint.LanesView;
import org.mpmexplorer.ui.panel.ActionsMenu;
import org.mpmexplorer.ui.panel.LaneSelector;
import org.mpmexplorer.ui.panel.OutcomeCard;
import org.mpmexplorer.ui.panel.ParameterPanel;
import org.mpmexplorer.ui.panel.ParametersViewModel;
import org.mpmexplorer.ui.panel.TopBar;
import org.mpmexplorer.ui.panel.TopBarActions;
import org.mpmexplorer.ui.panel.TopBarViewModel;
import org.mpmexplorer.ui.panel.VerdictCard;
import org.mpmexplorer.ui.text.Command;
import org.mpmexplorer.ui.text.Messages;
import org.mpmexplorer.ui.timeline.LogCard;
import org.mpmexplorer.ui.timeline.LogEntry;
import org.mpmexplorer.ui.timeline.Scrubber;
import org.mpmexplorer.ui.timeline.TimeCard;
import org.mpmexplorer.ui.timeline.TransportBar;
import org.mpmexplorer.ui.timeline.TransportViewModel;

/// The window's content, wired: bench, view models, views, and the pulse that keeps them in step.
final class Shell implements TopBarActions, Desks.Host, AutoCloseable {
    private final List<Preset> presets;
    private final TransportViewModel transport = new TransportViewModel(new TraceTimes(this::sessions));
    private final TopBarViewModel topBar;
    private final Bench bench;
    private final Screen screen;
    private final Inspecting inspecting;
    private final SidePanel side;
    private final ParameterPanel panel;
    private final Projector projector;
    private final Foresight foresight;
    private final Pulse pulse;
    private final Documents documents;
    private final Overlay overlay;
    private final Desks desks;
    private final Changes changes;
    private final BorderPane lanes = new BorderPane();
    private final BorderPane frame = new BorderPane();
    private final StackPane top = new StackPane();
    private final Zoom root = new Zoom(frame);
    private final WindowLayout layout;
    private final TopBar bar;
    private final Presentation presentation;
    private final Commands commands = new Commands(transport, this::hint);
    private final NoticeBar notices = new NoticeBar();
    private Theme theme;
    private boolean asking = true;
    private boolean arrives;
    private boolean hinting;
    private Version asked;
    private Optional<Version> clean = Optional.empty();
    private Witness witness = Witness.NONE;

    /// Starts with that study, playing.
    Shell(List<Preset> presets, Study study, Theme theme) {
        this.presets = List.copyOf(presets);
        this.theme = theme;
        topBar = new TopBarViewModel(named(presets));
        bench = new Bench(study, this::shownNanos, this::benchChanged);
        asked = bench.version();
        ParametersViewModel parameters = new ParametersViewModel(bench);
        documents = new Documents(root, new StudyFiles(bench::version), this::show, this::tell, this::used);
        screen = createScreen(parameters, new LogCard(this::goTo));
        inspecting = new Inspecting(screen, theme.palette(), this::wake);
        panel = new ParameterPanel(parameters);
        OutcomeCard outcomes = new OutcomeCard();
        side = new SidePanel(screen.verdict(), outcomes, inspecting.card(), new LaneSelector(parameters), panel);
        projector = new Projector(bench, screen, this::tell);
        Standpoint standpoint = new Standpoint(bench, this::shownNanos, this::wake);
        foresight = new Foresight(standpoint, parameters, panel, outcomes);
        layout = createLayout();
        overlay = new Overlay(layout);
        desks = new Desks(
                standpoint, screen.pages(), documents, new Desks.Room(overlay, layout, lanes, theme.palette()), this);
        changes = new Changes(bench, overlay, transport, this::revise);
        pulse = createPulse();
        bar = new TopBar(topBar, this);
        top.getChildren().add(bar);
        presentation = new Presentation(root, bar, layout);
        assemble();
        started();
    }

    private Pulse createPulse() {
        List<Pulse.Step> steps = new ArrayList<>(projector.steps());
        steps.add(foresight::step);
        steps.addAll(desks.steps());
        return new Pulse(steps);
    }

    private void assemble() {
        defineCommands();
        frame.setTop(top);
        frame.setCenter(new StackPane(overlay, notices));
        StackPane.setAlignment(notices, Pos.TOP_CENTER);
        StackPane.setMargin(notices, new Insets(0, WindowLayout.SIDE, 0, 0));
        desks.drops().acceptOn(root);
        panel.onMove(pulse::wake);
        transport.playheadProperty().addListener((property, before, now) -> pulse.wake());
    }

    private static List<TopBarViewModel.Preset> named(List<Preset> presets) {
        return presets.stream()
                .map(preset -> new TopBarViewModel.Preset(
                        preset.study().name(), preset.study().description()))
                .toList();
    }

    private Screen createScreen(ParametersViewModel parameters, LogCard log) {
        Pages.Outside outside =
                new Pages.Outside(transport::seek, new ChartFiles(documents, this::tell), this::tell, this::wake);
        return new Screen(
                transport,
                new Scrubber(transport),
                new LanesView(),
                new WordsCard(),
                parameters,
                new VerdictCard(bench),
                new Pages(theme.palette(), log, outside),
                log,
                new Inspector());
    }

    private void defineCommands() {
        commands.on(Command.UNDO, this::undo);
        commands.on(Command.REDO, this::redo);
        commands.on(Command.RESET_PARAMETERS, bench::resetAll);
        commands.on(Command.CHANGES, () -> changes.open(shownNanos()));
        screen.scrubber().editChangesAt(changes);
        screen.pages().onPinsChange(exchange -> {
            bench.remember(exchange);
            describe();
        });
        commands.on(Command.OPEN, documents::chooseScenario);
        commands.on(Command.SAVE, () -> documents.chooseAndSave(bench.version()));
        commands.on(Command.THEME, this::toggleTheme);
        commands.on(
                Command.GO_TO_TIME,
                () -> overlay.show(Messages.text("go.time"), new TimeCard(transport, overlay::hide)));
        desks.define(commands);
        commands.on(Command.PRESENT, presentation::toggle);
        inspecting.defineCommands(commands);
        commands.on(Command.WORDS, () -> screen.words().toggle());
        commands.on(Command.KEYS, () -> overlay.show(Messages.text("commands.title"), new KeysList()));
    }

    @Override
    public void perform(Command command) {
        if (hinting) {
            hideNotice();
        }
        commands.perform(command);
    }

    private WindowLayout createLayout() {
        lanes.setCenter(screen.lanes());
        lanes.setBottom(screen.words());
        ActionsMenu actions = new ActionsMenu(screen.parameters(), bench);
        actions.endWith(Command.CHANGES.hint(), () -> perform(Command.CHANGES));
        return new WindowLayout(new WindowLayout.Parts(
                lanes,
                new TransportBar(transport, screen.scrubber(), actions, this::perform),
                inspecting.deck(),
                side));
    }

    /// Puts the content into that scene, with theme and keys, and begins. The time axis has the focus; it is
    /// there to be focused only when the style sheets have made the skins.
    void showIn(Scene scene) {
        if (!arrives) {
            panel.arrivals().forEach(Runnable::run);
        }
        theme.apply(scene);
        screen.lanes().setPalette(theme.palette());
        Shortcuts.install(scene, this::perform);
        desks.listenTo(scene);
        root.applyCss();
        screen.scrubber().requestFocus();
        pulse.wake();
    }

    /// Leaves the picture in the window and empty places around it; each of these brings a part back, in their order.
    List<Runnable> arriveOneByOne(FirstFrame places) {
        arrives = true;
        return new Arrival(top, layout, panel).of(places, screen.scrubber()::requestFocus);
    }

    Parent root() {
        return root;
    }

    Screen screen() {
        return screen;
    }

    Bench bench() {
        return bench;
    }

    Pulse pulse() {
        return pulse;
    }

    Foresight foresight() {
        return foresight;
    }

    Desks desks() {
        return desks;
    }

    Documents documents() {
        return documents;
    }

    Commands commands() {
        return commands;
    }

    Overlay overlay() {
        return overlay;
    }

    WindowLayout layout() {
        return layout;
    }

    Presentation presentation() {
        return presentation;
    }

    TopBarViewModel topBar() {
        return topBar;
    }

    /// From now on this witness is told what the user does.
    void attend(Witness newWitness) {
        witness = newWitness;
    }

    /// Whether there is something on the bench that no file holds.
    boolean isUnsaved() {
        return clean.filter(bench.version()::equals).isEmpty();
    }

    private List<org.mpmexplorer.run.RunSession> sessions() {
        return bench.sessions();
    }

    private void goTo(LogEntry line) {
        inspecting.choose(line);
    }

    private void wake() {
        pulse.wake();
    }

    private long shownNanos() {
        return transport.playheadProperty().get().atNanos();
    }

    private void started() {
        Study study = bench.study();
        asking = true;
        asked = bench.version();
        clean = Optional.of(asked);
        witness.changed();
        side.ask(study.question());
        projector.reset();
        transport.open(study.durationNanos(), true);
        describe();
    }

    @Override
    public void replaced() {
        projector.reset();
    }

    @Override
    public void show(Study study) {
        show(new StudyFiles.Opened(Version.of(study), ""));
    }

    private void show(StudyFiles.Opened opened) {
        bench.open(opened.version());
        started();
        if (opened.note().isEmpty()) {
            notices.hide();
        } else {
            tell(opened.note());
        }
    }

    /// Puts work on the bench that was left unsaved.
    void recover(Version work) {
        bench.open(work);
        started();
        clean = Optional.empty();
        witness.changed();
    }

    private void used(Path file) {
        clean = Optional.of(bench.version());
        witness.used(file);
        witness.changed();
    }

    @Override
    public void openRecent(Path file) {
        documents.open(file);
    }

    private void benchChanged() {
        projector.benchChanged();
        if (asking && !bench.version().equals(asked)) {
            asking = false;
            side.answered();
        }
        describe();
        changes.benchChanged();
        witness.changed();
        pulse.wake();
    }

    private void describe() {
        topBar.showStudy(
                bench.study().name(),
                String.join(" ⇄ ", Lineup.titles(bench.study().lanes())));
        topBar.showHistory(bench.canUndo(), bench.canRedo());
        topBar.showTheme(theme.isDark());
    }

    @Override
    public void tell(String sentence) {
        offer(sentence);
    }

    /// Shows one sentence over the window until the next command.
    private void hint(String sentence) {
        tell(sentence);
        hinting = true;
    }

    /// Shows one sentence over the window with what can be done about it.
    void offer(String sentence, NoticeBar.Deed... deeds) {
        hinting = false;
        notices.show(sentence, List.of(deeds));
    }

    void hideNotice() {
        hinting = false;
        notices.hide();
    }

    @Override
    public void openPreset(int index) {
        bench.open(Version.of(presets.get(index).study()));
        started();
        notices.hide();
    }

    @Override
    public void chooseLanes(Mpm left, Mpm right) {
        bench.chooseLanes(left, right);
        projector.reset();
    }

    void undo() {
        followHistory(bench::undo);
    }

    void redo() {
        followHistory(bench::redo);
    }

    private void revise(Version next) {
        followHistory(() -> bench.revise(next));
    }

    /// Another scenario may be there, servers may have come or gone, the run may have become shorter.
    private void followHistory(Runnable step) {
        Version before = bench.version();
        step.run();
        if (before.equals(bench.version())) {
            describe();
            return;
        }
        if (!bench.study().question().equals(before.study().question())) {
            side.ask(bench.study().question());
        }
        projector.reset();
        Playhead now = transport.playheadProperty().get();
        if (now.durationNanos() != bench.study().durationNanos()) {
            transport.open(bench.study().durationNanos(), now.isPlaying());
        }
    }

    @Override
    public void openConfigurationFolder() {
        documents.chooseConfigurationFolder();
    }

    @Override
    public void openConfigurationFile() {
        documents.chooseConfigurationFile();
    }

    private void toggleTheme() {
        setTheme(theme.other());
        witness.prefers(theme);
    }

    Theme theme() {
        return theme;
    }

    void setTheme(Theme next) {
        theme = next;
        desks.setPalette(theme.palette());
        inspecting.setPalette(theme.palette());
        if (root.getScene() == null) {
            return;
        }
        theme.apply(root.getScene());
        screen.lanes().setPalette(theme.palette());
        describe();
        pulse.wake();
    }

    @Override
    public void close() {
        pulse.stop();
        foresight.close();
        desks.close();
        projector.close();
        bench.close();
    }
}
