package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mpmexplorer.ui.WindowFixture.await;
import static org.mpmexplorer.ui.WindowFixture.onFx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.store.WindowState;
import org.mpmexplorer.ui.paint.LanesView;
import org.mpmexplorer.ui.paint.Palette;
import org.testfx.api.FxToolkit;

/// At a start the picture is there first, and in the end everything is.
class ArrivalTest {
    private static final WindowState NEW = new WindowState(Optional.empty(), false, 0, 0, List.of());

    private Shell shell;
    private List<Runnable> parts;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void openWithThePictureAlone() {
        parts = onFx(() -> {
            Theme.load();
            shell = new Shell(List.of(), TestStudies.preforkAndEvent(), Theme.LIGHT);
            shell.foresight().await();
            List<Runnable> deeds = shell.arriveOneByOne(new FirstFrame(Palette.LIGHT, NEW));
            show(shell);
            return deeds;
        });
    }

    @AfterEach
    void close() {
        onFx(() -> {
            shell.close();
            return true;
        });
    }

    @Test
    void thePictureIsThereBeforeAnyControl() {
        List<String> kinds = onFx(() -> kinds(shell));

        assertThat(kinds)
                .contains(LanesView.class.getName())
                .noneMatch(kind -> kind.endsWith("Slider") || kind.endsWith("TransportBar") || kind.endsWith("TopBar"));
    }

    @Test
    void withEveryPartMoreIsInTheWindow() {
        List<Integer> sizes = onFx(() -> parts.stream()
                .map(part -> {
                    part.run();
                    return kinds(shell).size();
                })
                .toList());

        assertThat(sizes).isSorted().hasSizeGreaterThan(8);
    }

    @Test
    void inTheEndTheWindowIsThatOfOneBuiltAtOnce() {
        List<String> arrived = onFx(() -> {
            parts.forEach(Runnable::run);
            draw(shell);
            return kinds(shell);
        });
        List<String> atOnce = onFx(() -> {
            Shell other = new Shell(List.of(), TestStudies.preforkAndEvent(), Theme.LIGHT);
            show(other);
            List<String> kinds = kinds(other);
            other.close();
            return kinds;
        });

        assertThat(ours(arrived)).hasSizeGreaterThan(60).isEqualTo(ours(atOnce));
    }

    /// Without what controls and charts are made of, which comes with the numbers of a run.
    private static List<String> ours(List<String> kinds) {
        return kinds.stream().filter(kind -> kind.startsWith("org.mpmexplorer")).toList();
    }

    @Test
    void theBarStandsWhole() {
        Bounds bar = onFx(() -> {
            parts.forEach(Runnable::run);
            draw(shell);
            Node commands = shell.root().lookup("#commands");
            return commands.localToScene(commands.getLayoutBounds());
        });

        assertThat(bar.getMinY()).isPositive();
        assertThat(bar.getHeight()).isGreaterThan(24);
    }

    @Test
    void theTimeAxisHasTheFocusAsSoonAsItIsThere() {
        Node focused = onFx(() -> {
            parts.getFirst().run();
            return shell.root().getScene().getFocusOwner();
        });

        assertThat(focused).isEqualTo(shell.screen().scrubber());
    }

    @Test
    void nothingIsAskedUntilStripsAreWanted() {
        onFx(() -> {
            parts.forEach(Runnable::run);
            draw(shell);
            return true;
        });
        String nothing = outcomes();
        boolean asksWhileWaiting = onFx(() -> shell.foresight().step(0));
        onFx(() -> {
            shell.foresight().showStrips();
            return true;
        });

        assertThat(asksWhileWaiting).isFalse();
        await(() -> {
            shell.foresight().step(0);
            return !outcomes().equals(nothing);
        });
    }

    private String outcomes() {
        return onFx(() -> shell.root().lookup("#outcomes").getAccessibleText());
    }

    private static void show(Shell shell) {
        Scene scene = new Scene(shell.root(), 1280, 800);
        shell.showIn(scene);
        shell.pulse().stop();
        draw(shell);
    }

    private static void draw(Shell shell) {
        shell.root().getScene().snapshot(null);
        shell.pulse().runSteps(0);
        shell.root().getScene().snapshot(null);
    }

    private static List<String> kinds(Shell shell) {
        List<String> found = new ArrayList<>();
        collect(shell.root(), found);
        return found;
    }

    private static void collect(Parent parent, List<String> kinds) {
        kinds.add(parent.getClass().getName());
        parent.getChildrenUnmodifiable().stream()
                .filter(Parent.class::isInstance)
                .map(Parent.class::cast)
                .forEach(child -> collect(child, kinds));
    }
}
