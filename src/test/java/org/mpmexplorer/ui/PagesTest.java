package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mpmexplorer.ui.WindowFixture.await;
import static org.mpmexplorer.ui.WindowFixture.onFx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.mpmexplorer.ui.chart.ChartKind;
import org.mpmexplorer.ui.chart.ChartsViewModel;
import org.mpmexplorer.ui.chart.TimeSpan;
import org.mpmexplorer.ui.text.Command;

/// Charts, pinned runs and comparisons in the real window, used as a person uses them.
class PagesTest {
    @RegisterExtension
    static final WindowFixture window = new WindowFixture();

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        window.restartAt(20);
    }

    @AfterEach
    void leave() {
        if (isShown("compare-page") || isShown("charts-page")) {
            window.robot.push(KeyCode.ESCAPE);
        }
        onFx(() -> {
            charts().resetZoom();
            return true;
        });
    }

    private static ChartsViewModel charts() {
        return window.shell().screen().pages().charts();
    }

    private static boolean isShown(String id) {
        return window.shell().root().lookup("#" + id) != null;
    }

    private static void pushShift(KeyCode code) {
        window.robot.push(KeyCode.SHIFT, code);
    }

    private static String headline() {
        return window.find("compare-headline", Label.class).getText();
    }

    @Test
    void allChartsAreSeenTogetherAndTimeStaysBelowThem() {
        Node before = onFx(() -> window.shell().root().getScene().getFocusOwner());
        window.robot.push(KeyCode.C);
        await(() -> !window.shell().pulse().isRunning());

        for (ChartKind kind : ChartKind.values()) {
            Node plot = window.find("charts-page", Node.class).lookup("#chart-" + kind.key());
            assertThat(plot.getBoundsInParent().getWidth()).isGreaterThan(150);
            assertThat(plot.getAccessibleText()).startsWith(kind.title() + ". Prefork: ");
        }
        assertThat(window.find("scrubber", Node.class).isVisible()).isTrue();

        window.robot.push(KeyCode.ESCAPE);
        assertThat(isShown("charts-page")).isFalse();
        assertThat(onFx(() -> window.shell().root().getScene().getFocusOwner())).isSameAs(before);
    }

    @Test
    void oneChartIsSeenAloneAndAllAgain() {
        window.robot.push(KeyCode.C);
        window.click("enlarge-cpu");
        Node page = window.find("charts-page", Node.class);
        assertThat(page.lookup("#chart-cpu").getBoundsInParent().getWidth()).isGreaterThan(500);
        assertThat(page.lookup("#chart-queue").isVisible()).isFalse();

        window.click("enlarge-cpu");
        assertThat(page.lookup("#chart-queue").isVisible()).isTrue();
    }

    @Test
    void keysZoomAllChartsAroundTheInstantOnScreen() {
        window.robot.push(KeyCode.Z);
        assertThat(charts().span()).isEqualTo(new TimeSpan(7.5, 32.5));

        pushShift(KeyCode.Z);
        assertThat(charts().span()).isEqualTo(new TimeSpan(0, 40));

        window.robot.push(KeyCode.Z);
        window.robot.push(KeyCode.X);
        assertThat(charts().isZoomed()).isFalse();
    }

    @Test
    void aSeriesIsHiddenByKeyboard() {
        await(() -> window.shell().root().lookup("#legend-completions-server-0") != null);
        ButtonBase entry = window.find("legend-completions-server-0", ButtonBase.class);
        onFx(() -> {
            entry.requestFocus();
            return true;
        });
        window.robot.push(KeyCode.TAB);
        pushShift(KeyCode.TAB);
        window.robot.push(KeyCode.SPACE);
        assertThat(charts().shows(ChartKind.COMPLETIONS, "server-0")).isFalse();

        window.robot.push(KeyCode.SPACE);
        assertThat(charts().shows(ChartKind.COMPLETIONS, "server-0")).isTrue();
    }

    @Test
    void aPinnedRunStaysBehindThePresentOneUntilItIsRemoved() {
        window.robot.push(KeyCode.P);
        await(() -> window.shell().root().lookupAll(".ghost-name").size() >= 2);
        assertThat(window.shell().root().lookupAll(".ghost-name").stream().map(node -> ((Label) node).getText()))
                .anyMatch(text -> text.contains("Prefork #"));

        pushShift(KeyCode.C);
        window.settle();
        TextField name = (TextField) window.shell().root().lookup(".pin-name");
        window.reveal(name.getId());
        window.robot.doubleClickOn(name).push(KeyCode.CONTROL, KeyCode.A);
        window.robot.write("before").push(KeyCode.ENTER);
        assertThat(((Labeled) window.shell().root().lookup("#pins-table .muted")).getText())
                .contains("prefork");
        window.robot.push(KeyCode.ESCAPE);
        await(() -> window.shell().root().lookupAll(".ghost-name").stream()
                .anyMatch(node -> ((Label) node).getText().contains("before")));

        pushShift(KeyCode.C);
        window.click("pins-clear");
        window.robot.push(KeyCode.ESCAPE);
        await(() -> window.shell().root().lookupAll(".ghost-name").isEmpty());
    }

    @Test
    void comparesTheServersOnScreenInTheBackgroundAndSaysWhetherItIsReal() {
        pushShift(KeyCode.C);
        assertThat(headline()).startsWith("Choose two servers");

        window.click("compare-start");
        await(() -> headline().contains("20 paired runs"));

        assertThat(headline()).contains("this is no chance").doesNotStartWith("So far");
        assertThat(window.find("compare-table", Node.class).lookupAll(".compare-change"))
                .hasSize(8);
        assertThat(window.find("compare-start", ButtonBase.class).getText()).isEqualTo("Compare");
    }

    @Test
    void everyControlOfThePagesCanBeReachedAndHasAName() {
        for (Command page : List.of(Command.CHARTS, Command.COMPARE)) {
            onFx(() -> {
                window.shell().perform(page);
                return true;
            });
            List<Control> nameless = new ArrayList<>();
            for (Node node : window.shell().root().lookupAll(".page *")) {
                boolean isControl = node instanceof ButtonBase || node instanceof TextField;
                boolean isWithout = node.getAccessibleText() == null
                        && !(node instanceof Labeled labeled
                                && labeled.getText() != null
                                && !labeled.getText().isBlank());
                if (isControl && isWithout) {
                    nameless.add((Control) node);
                }
                if (node instanceof MenuButton) {
                    assertThat(node.isFocusTraversable()).isTrue();
                }
            }
            assertThat(nameless).isEmpty();
        }
    }

    @Test
    void aPictureOrTableIsWrittenWholeOrSaysWhyNot() throws IOException {
        List<String> told = new ArrayList<>();
        Documents documents = onFx(() -> new Documents(
                new StackPane(), new StudyFiles(window.shell().bench()::version), opened -> {}, told::add, path -> {}));
        ChartFiles files = new ChartFiles(documents, told::add);

        onFx(() -> {
            files.write(folder.resolve("chart.csv"), "second,a\n");
            files.write(folder.resolve("chart.png"), new WritableImage(3, 2));
            files.write(folder.resolve("missing/chart.svg"), "<svg/>");
            return true;
        });
        await(() -> told.size() == 3);

        assertThat(told).anyMatch(sentence -> sentence.contains("there is no folder"));
        assertThat(Files.readString(folder.resolve("chart.csv"))).isEqualTo("second,a\n");
        assertThat(Files.readAllBytes(folder.resolve("chart.png"))).startsWith(0x89, 'P', 'N', 'G');
    }
}
