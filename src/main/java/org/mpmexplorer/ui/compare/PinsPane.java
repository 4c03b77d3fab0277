package org.mpmexplorer.ui.compare;

import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import org.mpmexplorer.ui.chart.ChartContext;
import org.mpmexplorer.ui.chart.ChartOutput;
import org.mpmexplorer.ui.chart.ChartsViewModel;
import org.mpmexplorer.ui.chart.OverlayChart;
import org.mpmexplorer.ui.paint.Palette;
import org.mpmexplorer.ui.text.Command;
import org.mpmexplorer.ui.text.Messages;

/// The pinned runs: a table with what sets them apart and what they came to, and one chart of all of them.
final class PinsPane extends VBox {
    private static final double PICTURE_SCALE = 2;
    private static final double CHART_HEIGHT = 260;

    private final PinsViewModel model;
    private final ChartOutput output;
    private final ChartsViewModel charts = new ChartsViewModel();
    private final OverlayChart overlay;
    private final PinsTable table;
    private final Label empty = new Label(Messages.text("pins.empty", Command.PIN.keyText()));
    private Palette palette;

    /// @param pin pins the runs on screen
    PinsPane(PinsViewModel model, ChartOutput output, Palette palette, Runnable pin) {
        this.model = model;
        this.output = output;
        this.palette = palette;
        getStyleClass().addAll("card", "compare-card");
        table = new PinsTable(model);
        overlay = new OverlayChart(new ChartContext(charts, output, nanos -> {}, kind -> {}), palette);
        overlay.setPrefHeight(CHART_HEIGHT);
        VBox.setVgrow(overlay, Priority.ALWAYS);
        empty.setWrapText(true);
        empty.getStyleClass().add("muted");
        getChildren().addAll(createHeader(pin), empty, table, overlay);
        model.onChange(this::update);
        update();
    }

    private HBox createHeader(Runnable pin) {
        Label title = new Label(Messages.text("pins.title"));
        title.getStyleClass().add("card-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Button add = new Button(Messages.text("pins.add"));
        add.setId("pins-add");
        add.setOnAction(event -> pin.run());
        Button clear = new Button(Messages.text("pins.clear"));
        clear.setId("pins-clear");
        clear.setOnAction(event -> model.clear());
        MenuItem csv = new MenuItem(Messages.text("pins.csv"));
        csv.setOnAction(event -> output.save("pinned-runs.csv", PinsCsv.write(model)));
        MenuItem png = new MenuItem(Messages.text("pins.png"));
        png.setOnAction(event -> savePicture());
        MenuButton save = new MenuButton(Messages.text("compare.save"), null, csv, png);
        save.setId("pins-save");
        HBox header = new HBox(title, add, clear, save);
        header.getStyleClass().add("compare-choices");
        model.onChange(() -> {
            clear.setDisable(model.pins().isEmpty());
            save.setDisable(model.pins().isEmpty());
        });
        clear.setDisable(true);
        save.setDisable(true);
        return header;
    }

    private void savePicture() {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(PICTURE_SCALE, PICTURE_SCALE));
        parameters.setFill(palette.isDark() ? Color.BLACK : Color.WHITE);
        output.save("pinned-runs.png", snapshot(parameters, null));
    }

    private void update() {
        boolean isEmpty = model.pins().isEmpty();
        empty.setVisible(isEmpty);
        empty.setManaged(isEmpty);
        overlay.setVisible(!isEmpty);
        overlay.setManaged(!isEmpty);
        table.setVisible(!isEmpty);
        table.setManaged(!isEmpty);
        charts.show(model.series(), model.longestNanos());
    }

    void setPalette(Palette newPalette) {
        palette = newPalette;
        overlay.setPalette(newPalette);
    }

    /// The instant on screen is this.
    void moveTo(long nanos) {
        charts.moveTo(nanos);
    }

    boolean tick(long wallNanos) {
        return overlay.isVisible() && overlay.tick(wallNanos);
    }
}
