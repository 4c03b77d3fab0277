package org.mpmexplorer.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.insight.RunFold;
import org.mpmexplorer.run.RunSession;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.store.Presets;
import org.mpmexplorer.ui.paint.Palette;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ChartDeckTest {
    private static final long FIFTH_OF_A_SECOND = 200_000_000L;
    private static final long DURATION = 300_000_000_000L;
    private static final double HEIGHT = 240;

    private static ServerSeries series;

    private final ChartsViewModel charts = new ChartsViewModel();
    private final List<Long> sought = new ArrayList<>();
    private final List<ChartKind> enlarged = new ArrayList<>();
    private final List<String> put = new ArrayList<>();

    @BeforeAll
    static void simulate() throws TimeoutException, InterruptedException {
        FxToolkit.registerPrimaryStage();
        Scenario lane = Presets.all().getFirst().study().lanes().getFirst();
        try (RunSession session = new RunSession(RunRecipe.of(lane, 1))) {
            while (!session.status().isAtRest()) {
                Thread.sleep(1);
            }
            RunFold fold = new RunFold();
            fold.extend(session.trace(), session.status().frontierNanos());
            series = new ServerSeries("Prefork", LaneInk.PREFORK, RunRecipe.of(lane, 1), fold.series());
        }
    }

    @Test
    void paintsOneChartATimeAndNoneMoreOftenThanFiveTimesASecond() {
        ChartDeck deck = deck(1600);
        show();

        assertThat(ticksUntilPainted(deck, FIFTH_OF_A_SECOND)).isEqualTo(4);
        assertThat(ticksUntilPainted(deck, 1)).isEqualTo(1);

        show();

        assertThat(ticksUntilPainted(deck, FIFTH_OF_A_SECOND / 10)).isGreaterThan(4);
    }

    @Test
    void showsFourChartsWhereThereIsRoomAndTwoWhereThereIsNot() {
        assertThat(visibleCharts(deck(1600))).hasSize(4);
        assertThat(visibleCharts(deck(900))).containsExactlyInAnyOrder("chart-completions", "chart-workers");
    }

    @Test
    void anyChartCanTakeThePlaceOfAnother() {
        ChartDeck deck = deck(900);

        choose(deck, "choose-1", "choose-1-histogram");
        assertThat(visibleCharts(deck)).containsExactlyInAnyOrder("chart-completions", "chart-histogram");

        choose(deck, "choose-0", "choose-0-histogram");
        assertThat(visibleCharts(deck)).containsExactlyInAnyOrder("chart-histogram", "chart-completions");
    }

    @Test
    void saysWhatEachServerStandsAtNow() {
        ChartDeck deck = deck(1600);
        show();
        onFx(() -> {
            deck.paintAll();
            charts.moveTo(42_000_000_000L);
            return true;
        });

        List<String> said = deck.lookupAll(".legend-entry").stream()
                .map(node -> ((ToggleButton) node).getText())
                .filter(text -> text.startsWith("Prefork"))
                .toList();

        assertThat(said).hasSize(4).allMatch(text -> text.matches("Prefork: \\d.*"));
        assertThat(deck.lookup("#chart-completions").getAccessibleText())
                .startsWith("Completed requests /s. Prefork: ");
    }

    @Test
    void pressingAChartLeadsToItsTime() {
        PlotPane plot = painted(deck(1600), "completions");

        fire(plot, MouseEvent.MOUSE_PRESSED, plot.getWidth() / 2, 10, 1);
        fire(plot, MouseEvent.MOUSE_PRESSED, -100, 10, 1);
        fire(plot, MouseEvent.MOUSE_PRESSED, 10_000, 10, 1);

        assertThat(sought).hasSize(3);
        assertThat(sought.get(0)).isBetween(DURATION / 3, DURATION * 2 / 3);
        assertThat(sought.get(1)).isZero();
        assertThat(sought.get(2)).isEqualTo(DURATION);
    }

    @Test
    void aStretchOfTheTimeAxisZoomsAllChartsAndADoubleClickShowsTheWholeRun() {
        ChartDeck deck = deck(1600);
        PlotPane plot = painted(deck, "completions");
        double axis = plot.getHeight() - 5;
        double middle = plot.getWidth() / 2;

        fire(plot, MouseEvent.MOUSE_PRESSED, middle, axis, 1);
        fire(plot, MouseEvent.MOUSE_DRAGGED, middle + 60, axis, 1);
        fire(plot, MouseEvent.MOUSE_RELEASED, middle + 60, axis, 1);

        assertThat(sought).isEmpty();
        assertThat(charts.isZoomed()).isTrue();
        assertThat(charts.span().fromSeconds()).isBetween(100.0, 200.0);
        assertThat(charts.span().seconds()).isBetween(20.0, 120.0);
        assertThat(ticksUntilPainted(deck, FIFTH_OF_A_SECOND)).isEqualTo(4);

        fire(plot, MouseEvent.MOUSE_CLICKED, middle, 10, 2);

        assertThat(charts.span()).isEqualTo(new TimeSpan(0, 300));
    }

    @Test
    void theWheelZoomsAroundThePointer() {
        PlotPane plot = painted(deck(1600), "memory");
        double before = charts.span().seconds();

        onFx(() -> {
            plot.fireEvent(wheel(plot.localToScene(plot.getWidth() / 2, 10), 40));
            return true;
        });

        assertThat(charts.span().seconds()).isLessThan(before);
        assertThat(charts.span().fromSeconds()).isGreaterThan(0);
        assertThat(charts.span().toSeconds()).isLessThan(300);
    }

    @Test
    void aSeriesIsHiddenByItsLegendAndByTheMenu() {
        ChartDeck deck = deck(1600);
        painted(deck, "completions");

        onFx(() -> {
            ((ToggleButton) deck.lookup("#legend-completions-server-0")).fire();
            ((ToggleButton) deck.lookup("#legend-memory-swap")).fire();
            return true;
        });

        assertThat(charts.shows(ChartKind.COMPLETIONS, "server-0")).isFalse();
        assertThat(charts.shows(ChartKind.RESPONSE, "server-0")).isTrue();
        assertThat(charts.shows(ChartKind.MEMORY, "swap")).isFalse();
        assertThat(deck.lookup("#legend-completions-server-0").isFocusTraversable())
                .isTrue();
    }

    @Test
    void theMenuCopiesAndSavesAndEnlarges() {
        ChartDeck deck = deck(1600);
        painted(deck, "completions");
        MenuButton menu = (MenuButton) deck.lookup("#menu-completions");

        for (String item : List.of("enlarge", "copy-picture", "copy-numbers", "png", "svg", "csv")) {
            onFx(() -> {
                menu.getItems().stream()
                        .filter(each -> ("chart-menu-" + item).equals(each.getId()))
                        .findFirst()
                        .orElseThrow()
                        .fire();
                return true;
            });
        }

        assertThat(enlarged).containsExactly(ChartKind.COMPLETIONS);
        assertThat(put.get(0)).isEqualTo("picture 1920x1080");
        assertThat(put.get(1)).startsWith("second,\"Prefork completed\"\n0,").hasLineCount(301);
        assertThat(put.get(2)).isEqualTo("completions.png 1920x1080");
        assertThat(put.get(3))
                .startsWith("completions.svg <?xml")
                .contains("<svg", "<path", ">Completed requests /s<", ">Prefork<");
        assertThat(put.get(4)).startsWith("completions.csv second,");
    }

    @Test
    void showsTheFormulaBesideTheSimulation() {
        ChartDeck deck = deck(1600);
        painted(deck, "memory");

        assertThat(((Label) deck.lookup("#formula-memory")).getText())
                .matches("Prefork: \\(4.00 GB − .*\\) / .* = \\d+ children · simulated \\d+ at most, no swap");
    }

    private void show() {
        onFx(() -> {
            charts.show(List.of(series), DURATION);
            return true;
        });
    }

    private PlotPane painted(ChartDeck deck, String key) {
        show();
        return onFx(() -> {
            deck.paintAll();
            deck.getScene().snapshot(null);
            return ((ChartCard) deck.lookup("#chart-" + key)).plot();
        });
    }

    private static void choose(Parent deck, String button, String item) {
        onFx(() -> {
            MenuButton menu = (MenuButton) deck.lookup("#" + button);
            menu.getItems().stream()
                    .filter(each -> item.equals(each.getId()))
                    .findFirst()
                    .map(MenuItem.class::cast)
                    .orElseThrow()
                    .fire();
            deck.getScene().snapshot(null);
            return true;
        });
    }

    private static void fire(PlotPane plot, EventType<MouseEvent> type, double x, double y, int clicks) {
        onFx(() -> {
            Point2D at = plot.localToScene(x, y);
            Event.fireEvent(
                    plot,
                    new MouseEvent(
                            type,
                            at.getX(),
                            at.getY(),
                            at.getX(),
                            at.getY(),
                            MouseButton.PRIMARY,
                            clicks,
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
                            null));
            return true;
        });
    }

    private static ScrollEvent wheel(Point2D at, double turned) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                turned,
                0,
                turned,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
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

    private ChartDeck deck(double width) {
        ChartOutput output = new ChartOutput() {
            @Override
            public void copy(Image picture) {
                put.add("picture " + size(picture));
            }

            @Override
            public void copy(String text) {
                put.add(text);
            }

            @Override
            public void save(String name, Image picture) {
                put.add(name + " " + size(picture));
            }

            @Override
            public void save(String name, String text) {
                put.add(name + " " + text);
            }
        };
        return onFx(() -> {
            ChartContext context = new ChartContext(charts, output, sought::add, enlarged::add);
            ChartDeck deck = new ChartDeck(context, Palette.DARK, new Region());
            new Scene(deck, width, HEIGHT).snapshot(null);
            return deck;
        });
    }

    private static String size(Image picture) {
        return (int) picture.getWidth() + "x" + (int) picture.getHeight();
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, work);
    }
}
