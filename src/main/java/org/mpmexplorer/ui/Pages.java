package org.mpmexplorer.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.mpmexplorer.ui.chart.ChartContext;
import org.mpmexplorer.ui.chart.ChartDeck;
import org.mpmexplorer.ui.chart.ChartKind;
import org.mpmexplorer.ui.chart.ChartOutput;
import org.mpmexplorer.ui.chart.ChartsPage;
import org.mpmexplorer.ui.chart.ChartsViewModel;
import org.mpmexplorer.ui.chart.ServerSeries;
import org.mpmexplorer.ui.compare.ComparePage;
import org.mpmexplorer.ui.compare.CompareViewModel;
import org.mpmexplorer.ui.compare.PinsViewModel;
import org.mpmexplorer.ui.paint.Palette;
import org.mpmexplorer.ui.text.Command;

/// The charts below the lanes, and the pages that take the place of both: all charts, and the comparison with
/// the pinned runs.
final class Pages implements ComparePage.Actions, AutoCloseable {
    private static final double ZOOM = 1.6;
    private static final long LOOK_EVERY_NANOS = 100_000_000L;

    private final ChartsViewModel charts = new ChartsViewModel();
    private final PinsViewModel pins = new PinsViewModel();
    private final CompareViewModel compare = new CompareViewModel(pins);
    private final ChartDeck deck;
    private final ChartContext context;
    private final Runnable wake;
    private final Consumer<String> tell;
    private Palette palette;
    private Optional<ChartsPage> chartsMade = Optional.empty();
    private Optional<ComparePage> compareMade = Optional.empty();
    private Optional<WindowLayout> layout = Optional.empty();
    private Optional<Region> shown = Optional.empty();
    private Optional<Node> focused = Optional.empty();
    private List<ServerSeries> servers = List.of();
    private long sinceLookNanos;
    private long movedTo;

    /// What charts and comparisons ask of the window.
    ///
    /// @param seek goes to an instant
    /// @param output takes pictures and numbers
    /// @param tell shows one sentence
    /// @param wake lets frames follow
    record Outside(LongConsumer seek, ChartOutput output, Consumer<String> tell, Runnable wake) {}

    /// @param log the card at the right end of the charts
    Pages(Palette palette, Node log, Outside outside) {
        wake = outside.wake();
        tell = outside.tell();
        this.palette = palette;
        context = new ChartContext(charts, outside.output(), outside.seek(), this::enlarge);
        deck = new ChartDeck(context, palette, log);
        pins.onChange(() -> {
            charts.haunt(pins.ghosts());
            wake.run();
        });
        compare.onChange(() -> wake.run());
        charts.revisionProperty().addListener((property, before, now) -> wake.run());
    }

    /// Made when it is first opened.
    private ChartsPage chartsPage() {
        ChartsPage page = chartsMade.orElseGet(() -> new ChartsPage(context, palette, this::hide));
        chartsMade = Optional.of(page);
        return page;
    }

    /// Made when it is first opened.
    private ComparePage comparePage() {
        ComparePage page = compareMade.orElseGet(() -> {
            ComparePage made = new ComparePage(compare, pins, context.output(), palette, this);
            made.moveTo(movedTo);
            return made;
        });
        compareMade = Optional.of(page);
        return page;
    }

    /// Shows pages in that layout from now on.
    void enter(WindowLayout newLayout) {
        layout = Optional.of(newLayout);
    }

    /// From now on every change of the pinned runs by the user is handed over, so that it can be taken back.
    void onPinsChange(Consumer<Runnable> remember) {
        pins.onUserChange(remember);
    }

    /// Escape leaves a page wherever the focus is in that scene, unless something else has used the key.
    void listenTo(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && shown.isPresent()) {
                hide();
                event.consume();
            }
        });
    }

    /// Says what the commands about charts and comparisons do.
    void define(Commands commands) {
        commands.on(Command.CHARTS, () -> toggle(chartsPage()));
        commands.on(Command.COMPARE, () -> toggle(comparePage()));
        commands.on(Command.PIN, this::pin);
        commands.on(Command.CHARTS_IN, () -> charts.zoomBy(1 / ZOOM));
        commands.on(Command.CHARTS_OUT, () -> charts.zoomBy(ZOOM));
        commands.on(Command.CHARTS_WHOLE, charts::resetZoom);
    }

    private void toggle(Region page) {
        if (shows(page)) {
            hide();
        } else {
            open(page);
        }
    }

    private void open(Region page) {
        layout.ifPresent(place -> {
            if (shown.isEmpty()) {
                focused = Optional.ofNullable(place.getScene().getFocusOwner());
            }
            shown = Optional.of(page);
            place.showPage(page);
            page.applyCss();
            page.lookup(chartsMade.filter(page::equals).isPresent() ? "#charts-close" : "#compare-start")
                    .requestFocus();
            wake.run();
        });
    }

    private void hide() {
        layout.ifPresent(WindowLayout::hidePage);
        shown = Optional.empty();
        focused.ifPresent(Node::requestFocus);
        focused = Optional.empty();
        wake.run();
    }

    private void enlarge(ChartKind kind) {
        ChartsPage page = chartsPage();
        if (!shows(page)) {
            page.showAll();
            open(page);
        }
        page.enlarge(kind);
        wake.run();
    }

    private boolean shows(Region page) {
        return shown.filter(page::equals).isPresent();
    }

    @Override
    public void pin() {
        tell.accept(pins.pin(servers));
    }

    @Override
    public void leave() {
        hide();
    }

    /// Takes these servers' numbers; they are painted by the next ticks.
    void show(List<ServerSeries> newServers, long durationNanos) {
        servers = List.copyOf(newServers);
        charts.show(servers, durationNanos);
        compare.show(servers);
    }

    /// Moves the time cursor of every chart.
    void moveTo(long nanos) {
        movedTo = nanos;
        charts.moveTo(nanos);
        compareMade.ifPresent(page -> page.moveTo(nanos));
    }

    /// Draws in these colours from now on.
    void setPalette(Palette newPalette) {
        palette = newPalette;
        deck.setPalette(newPalette);
        chartsMade.ifPresent(page -> page.setPalette(newPalette));
        compareMade.ifPresent(page -> page.setPalette(newPalette));
    }

    /// So much time of the clock has passed: paints what is new and looks what came of the runs in the
    /// background. Returns whether there is more to do.
    boolean tick(long wallNanos) {
        sinceLookNanos += wallNanos;
        boolean isRunning = pins.isBusy() || compare.isBusy();
        if (sinceLookNanos >= LOOK_EVERY_NANOS) {
            sinceLookNanos = 0;
            isRunning = pins.tick();
            isRunning |= compare.tick();
        }
        boolean isMore = shown.isEmpty() && deck.tick(wallNanos);
        isMore |= chartsMade
                .filter(this::shows)
                .filter(page -> page.tick(wallNanos))
                .isPresent();
        isMore |= compareMade
                .filter(this::shows)
                .filter(page -> page.tick(wallNanos))
                .isPresent();
        return isMore || isRunning;
    }

    /// Paints every chart that can be seen at once, for a picture.
    void paintAll() {
        deck.paintAll();
        chartsMade.filter(this::shows).ifPresent(ChartsPage::paintAll);
    }

    /// How many runs are pinned.
    int pinned() {
        return pins.count();
    }

    Region deck() {
        return deck;
    }

    ChartsViewModel charts() {
        return charts;
    }

    @Override
    public void close() {
        pins.close();
        compare.close();
    }
}
