package org.mpmexplorer.ui.chart;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.mpmexplorer.ui.paint.Palette;
import org.mpmexplorer.ui.text.Messages;

/// One chart of many runs over each other; its head is a menu with every chart that has curves.
public final class OverlayChart extends StackPane {
    private static final List<ChartKind> KINDS = Arrays.stream(ChartKind.values())
            .filter(kind -> kind.layers().isEmpty())
            .toList();

    private final ChartContext context;
    private final ChartTurns turns = new ChartTurns();
    private Palette palette;
    private ChartCard card;

    /// @param context its charts are those of the runs to be seen
    public OverlayChart(ChartContext context, Palette palette) {
        this.context = context;
        this.palette = palette;
        card = card(ChartKind.COMPLETIONS);
        getChildren().add(card);
        setId("overlay-chart");
    }

    private ChartCard card(ChartKind kind) {
        MenuButton head = new MenuButton(kind.title());
        head.setId("choose-overlay");
        head.getStyleClass().add("chart-choice");
        head.setMinWidth(0);
        head.setAccessibleText(Messages.text("chart.choose", kind.title()));
        for (ChartKind other : KINDS) {
            MenuItem item = new MenuItem(other.title());
            item.setOnAction(event -> choose(other));
            head.getItems().add(item);
        }
        ChartCard made = new ChartCard(kind, context, palette, head);
        made.setMinHeight(Region.USE_PREF_SIZE);
        return made;
    }

    void choose(ChartKind kind) {
        card = card(kind);
        getChildren().setAll(card);
    }

    /// Draws in these colours from now on.
    public void setPalette(Palette newPalette) {
        palette = newPalette;
        card.colour(newPalette);
    }

    /// So much time of the clock has passed: paints the chart if its numbers are new. Returns whether it still
    /// has to be painted.
    public boolean tick(long wallNanos) {
        return turns.tick(List.of(card), wallNanos);
    }
}
