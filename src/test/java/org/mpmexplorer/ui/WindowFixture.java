package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.mpmexplorer.playback.Playhead;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.store.Preset;
import org.mpmexplorer.store.UserFolders;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The real window on a small study, and a robot that uses it. Registered as an extension one window serves all
/// tests of a class, and after each of them nothing may have gone wrong unseen.
final class WindowFixture implements BeforeAllCallback, AfterEachCallback, AfterAllCallback, AutoCloseable {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 900;
    /// Whatever takes longer hangs; a busy machine needs half a minute to open a window.
    private static final int PATIENCE_SECONDS = 120;

    final FxRobot robot = new FxRobot();
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private final Optional<Supplier<UserFolders>> home;
    private Stage stage;
    private Shell shell;
    private Optional<Desk> desk = Optional.empty();
    private Version start;

    /// A window that keeps nothing.
    WindowFixture() {
        home = Optional.empty();
    }

    /// A window that keeps things in these folders, which are there when it is opened.
    WindowFixture(Supplier<UserFolders> home) {
        this.home = Optional.of(home);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws TimeoutException {
        open();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertNothingUncaught();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    /// Opens the window.
    void open() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        shell = onFx(() -> {
            Theme.load();
            Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> uncaught.add(error));
            Shell created = new Shell(
                    List.of(
                            new Preset("small", TestStudies.preforkAndEvent()),
                            new Preset("other", TestStudies.version("Other").study())),
                    TestStudies.preforkAndEvent(),
                    Theme.DARK);
            Scene scene = new Scene(created.root(), WIDTH, HEIGHT);
            created.showIn(scene);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            return created;
        });
        desk = onFx(() -> {
            Optional<Desk> made = home.map(Supplier::get)
                    .map(Remembered::in)
                    .map(kept -> new Desk(
                            shell, stage, Desk.place(stage, kept.window().value()), kept));
            stage.show();
            made.ifPresent(Desk::begin);
            return made;
        });
        start = shell.bench().version();
    }

    Stage stage() {
        return stage;
    }

    Shell shell() {
        return shell;
    }

    /// The study anew, computed to its end, standing at that second.
    void restartAt(double second) {
        onFx(() -> {
            shell.openPreset(0);
            shell.screen().transport().pause();
            return true;
        });
        robot.moveTo(shell.root().lookup(".top-bar"));
        hideTooltips();
        awaitRest();
        start = shell.bench().version();
        seek(second);
    }

    /// Takes back whatever was done since [#restartAt(double)], without waiting for the runs.
    void takeEverythingBack() {
        onFx(() -> {
            while (!shell.bench().version().equals(start)) {
                shell.undo();
            }
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Types that into the value of a tunable.
    void type(String tunable, String text) {
        click("value-" + tunable);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write(text, 0);
        robot.push(KeyCode.ENTER);
        awaitRest();
    }

    String valueText(String tunable) {
        return find("value-" + tunable, TextField.class).getText();
    }

    void seek(double second) {
        onFx(() -> {
            shell.screen().transport().seek(Math.round(second * TestStudies.SECOND));
            return true;
        });
        awaitRest();
    }

    /// Until the runs are computed and everything is shown.
    void awaitRest() {
        await(() -> shell.bench().sessions().stream()
                        .allMatch(session ->
                                session.status().isAtRest() && session.recipe().equals(recipeOf(session)))
                && (playhead().isPlaying() || !shell.pulse().isRunning()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private RunRecipe recipeOf(org.mpmexplorer.run.RunSession session) {
        return recipe(shell.bench().sessions().indexOf(session));
    }

    RunRecipe recipe(int lane) {
        return shell.bench().version().recipes().get(lane);
    }

    /// What was turned on that server beside its scenario, and where it starts from.
    double valueInForce(Tunable tunable, int lane) {
        return recipe(lane).valueAt(tunable, playhead().atNanos());
    }

    List<Intervention> interventions(int lane) {
        return recipe(lane).interventions();
    }

    Playhead playhead() {
        return shell.screen().transport().playheadProperty().get();
    }

    double second() {
        return playhead().atNanos() / (double) TestStudies.SECOND;
    }

    <T extends Node> T find(String id, Class<T> type) {
        return type.cast(Objects.requireNonNull(shell.root().lookup("#" + id), id));
    }

    void click(String id) {
        settle();
        reveal(id);
        hideTooltips();
        robot.clickOn(find(id, Node.class));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Styles and lays out everything: what a key has just opened is where the pointer finds it from the next pulse on
    /// only.
    void settle() {
        onFx(() -> {
            shell.root().applyCss();
            shell.root().layout();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// On the headless platform a tooltip takes the clicks of what is below it.
    private static void hideTooltips() {
        onFx(() -> {
            List.copyOf(Window.getWindows()).stream()
                    .filter(Tooltip.class::isInstance)
                    .forEach(Window::hide);
            return true;
        });
    }

    /// Scrolls whatever the control is in so that it can be reached by the pointer.
    void reveal(String id) {
        Node node = find(id, Node.class);
        onFx(() -> {
            shell.root().layout();
            for (Node each = node.getParent(); each != null; each = each.getParent()) {
                if (each instanceof ScrollPane pane && isWithin(node, pane.getContent())) {
                    scroll(pane, node);
                }
            }
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void scroll(ScrollPane pane, Node node) {
        Bounds inContent = pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double room = pane.getContent().getBoundsInLocal().getHeight()
                - pane.getViewportBounds().getHeight();
        if (room > 0) {
            pane.setVvalue(Math.clamp((inContent.getMinY() - 60) / room, 0.0, 1.0));
            pane.layout();
        }
    }

    private static boolean isWithin(Node node, Node ancestor) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == ancestor) {
                return true;
            }
        }
        return false;
    }

    static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, work);
    }

    /// Until that is so; fails if it takes too long.
    static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("it did not happen", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    void assertNothingUncaught() {
        assertThat(uncaught.stream().map(Throwable::toString).collect(Collectors.toList()))
                .isEmpty();
    }

    @Override
    public void close() {
        onFx(() -> {
            stage.hide();
            desk.ifPresent(Desk::close);
            shell.close();
            return true;
        });
    }
}
