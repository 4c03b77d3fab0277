package org.mpmexplorer.ui.compare;

import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.mpmexplorer.insight.Comparison;
import org.mpmexplorer.insight.ComparisonWords;
import org.mpmexplorer.insight.Difference;
import org.mpmexplorer.insight.Figure;
import org.mpmexplorer.insight.FigureWords;
import org.mpmexplorer.ui.text.Messages;

/// The differences of two servers as a table: a row for each figure, with the interval of its difference drawn
/// beside zero.
final class PairTable extends GridPane {
    private static final double NARROW = 64;

    PairTable() {
        getStyleClass().add("compare-table");
        setId("compare-table");
        ColumnConstraints figures = new ColumnConstraints();
        figures.setMinWidth(Region.USE_PREF_SIZE);
        getColumnConstraints().add(figures);
        for (int column = 0; column < 3; column++) {
            ColumnConstraints numbers = new ColumnConstraints();
            numbers.setHalignment(HPos.RIGHT);
            numbers.setMinWidth(NARROW);
            getColumnConstraints().add(numbers);
        }
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        bars.setFillWidth(true);
        getColumnConstraints().add(bars);
    }

    void show(Comparison comparison) {
        getChildren().clear();
        addRow(
                0,
                head(""),
                head(comparison.first()),
                head(comparison.second()),
                head(Messages.text("compare.difference")),
                head(Messages.text("compare.interval")));
        int row = 1;
        for (Difference difference : comparison.differences()) {
            addRow(row++, cells(difference).toArray(Region[]::new));
        }
    }

    private static List<Region> cells(Difference difference) {
        Figure figure = difference.figure();
        Label change = cell(FigureWords.difference(figure, difference.difference()), difference);
        change.getStyleClass().add("compare-change");
        IntervalBar bar = new IntervalBar(difference);
        return List.of(
                cell(ComparisonWords.in(Messages.language()).name(figure), difference),
                cell(FigureWords.value(figure, difference.first().mean()), difference),
                cell(FigureWords.value(figure, difference.second().mean()), difference),
                change,
                bar);
    }

    private static Label cell(String text, Difference difference) {
        Label label = new Label(text);
        label.getStyleClass().add("compare-cell");
        label.getStyleClass().add(tone(difference));
        return label;
    }

    /// The style class of what a difference means.
    static String tone(Difference difference) {
        return "is-" + difference.merit().name().toLowerCase(Locale.ROOT);
    }

    private static Label head(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("compare-head");
        return label;
    }
}
