package org.mpmexplorer.ui.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mpmexplorer.insight.Outcome;
import org.mpmexplorer.ui.text.HoverText;
import org.mpmexplorer.ui.text.Messages;

/// What the whole runs come to with the values in force: a sentence, and a table with a column for each
/// server. It is as high before anything is known as afterwards, so that nothing below it jumps.
public final class OutcomeCard extends VBox {
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
    private static final int MOST_SERVERS = 2;
    private static final double CAPTION_WIDTH = 72;
    private static final double SERVER_WIDTH = 96;
    private static final int FIRST_FIGURE = 2;

    private final Label headline = new Label();
    private final List<Column> columns = new ArrayList<>();
    private Outcomes shown = Outcomes.NONE;

    /// The labels of one server.
    private record Column(Label title, Label outcome, List<Label> means, List<Label> halfWidths) {}

    public OutcomeCard() {
        getStyleClass().add("outcome-card");
        setId("outcomes");
        setAccessibleRole(AccessibleRole.TEXT);
        headline.getStyleClass().add("outcome-headline");
        HoverText.install(headline, headline::getText);
        headline.setMinHeight(USE_PREF_SIZE);
        HoverText.install(this, Messages.text("outcomes.help"));
        getChildren().addAll(headline, createTable());
        write();
    }

    private GridPane createTable() {
        GridPane table = new GridPane();
        table.getStyleClass().add("outcome-table");
        ColumnConstraints captions = new ColumnConstraints();
        captions.setMinWidth(USE_PREF_SIZE);
        captions.setPrefWidth(CAPTION_WIDTH);
        table.getColumnConstraints().add(captions);
        addCaption(table, "outcomes.caption", 0);
        addCaption(table, "outcomes.outcome", 1);
        for (Outcomes.Row row : Outcomes.Row.values()) {
            addCaption(table, "outcomes." + row.name(), FIRST_FIGURE + row.ordinal());
        }
        for (int lane = 0; lane < MOST_SERVERS; lane++) {
            ColumnConstraints server = new ColumnConstraints();
            server.setPrefWidth(SERVER_WIDTH);
            server.setHgrow(Priority.ALWAYS);
            server.setHalignment(HPos.RIGHT);
            table.getColumnConstraints().add(server);
            columns.add(createColumn(table, lane + 1));
        }
        return table;
    }

    private static void addCaption(GridPane table, String key, int row) {
        Label caption = new Label(Messages.text(key));
        caption.getStyleClass().add("muted");
        caption.setMinWidth(USE_PREF_SIZE);
        table.add(caption, 0, row);
    }

    private static Column createColumn(GridPane table, int place) {
        Label title = new Label();
        title.getStyleClass().add("outcome-title");
        Label outcome = new Label();
        outcome.getStyleClass().add("outcome-title");
        table.add(title, place, 0);
        table.add(outcome, place, 1);
        List<Label> means = new ArrayList<>();
        List<Label> halfWidths = new ArrayList<>();
        for (Outcomes.Row row : Outcomes.Row.values()) {
            Label mean = new Label();
            mean.setMinWidth(USE_PREF_SIZE);
            Label halfWidth = new Label();
            halfWidth.getStyleClass().addAll("muted", "half-width");
            HBox cell = new HBox(mean, halfWidth);
            cell.getStyleClass().add("outcome-cell");
            GridPane.setHgrow(cell, Priority.ALWAYS);
            table.add(cell, place, FIRST_FIGURE + row.ordinal());
            means.add(mean);
            halfWidths.add(halfWidth);
        }
        return new Column(title, outcome, means, halfWidths);
    }

    /// Shows these.
    public void show(Outcomes outcomes) {
        if (!outcomes.equals(shown)) {
            shown = outcomes;
            write();
        }
    }

    private void write() {
        headline.setText(shown.headline().isEmpty() ? Messages.text("outcomes.starting") : shown.headline());
        mark(headline, shown.worst(), !shown.servers().isEmpty());
        pseudoClassStateChanged(PENDING, shown.isPending());
        StringBuilder spoken = new StringBuilder(headline.getText());
        for (int lane = 0; lane < columns.size(); lane++) {
            if (lane < shown.servers().size()) {
                write(columns.get(lane), shown.servers().get(lane), spoken);
            } else {
                clear(columns.get(lane));
            }
        }
        setAccessibleText(spoken.toString());
    }

    private static void write(Column column, Outcomes.Column server, StringBuilder spoken) {
        String word = Messages.text("outcome." + server.outcome().name());
        column.title().setText(server.title());
        column.outcome().setText(word);
        mark(column.outcome(), server.outcome(), true);
        spoken.append(' ').append(Messages.text("outcomes.server", server.title(), word));
        for (Outcomes.Row row : Outcomes.Row.values()) {
            Outcomes.Figure figure = server.figures().get(row.ordinal());
            column.means().get(row.ordinal()).setText(figure.mean());
            column.halfWidths().get(row.ordinal()).setText(figure.halfWidth());
            spoken.append(", ")
                    .append(Messages.text("outcomes." + row.name()))
                    .append(' ')
                    .append(figure.mean())
                    .append(' ')
                    .append(figure.halfWidth());
        }
        spoken.append('.');
    }

    private static void clear(Column column) {
        column.title().setText("");
        column.outcome().setText("");
        column.means().forEach(mean -> mean.setText(""));
        column.halfWidths().forEach(halfWidth -> halfWidth.setText(""));
    }

    private static void mark(Label label, Outcome outcome, boolean isKnown) {
        for (Outcome each : Outcome.values()) {
            label.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), isKnown && each == outcome);
        }
    }
}
