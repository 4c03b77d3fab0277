package org.mpmexplorer.ui.advice;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mpmexplorer.ui.text.Messages;

/// The table: setting, yours, advice with its range, why, and a button to try it.
final class AdviceTable extends GridPane {
    private static final double SETTING_WIDTH = 186;
    private static final double VALUE_WIDTH = 84;
    private static final double ADVICE_WIDTH = 120;

    /// @param tryOut tries a row; absent buttons where the server is not on screen
    AdviceTable(List<AdviceRow> rows, boolean canTry, Consumer<AdviceRow> tryOut) {
        getStyleClass().add("advice-table");
        ColumnConstraints why = new ColumnConstraints();
        why.setHgrow(Priority.ALWAYS);
        why.setFillWidth(true);
        ColumnConstraints button = new ColumnConstraints();
        button.setHalignment(HPos.RIGHT);
        getColumnConstraints().setAll(fixed(SETTING_WIDTH), fixed(VALUE_WIDTH), fixed(ADVICE_WIDTH), why, button);
        addRow(
                0,
                head("advice.head.setting"),
                head("advice.head.yours"),
                head("advice.head.advice"),
                head("advice.head.why"));
        int line = 1;
        for (AdviceRow row : rows) {
            addRow(line++, setting(row), yours(row), advised(row), why(row));
            if (canTry && row.isChange()) {
                add(button(row, tryOut), 4, line - 1);
            }
        }
        getChildren().forEach(child -> setValignment(child, VPos.TOP));
    }

    private static ColumnConstraints fixed(double width) {
        return new ColumnConstraints(width, width, width);
    }

    private static Label head(String key) {
        Label label = new Label(Messages.text(key));
        label.getStyleClass().add("card-title");
        return label;
    }

    private static Node setting(AdviceRow row) {
        Label label = new Label(row.name());
        label.getStyleClass().add("advice-setting");
        label.setAccessibleRole(AccessibleRole.TEXT);
        label.setAccessibleText(row.spoken());
        return label;
    }

    private static Node yours(AdviceRow row) {
        Label label = new Label(row.yours());
        label.getStyleClass().addAll("advice-value", row.isFine() ? "advice-fine" : "advice-wrong");
        return label;
    }

    private static Node advised(AdviceRow row) {
        Label value = new Label(row.isChange() ? row.advised() : Messages.text("advice.stay"));
        value.getStyleClass().addAll("advice-value", row.isChange() ? "advice-change" : "advice-fine");
        Label range = new Label(row.range());
        range.getStyleClass().add("advice-range");
        return new VBox(value, range);
    }

    private static Node why(AdviceRow row) {
        VBox box = new VBox();
        box.getStyleClass().add("advice-why");
        for (int i = 0; i < row.why().size(); i++) {
            Label sentence = new Label(row.why().get(i));
            sentence.getStyleClass().add(i == 0 ? "advice-evidence" : "advice-reason");
            sentence.setWrapText(true);
            sentence.setMinHeight(Region.USE_PREF_SIZE);
            box.getChildren().add(sentence);
        }
        return box;
    }

    private static Node button(AdviceRow row, Consumer<AdviceRow> tryOut) {
        Button button = new Button(Messages.text("advice.try"));
        button.setId("advice-try-" + row.name());
        button.setAccessibleText(Messages.text("advice.try.accessible", row.name(), row.advised()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            tryOut.accept(row);
            button.setDisable(true);
        });
        return button;
    }
}
