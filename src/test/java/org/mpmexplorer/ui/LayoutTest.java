package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mpmexplorer.ui.WindowFixture.onFx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.store.Presets;
import org.mpmexplorer.ui.text.Command;
import org.testfx.api.FxToolkit;

/// Nothing of the window is cut off or covered at the sizes people have.
class LayoutTest {
    /// Text that may be longer than its place; it is there in full when the pointer rests on it.
    private static final Set<String> MAY_BE_CUT = Set.of("evidence");

    private static final double ROUNDING = 1;

    private final Locale usual = Locale.getDefault();

    @AfterEach
    void speaksAsBefore() {
        Locale.setDefault(usual);
    }

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @CsvSource({
        "1280, 800, DARK, wordpress-4gb, en",
        "1440, 900, LIGHT, nts-under-event, de",
        "1920, 1080, DARK, tiny-vps, en",
        "1280, 800, LIGHT, slowloris, de",
        "1440, 900, DARK, which-number, en",
        "1280, 800, LIGHT, fpm-max-children, en",
        "1000, 640, LIGHT, crawlers, en",
        "1000, 640, DARK, fpm-max-children, de"
    })
    void nothingIsCutOffOrCovered(int width, int height, Theme theme, String preset, String language) {
        Locale.setDefault(Locale.forLanguageTag(language));
        List<String> faults = onFx(() -> {
            Theme.load();
            Shell shell =
                    new Shell(List.of(), Presets.named(preset).orElseThrow().study(), theme);
            Scene scene = new Scene(shell.root(), width, height);
            shell.showIn(scene);
            shell.pulse().stop();
            scene.snapshot(null);
            shell.pulse().runSteps(0);
            scene.snapshot(null);
            List<String> found = new ArrayList<>();
            look(shell.root(), found);
            shell.close();
            return found;
        });

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, false", "1920, 1080, false", "1000, 640, true"})
    void allChartsAreOnScreenAtOnceUnlessTheWindowIsSmall(int width, int height, boolean scrolls) {
        boolean isCut = onFx(() -> {
            Theme.load();
            Shell shell = new Shell(List.of(), Presets.all().getFirst().study(), Theme.DARK);
            Scene scene = new Scene(shell.root(), width, height);
            shell.showIn(scene);
            shell.pulse().stop();
            shell.perform(Command.CHARTS);
            scene.snapshot(null);
            ScrollPane scroll = (ScrollPane) shell.root().lookup("#charts-page .page-scroll");
            scene.snapshot(null);
            double room = scroll.getViewportBounds().getHeight();
            double needed = scroll.getContent().getLayoutBounds().getHeight();
            shell.close();
            return needed > room + ROUNDING;
        });

        assertThat(isCut).isEqualTo(scrolls);
    }

    @Test
    void theTimeAxisHasTheFocusAtFirst() {
        String focused = onFx(() -> {
            Theme.load();
            Study study = Presets.all().getFirst().study();
            Shell shell = new Shell(Presets.all(), study, Theme.DARK);
            Scene scene = new Scene(shell.root(), 1280, 800);
            shell.showIn(scene);
            shell.close();
            return scene.getFocusOwner().getId();
        });

        assertThat(focused).isEqualTo("scrubber");
    }

    private static void look(Node node, List<String> faults) {
        if (!node.isVisible() || node.getStyleClass().stream().anyMatch(MAY_BE_CUT::contains)) {
            return;
        }
        if (node instanceof Labeled labeled) {
            lookForCut(labeled, faults);
        }
        if (node instanceof HBox box) {
            lookForCover(box, faults);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, faults));
        }
    }

    private static void lookForCut(Labeled labeled, List<String> faults) {
        for (Node child : labeled.getChildrenUnmodifiable()) {
            boolean isCut = child != labeled.getGraphic()
                    && child instanceof Text text
                    && labeled.getText() != null
                    && !text.getText().equals(labeled.getText());
            if (isCut) {
                faults.add("cut: " + labeled.getText());
            }
        }
    }

    private static void lookForCover(HBox box, List<String> faults) {
        double from = 0;
        for (Node child : box.getChildren()) {
            Bounds bounds = child.getBoundsInParent();
            if (child.isVisible() && child.isManaged() && bounds.getWidth() > 0) {
                if (bounds.getMinX() < from - ROUNDING || bounds.getMaxX() > box.getWidth() + ROUNDING) {
                    faults.add("covered: " + child + " in " + box);
                }
                from = child.getLayoutX() + child.getLayoutBounds().getWidth();
            }
        }
    }
}
