package org.mpmexplorer.ui;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import org.controlsfx.control.NotificationPane;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.playback.Playhead;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.store.Preset;
import org.mpmexplorer.ui.advice.AdvicePage;
import org.mpmexplorer.ui.advice.AdviceViewModel;
import org.mpmexplorer.ui.inspect.Inspector;
import org.mpmexplorer.ui.paint.LanesView;
import org.mpmexplorer.ui.panel.ActionsMenu;
import org.mpmexplorer.ui.panel.LaneSelector;
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
final class Shell implements TopBarActions, AutoCloseable {
    private final List<Preset> presets;
    private final TransportViewModel transport = new TransportViewModel(new TraceTimes(this::sessions));
    private final TopBarViewModel topBar;
    private final Bench bench;
    private final Screen screen;
    private final Inspecting inspecting;
    private final SidePanel side;
    private final Projector projector;
    private final Pulse pulse;
    private final Documents documents;
    private final Overlay overlay;
    private final Pages pages;
    private final WindowLayout layout;
    private final AdviceViewModel advice;
    private final BorderPane root = new BorderPane();
    private final Commands commands = new Commands(transport, this::tell);
    private final NotificationPane notices = new NotificationPane();
    private Theme theme;
    private boolean asking = true;
    private Version asked;

    /// Starts with that study, playing.
    Shell(List<Preset> presets, Study study, Theme theme) {
        this.presets = List.copyOf(presets);
        this.theme = theme;
        topBar = new TopBarViewModel(presets.stream()
                .map(preset -> new TopBarViewModel.Preset(
                        preset.study().name(), preset.study().description()))
                .toList());
        bench = new Bench(study, this::shownNanos, this::benchChanged);
        asked = bench.version();
        ParametersViewModel parameters = new ParametersViewModel(bench);
        VerdictCard verdict = new VerdictCard(bench);
        LogCard log = new LogCard(this::goTo);
        documents = new Documents(root, new StudyFiles(bench::version), this::show, this::tell);
        pages = new Pages(theme.palette(), log, transport::seek, new ChartFiles(documents, this::tell));
        screen = new Screen(
                transport,
                new Scrubber(transport),
                new LanesView(),
                new WordsCard(),
                parameters,
                verdict,
                pages,
                log,
                new Inspector());
        inspecting = new Inspecting(screen, theme.palette(), this::wake);
        side = new SidePanel(verdict, inspecting.card(), new LaneSelector(parameters), new ParameterPanel(parameters));
        projector = new Projector(bench, screen, this::tell);
        pulse = new Pulse(projector.steps());
        layout = createLayout();
        pages.enter(layout, pulse::wake);
        overlay = new Overlay(layout);
        advice = new AdviceViewModel(new AdvisedBench(bench, this::shownNanos, projector::reset), new AdviceTask());
        notices.setContent(overlay);
        notices.setShowFromTop(true);
        notices.setFocusTraversable(false);
        root.setTop(new TopBar(topBar, this));
        root.setCenter(notices);
        documents.acceptDrops(root);
        transport.playheadProperty().addListener((property, before, now) -> pulse.wake());
        defineCommands();
        started();
    }

    private void defineCommands() {
        commands.on(Command.UNDO, this::undo);
        commands.on(Command.REDO, this::redo);
        commands.on(Command.RESET_PARAMETERS, bench::resetAll);
        commands.on(Command.OPEN, documents::chooseScenario);
        commands.on(Command.SAVE, () -> documents.chooseAndSave(bench.version()));
        commands.on(Command.THEME, this::toggleTheme);
        commands.on(
                Command.GO_TO_TIME,
                () -> overlay.show(Messages.text("go.time"), new TimeCard(transport, overlay::hide)));
        pages.define(commands, this::tell);
        inspecting.defineCommands(commands);
        commands.on(Command.ADVICE, this::showAdvice);
        commands.on(Command.WORDS, () -> screen.words().toggle());
        commands.on(Command.KEYS, () -> overlay.show(Messages.text("commands.title"), new KeysList()));
    }

    private void showAdvice() {
        overlay.show(Messages.text("advice.title"), new AdvicePage(advice, documents::chooseAndSaveText));
        advice.open();
    }

    @Override
    public void perform(Command command) {
        commands.perform(command);
    }

    private WindowLayout createLayout() {
        return new WindowLayout(new WindowLayout.Parts(
                new BorderPane(screen.lanes(), null, null, screen.words(), null),
                new TransportBar(
                        transport, screen.scrubber(), new ActionsMenu(screen.parameters(), bench), this::perform),
                inspecting.deck(),
                side));
    }

    /// Puts the content into that scene, with theme and keys, and begins. The time axis has the focus; it is
    /// there to be focused only when the style sheets have made the skins.
    void showIn(Scene scene) {
        theme.apply(scene);
        screen.lanes().setPalette(theme.palette());
        Shortcuts.install(scene, this::perform);
        pages.listenTo(scene);
        root.applyCss();
        screen.scrubber().requestFocus();
        pulse.wake();
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

    Documents documents() {
        return documents;
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
        side.ask(study.question());
        projector.reset();
        transport.open(study.durationNanos(), true);
        describe();
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

    private void benchChanged() {
        projector.benchChanged();
        if (asking && !bench.version().equals(asked)) {
            asking = false;
            side.answered();
        }
        describe();
        pulse.wake();
    }

    private void describe() {
        topBar.showStudy(
                bench.study().name(),
                String.join(" ⇄ ", Lineup.titles(bench.study().lanes())));
        topBar.showHistory(bench.canUndo(), bench.canRedo());
        topBar.showTheme(theme == Theme.DARK);
    }

    /// Shows one sentence over the window until it is closed.
    void tell(String sentence) {
        notices.setText(sentence);
        notices.show();
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

    /// Another scenario may be there, servers may have come or gone, the run may have become shorter.
    private void followHistory(Runnable step) {
        String question = bench.study().question();
        step.run();
        if (!bench.study().question().equals(question)) {
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
    }

    void setTheme(Theme next) {
        theme = next;
        theme.apply(root.getScene());
        screen.lanes().setPalette(theme.palette());
        pages.setPalette(theme.palette());
        inspecting.setPalette(theme.palette());
        describe();
        pulse.wake();
    }

    @Override
    public void close() {
        pulse.stop();
        projector.close();
        pages.close();
        bench.close();
    }
}
