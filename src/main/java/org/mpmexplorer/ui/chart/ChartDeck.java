package org.mpmexplorer.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.mpmexplorer.ui.paint.Palette;

/// The row of charts with another card (the error log) at its right end. Where it is wide enough every
/// chart has its own card, otherwise two cards share them by tabs.
///
/// [#tick(long)] paints at most one chart, and none more often than five times a second.
public final class ChartDeck extends Region {
    private static final double WIDE = 1480;
    private static final double GAP = 10;
    private static final double LOG_SHARE = 1.15;
    private static final long PAINT_EVERY_NANOS = 200_000_000L;

    private final List<ChartCard> cards = new ArrayList<>();
    private final Node right;
    private final long[] sincePaint = new long[4];
    private final int[] chosenOfPair = {0, 0};
    private ChartInk ink;
    private boolean isWide;

    /// @param right the card at the right end
    /// @param seek goes to an instant
    public ChartDeck(Palette palette, Node right, LongConsumer seek) {
        this.ink = new ChartInk(palette);
        this.right = right;
        getStyleClass().add("chart-deck");
        cards.add(new ChartCard("completions", new CurveDiagram(CurveDiagram.Subject.COMPLETIONS, ink), seek));
        cards.add(new ChartCard("response", new CurveDiagram(CurveDiagram.Subject.RESPONSE_TIME, ink), seek));
        cards.add(new ChartCard("workers", new WorkersDiagram(ink), seek));
        cards.add(new ChartCard("memory", new CurveDiagram(CurveDiagram.Subject.MEMORY, ink), seek));
        getChildren().addAll(cards);
        getChildren().add(right);
        arrange(false);
    }

    /// Takes these servers' numbers; they are painted by the next ticks.
    public void show(List<ServerSeries> servers, long durationNanos) {
        cards.forEach(card -> card.take(servers, durationNanos / 1e9));
    }

    /// Moves the time cursor of every chart.
    public void moveTo(long nanos) {
        cards.forEach(card -> card.moveTo(nanos));
    }

    /// Draws in these colours from now on.
    public void setPalette(Palette palette) {
        ink = new ChartInk(palette);
        cards.forEach(card -> card.plot().colour(ink));
    }

    /// So much time of the clock has passed: paints a chart whose numbers are new. Returns whether there
    /// are more to paint.
    public boolean tick(long wallNanos) {
        boolean isMore = false;
        boolean hasPainted = false;
        for (int i = 0; i < cards.size(); i++) {
            sincePaint[i] += wallNanos;
            ChartCard card = cards.get(i);
            if (!card.isVisible() || !card.plot().isUnpainted()) {
                continue;
            }
            if (!hasPainted && sincePaint[i] >= PAINT_EVERY_NANOS) {
                card.plot().paint();
                sincePaint[i] = 0;
                hasPainted = true;
            } else {
                isMore = true;
            }
        }
        return isMore;
    }

    /// Paints every chart whose numbers are new at once, for a picture.
    public void paintAll() {
        cards.stream().filter(Node::isVisible).forEach(card -> card.plot().paint());
    }

    private void arrange(boolean wide) {
        isWide = wide;
        for (int i = 0; i < cards.size(); i++) {
            ChartCard card = cards.get(i);
            int pair = i / 2;
            card.setVisible(wide || chosenOfPair[pair] == i % 2);
            card.showTabs(wide ? List.of() : List.of(cards.get(2 * pair), cards.get(2 * pair + 1)), chosen -> {
                chosenOfPair[pair] = cards.indexOf(chosen) % 2;
                arrange(isWide);
                requestLayout();
            });
        }
    }

    @Override
    protected void layoutChildren() {
        boolean wide = getWidth() >= WIDE;
        if (wide != isWide) {
            arrange(wide);
        }
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset();
        int shown = wide ? cards.size() : cards.size() / 2;
        double width = getWidth() - left - snappedRightInset();
        double cardWidth = Math.floor((width - shown * GAP) / (shown + LOG_SHARE));
        double x = left;
        for (ChartCard card : cards) {
            if (card.isVisible()) {
                card.resizeRelocate(x, top, cardWidth, height);
                x += cardWidth + GAP;
            }
        }
        right.resizeRelocate(x, top, left + width - x, height);
    }
}
