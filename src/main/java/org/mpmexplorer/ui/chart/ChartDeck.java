package org.mpmexplorer.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.mpmexplorer.ui.paint.Palette;
import org.mpmexplorer.ui.text.HoverText;
import org.mpmexplorer.ui.text.Messages;

/// The row of charts with another card (the error log) at its right end: four charts where it is wide enough,
/// otherwise two. The head of each is a menu that puts another chart in its place.
///
/// [#tick(long)] paints at most one chart, and none more often than five times a second.
public final class ChartDeck extends Region {
    private static final double WIDE = 1480;
    private static final double GAP = 10;
    private static final double LOG_SHARE = 1.15;
    private static final double ROOM_FOR_TITLE = 230;
    private static final int NARROW_CARDS = 2;

    private final ChartContext context;
    private final Node right;
    private final ChartTurns turns = new ChartTurns();
    private final List<ChartKind> chosen =
            new ArrayList<>(List.of(ChartKind.COMPLETIONS, ChartKind.WORKERS, ChartKind.RESPONSE, ChartKind.MEMORY));
    private final List<ChartCard> cards = new ArrayList<>();
    private Palette palette;
    private int shown;

    /// @param right the card at the right end
    public ChartDeck(ChartContext context, Palette palette, Node right) {
        this.context = context;
        this.palette = palette;
        this.right = right;
        getStyleClass().add("chart-deck");
        for (int place = 0; place < chosen.size(); place++) {
            cards.add(card(place));
        }
        getChildren().addAll(cards);
        getChildren().add(right);
        arrange(NARROW_CARDS);
    }

    /// Draws in these colours from now on.
    public void setPalette(Palette newPalette) {
        palette = newPalette;
        cards.forEach(card -> card.colour(newPalette));
    }

    /// So much time of the clock has passed: paints a chart whose numbers are new. Returns whether there
    /// are more to paint.
    public boolean tick(long wallNanos) {
        return isVisible() && turns.tick(cards, wallNanos);
    }

    /// Paints every chart whose numbers are new at once, for a picture.
    public void paintAll() {
        cards.stream().filter(Node::isVisible).forEach(ChartCard::paint);
    }

    /// Puts that chart in that place of the row, from 0; a chart that is in the row already changes places.
    void choose(int place, ChartKind kind) {
        int present = chosen.indexOf(kind);
        ChartKind other = chosen.set(place, kind);
        replace(place);
        if (present >= 0 && present != place) {
            chosen.set(present, other);
            replace(present);
        }
        arrange(shown);
        requestLayout();
    }

    private void replace(int place) {
        ChartCard card = card(place);
        getChildren().set(getChildren().indexOf(cards.get(place)), card);
        cards.set(place, card);
    }

    private ChartCard card(int place) {
        ChartKind kind = chosen.get(place);
        MenuButton head = new MenuButton();
        head.setId("choose-" + place);
        head.getStyleClass().add("chart-choice");
        head.setMnemonicParsing(false);
        head.setMinWidth(0);
        head.setAccessibleText(Messages.text("chart.choose", kind.title()));
        HoverText.install(head, Messages.text("chart.choose", kind.title()));
        for (ChartKind other : ChartKind.values()) {
            MenuItem item = new MenuItem(other.title());
            item.setId("choose-" + place + "-" + other.key());
            item.setOnAction(event -> choose(place, other));
            head.getItems().add(item);
        }
        ChartCard card = new ChartCard(kind, context, palette, head);
        head.textProperty()
                .bind(card.widthProperty()
                        .map(width -> width.doubleValue() < ROOM_FOR_TITLE ? kind.shortTitle() : kind.title()));
        return card;
    }

    private void arrange(int count) {
        shown = count;
        for (int place = 0; place < cards.size(); place++) {
            cards.get(place).setVisible(place < count);
        }
    }

    @Override
    protected void layoutChildren() {
        int count = getWidth() >= WIDE ? cards.size() : NARROW_CARDS;
        if (count != shown) {
            arrange(count);
        }
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset();
        double width = getWidth() - left - snappedRightInset();
        double cardWidth = Math.floor((width - count * GAP) / (count + LOG_SHARE));
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
