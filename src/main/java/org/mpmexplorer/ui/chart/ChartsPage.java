package org.mpmexplorer.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.mpmexplorer.ui.paint.Palette;
import org.mpmexplorer.ui.text.Messages;

/// All charts at once in a grid, or one of them alone, with one time and one zoom.
public final class ChartsPage extends BorderPane {
    private final Grid grid = new Grid();
    private final List<ChartCard> cards = new ArrayList<>();
    private final ChartTurns turns = new ChartTurns();
    private Optional<ChartKind> single = Optional.empty();

    public ChartsPage(ChartContext context, Palette palette, Runnable close) {
        getStyleClass().add("page");
        setId("charts-page");
        for (ChartKind kind : ChartKind.values()) {
            cards.add(new ChartCard(kind, context, palette, head(kind)));
        }
        grid.getChildren().addAll(cards);
        setTop(createHeader(context.charts(), close));
        ScrollPane scroll = new ScrollPane(grid);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
    }

    private Node head(ChartKind kind) {
        Button head = new Button(kind.title());
        head.setId("enlarge-" + kind.key());
        head.getStyleClass().add("chart-title");
        head.setMinWidth(0);
        head.setAccessibleText(Messages.text("chart.enlarge", kind.title()));
        head.setOnAction(event -> enlarge(kind));
        return head;
    }

    private static PageHeader createHeader(ChartsViewModel charts, Runnable close) {
        Button whole = new Button(Messages.text("charts.whole"));
        whole.setId("charts-whole");
        whole.setMinWidth(Region.USE_PREF_SIZE);
        whole.setOnAction(event -> charts.resetZoom());
        whole.setDisable(!charts.isZoomed());
        charts.revisionProperty().addListener((property, before, now) -> whole.setDisable(!charts.isZoomed()));
        return new PageHeader("charts", close, whole);
    }

    /// Shows that chart alone, or all again if it is alone already.
    public void enlarge(ChartKind kind) {
        single = single.equals(Optional.of(kind)) ? Optional.empty() : Optional.of(kind);
        cards.forEach(card -> card.setVisible(single.isEmpty() || single.get() == card.kind()));
        grid.requestLayout();
    }

    /// Shows all charts again.
    public void showAll() {
        single.ifPresent(this::enlarge);
    }

    /// Draws in these colours from now on.
    public void setPalette(Palette palette) {
        cards.forEach(card -> card.colour(palette));
    }

    /// So much time of the clock has passed: paints a chart whose numbers are new. Returns whether there
    /// are more to paint.
    public boolean tick(long wallNanos) {
        return turns.tick(cards, wallNanos);
    }

    /// Paints every chart whose numbers are new at once, for a picture.
    public void paintAll() {
        cards.stream().filter(Node::isVisible).forEach(ChartCard::paint);
    }

    /// Cards of one size in as many columns as there is room for, each high enough to be read.
    private static final class Grid extends Region {
        private static final double GAP = 10;
        private static final double LEAST_WIDTH = 290;
        private static final double LEAST_HEIGHT = 138;

        Grid() {
            getStyleClass().add("charts-grid");
        }

        @Override
        public ObservableList<Node> getChildren() {
            return super.getChildren();
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        private Node[] shown() {
            return getChildren().stream().filter(Node::isVisible).toArray(Node[]::new);
        }

        private static int columns(double width, int cards) {
            return Math.clamp((int) (width / LEAST_WIDTH), 1, Math.min(4, cards));
        }

        @Override
        protected double computeMinHeight(double width) {
            int cards = shown().length;
            double room = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
            int columns = columns(room, cards);
            int rows = (cards + columns - 1) / columns;
            return snappedTopInset() + rows * (LEAST_HEIGHT + GAP) - GAP + snappedBottomInset();
        }

        @Override
        protected void layoutChildren() {
            Node[] shown = shown();
            double left = snappedLeftInset();
            double top = snappedTopInset();
            double width = getWidth() - left - snappedRightInset();
            double height = getHeight() - top - snappedBottomInset();
            int columns = columns(width, shown.length);
            int rows = (shown.length + columns - 1) / columns;
            double cardWidth = Math.floor((width + GAP) / columns - GAP);
            double cardHeight = Math.floor((height + GAP) / rows - GAP);
            for (int i = 0; i < shown.length; i++) {
                int row = i / columns;
                int column = i % columns;
                shown[i].resizeRelocate(
                        left + column * (cardWidth + GAP), top + row * (cardHeight + GAP), cardWidth, cardHeight);
            }
        }
    }
}
