package org.mpmexplorer.ui.intake;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.mpmexplorer.calibrate.Fact;
import org.mpmexplorer.ui.text.Messages;
import org.mpmexplorer.ui.text.Sentences;

/// One row of what is known of a server: what, how much, how sure, and from where.
final class FactRow extends ListCell<Fact> {
    private static final double WHAT = 190;
    private static final double VALUE = 250;
    private static final double CERTAINTY = 84;

    private final Label what = column("fact-what", WHAT);
    private final Label value = column("fact-value", VALUE);
    private final Label certainty = column("fact-certainty", CERTAINTY);
    private final Label source = column("fact-source", Region.USE_COMPUTED_SIZE);
    private final HBox row = new HBox(what, value, certainty, source);

    FactRow() {
        getStyleClass().add("fact-row");
        row.getStyleClass().add("fact-cells");
        source.setMinWidth(0);
        source.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        source.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(source, Priority.ALWAYS);
        prefWidthProperty().set(0);
    }

    private static Label column(String style, double width) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setPrefWidth(width);
        label.setMinWidth(width);
        return label;
    }

    @Override
    protected void updateItem(@Nullable Fact fact, boolean isEmpty) {
        super.updateItem(fact, isEmpty);
        if (fact == null || isEmpty) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        what.setText(Sentences.of(fact.what()));
        value.setText(Sentences.of(fact.value()));
        certainty.setText(Messages.text("intake.certainty." + fact.certainty().name()));
        certainty
                .getStyleClass()
                .setAll("fact-certainty", "fact-" + fact.certainty().word());
        source.setText(Sentences.of(fact.source()));
        setGraphic(row);
        setAccessibleText(Messages.text(
                "intake.row.accessible", what.getText(), value.getText(), certainty.getText(), source.getText()));
    }
}
