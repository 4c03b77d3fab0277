package org.mpmexplorer.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.insight.RunFold;
import org.mpmexplorer.run.RunSession;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.store.Presets;
import org.mpmexplorer.ui.paint.Palette;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ChartDeckTest {
    private static final long FIFTH_OF_A_SECOND = 200_000_000L;
    private static final long DURATION = 300_000_000_000L;

    private static ServerSeries series;

    @BeforeAll
    static void simulate() throws TimeoutException, InterruptedException {
        FxToolkit.registerPrimaryStage();
        var lane = Presets.all().getFirst().study().lanes().getFirst();
        try (RunSession session = new RunSession(RunRecipe.of(lane, 1))) {
            while (!session.status().isAtRest()) {
                Thread.sleep(1);
            }
            RunFold fold = new RunFold();
            fold.extend(session.trace(), session.status().frontierNanos());
            series = new ServerSeries("Prefork", LaneInk.PREFORK, fold.series(), 4e9);
        }
    }

    @Test
    void paintsOneChartATimeAndNoneMoreOftenThanFiveTimesASecond() {
        ChartDeck deck = deck(1600);
        onFx(() -> {
            deck.show(List.of(series), DURATION);
            return true;
        });

        assertThat(ticksUntilPainted(deck, FIFTH_OF_A_SECOND)).isEqualTo(4);
        assertThat(ticksUntilPainted(deck, 1)).isEqualTo(1);

        onFx(() -> {
            deck.show(List.of(series), DURATION);
            return true;
        });

        assertThat(ticksUntilPainted(deck, FIFTH_OF_A_SECOND / 10)).isGreaterThan(4);
    }

    @Test
    void showsEveryChartWhereThereIsRoomAndTabsWhereThereIsNot() {
        assertThat(visibleCharts(deck(1600))).hasSize(4);

        ChartDeck narrow = deck(900);

        assertThat(visibleCharts(narrow)).containsExactlyInAnyOrder("chart-completions", "chart-workers");

        onFx(() -> {
            ((ToggleButton) narrow.lookup("#tab-memory")).fire();
            narrow.getScene().snapshot(null);
            return true;
        });

        assertThat(visibleCharts(narrow)).containsExactlyInAnyOrder("chart-completions", "chart-memory");
    }

    @Test
    void saysWhatEachServerStandsAtNow() {
        ChartDeck deck = deck(1600);
        onFx(() -> {
            deck.show(List.of(series), DURATION);
            deck.moveTo(42_000_000_000L);
            return true;
        });

        List<String> said = deck.lookupAll(".chart-value").stream()
                .map(node -> ((Label) node).getText())
                .toList();

        assertThat(said).hasSize(4).allMatch(text -> text.matches("Prefork: \\d.*"));
        assertThat(deck.lookup("#chart-completions").getAccessibleText())
                .startsWith("Completed requests /s. Prefork: ");
    }

    @Test
    void pressingAChartLeadsToItsTime() {
        List<Long> sought = new ArrayList<>();
        ChartDeck deck = deck(1600, sought);
        onFx(() -> {
            deck.show(List.of(series), DURATION);
            deck.paintAll();
            return true;
        });

        onFx(() -> {
            PlotPane plot = ((ChartCard) deck.lookup("#chart-completions")).plot();
            plot.fireEvent(pressAt(plot.getWidth() / 2));
            plot.fireEvent(pressAt(-100));
            plot.fireEvent(pressAt(10_000));
            return true;
        });

        assertThat(sought).hasSize(3);
        assertThat(sought.get(0)).isBetween(DURATION / 3, DURATION * 2 / 3);
        assertThat(sought.get(1)).isZero();
        assertThat(sought.get(2)).isEqualTo(DURATION);
    }

    private static MouseEvent pressAt(double x) {
        return new MouseEvent(
                MouseEvent.MOUSE_PRESSED,
                x,
                10,
                x,
                10,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    private static int ticksUntilPainted(ChartDeck deck, long wallNanos) {
        return onFx(() -> {
            int ticks = 1;
            while (deck.tick(wallNanos)) {
                ticks++;
            }
            return ticks;
        });
    }

    private static Set<String> visibleCharts(ChartDeck deck) {
        return deck.getChildrenUnmodifiable().stream()
                .filter(node -> node instanceof ChartCard && node.isVisible())
                .map(Node::getId)
                .collect(Collectors.toSet());
    }

    private static ChartDeck deck(double width) {
        return deck(width, new ArrayList<>());
    }

    private static ChartDeck deck(double width, List<Long> sought) {
        return onFx(() -> {
            ChartDeck deck = new ChartDeck(Palette.DARK, new Region(), sought::add);
            new Scene(deck, width, 200).snapshot(null);
            return deck;
        });
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, work);
    }
}
