package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mpmexplorer.ui.WindowFixture.onFx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mpmexplorer.store.WindowState;
import org.mpmexplorer.ui.paint.Ink;
import org.mpmexplorer.ui.paint.Palette;
import org.testfx.api.FxToolkit;

/// The window's parts come to where the first frame has kept their places.
class FirstFrameTest {
    private static final WindowState NEW = new WindowState(Optional.empty(), false, 0, 0, List.of());

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "1440, 900"})
    void thePlacesAreThoseOfTheParts(int width, int height) {
        Color ground = Palette.LIGHT.color(Ink.BACKGROUND);
        List<Integer> empty = onFx(() -> groundAlongAColumn(frame(width, height), ground));
        List<Integer> whole = onFx(() -> {
            Theme.load();
            Shell shell = new Shell(List.of(), TestStudies.preforkAndEvent(), Theme.LIGHT);
            Scene scene = new Scene(shell.root(), width, height);
            shell.showIn(scene);
            shell.pulse().stop();
            scene.snapshot(null);
            shell.pulse().runSteps(0);
            List<Integer> rows = groundAlongAColumn(scene, ground);
            shell.close();
            return rows;
        });

        assertThat(empty).hasSizeGreaterThan(40).isEqualTo(whole);
    }

    @Test
    void noPartOfItNeedsAStyleSheetOrASkin() {
        List<String> kinds = onFx(() -> {
            List<String> found = new ArrayList<>();
            collect(frame(1280, 800).getRoot(), found);
            return found;
        });

        assertThat(kinds).hasSizeGreaterThan(8).noneMatch(kind -> kind.startsWith("javafx.scene.control"));
    }

    private static Scene frame(int width, int height) {
        return new Scene(new FirstFrame(Palette.LIGHT, NEW), width, height, Palette.LIGHT.color(Ink.BACKGROUND));
    }

    private static void collect(Parent parent, List<String> kinds) {
        kinds.add(parent.getClass().getName());
        parent.getChildrenUnmodifiable().stream()
                .filter(Parent.class::isInstance)
                .map(Parent.class::cast)
                .forEach(child -> collect(child, kinds));
    }

    /// The rows at which a line down through lanes, time and the first chart meets the window's ground.
    private static List<Integer> groundAlongAColumn(Scene scene, Color ground) {
        PixelReader pixels = scene.snapshot(null).getPixelReader();
        List<Integer> rows = new ArrayList<>();
        for (int y = 0; y < (int) scene.getHeight(); y++) {
            if (pixels.getColor(30, y).equals(ground)) {
                rows.add(y);
            }
        }
        return rows;
    }
}
