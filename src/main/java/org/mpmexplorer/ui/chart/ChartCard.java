package org.mpmexplorer.ui.chart;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mpmexplorer.insight.SecondSeries;
import org.mpmexplorer.ui.paint.Palette;
import org.mpmexplorer.ui.text.HoverText;
import org.mpmexplorer.ui.text.Messages;

/// One chart with its head, what each server stands at now, its formula beside the simulation, and its menu.
final class ChartCard extends VBox {
    private static final double ROOM_FOR_FORMULA = 190;
    private static final double ROOM_FOR_SERIES = 205;
    private static final double SERIES_WIDTH = 110;
    private static final double SERIES_HEIGHT = 17;

    private final ChartKind kind;
    private final ChartsViewModel charts;
    private final PlotPane plot;
    private final Legend legend;
    private final Label formula = new Label();
    private ChartInk ink;
    private int paintedRevision = -1;
    private int shownSecond = -1;

    /// @param head its title, or what chooses another chart
    ChartCard(ChartKind kind, ChartContext context, Palette palette, Node head) {
        this.kind = kind;
        charts = context.charts();
        ink = new ChartInk(palette);
        plot = new PlotPane(kind, charts, ink, context.seek());
        legend = new Legend(kind, charts, palette);
        getStyleClass().addAll("card", "chart-card");
        setId("chart-" + kind.key());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        formula.getStyleClass().add("chart-formula");
        formula.setMinSize(0, USE_PREF_SIZE);
        formula.setWrapText(true);
        formula.setId("formula-" + kind.key());
        HoverText.install(formula, formula::getText);
        ChartMenu menu = new ChartMenu(kind, context, () -> ink);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(head, space, menuButton(menu));
        header.getStyleClass().add("chart-header");
        VBox.setVgrow(plot, Priority.ALWAYS);
        getChildren().addAll(header, legend, plot, formula);
        setOnContextMenuRequested(event -> {
            ContextMenu shown = new ContextMenu();
            shown.getItems().setAll(menu.items());
            shown.setAutoHide(true);
            shown.show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        charts.atNanosProperty().addListener((property, before, now) -> moveTo(now.longValue()));
    }

    private MenuButton menuButton(ChartMenu menu) {
        MenuButton button = new MenuButton("", new FontIcon(Feather.MORE_HORIZONTAL));
        button.setId("menu-" + kind.key());
        button.getStyleClass().add("chart-menu");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(Messages.text("chart.menu", kind.title()));
        HoverText.install(button, Messages.text("chart.menu", kind.title()));
        button.getItems().setAll(menu.items());
        button.setOnShowing(event -> button.getItems().setAll(menu.items()));
        return button;
    }

    ChartKind kind() {
        return kind;
    }

    PlotPane plot() {
        return plot;
    }

    /// Whether it shows other numbers or colours than there are.
    boolean isUnpainted() {
        return paintedRevision != charts.revisionProperty().get() || plot.isUnpainted();
    }

    /// Shows the numbers and series as they are now.
    void paint() {
        paintedRevision = charts.revisionProperty().get();
        legend.update(hasRoomForSeries());
        List<String> words = charts.formulas(kind);
        boolean hasRoom = !words.isEmpty() && getHeight() >= ROOM_FOR_FORMULA;
        formula.setText(String.join("\n", words));
        formula.setVisible(hasRoom);
        formula.setManaged(hasRoom);
        plot.paint();
        shownSecond = -1;
        moveTo(charts.atNanosProperty().get());
    }

    /// Whether the names of all series leave the picture high enough.
    private boolean hasRoomForSeries() {
        double rows = Math.ceil(kind.series().size() * SERIES_WIDTH / Math.max(SERIES_WIDTH, getWidth()));
        return getHeight() - rows * SERIES_HEIGHT >= ROOM_FOR_SERIES;
    }

    void colour(Palette palette) {
        ink = new ChartInk(palette);
        legend.colour(palette);
        plot.colour(ink);
    }

    private void moveTo(long nanos) {
        if (!isVisible() || paintedRevision < 0) {
            return;
        }
        plot.placeCursor();
        int second = SecondSeries.secondAt(nanos);
        if (second != shownSecond && legend.entries() == charts.servers().size()) {
            shownSecond = second;
            showValues(second);
        }
    }

    private void showValues(int second) {
        StringBuilder spoken = new StringBuilder(kind.title());
        for (int lane = 0; lane < charts.servers().size(); lane++) {
            ServerSeries server = charts.servers().get(lane);
            int known = Math.min(second, server.seconds().seconds() - 1);
            String value = known < 0 ? "" : plot.valueAt(server, known);
            legend.showValue(lane, value);
            spoken.append(". ").append(server.title()).append(": ").append(value);
        }
        if (!formula.getText().isEmpty()) {
            spoken.append(". ").append(formula.getText());
        }
        setAccessibleText(spoken.toString());
    }
}
