package org.mpmexplorer.ui;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mpmexplorer.ui.text.Command;

/// The list of all keys, in two columns of like height; it scrolls where the window is too small for it.
final class KeysList extends ScrollPane {
    private static final double KEY_WIDTH = 112;
    private static final double TITLE_WIDTH = 320;
    private static final Set<Command.Group> LEFT =
            Set.of(Command.Group.TIME, Command.Group.CHANGES, Command.Group.FILES);

    KeysList() {
        HBox columns = new HBox();
        columns.getStyleClass().add("keys");
        getStyleClass().add("keys-scroll");
        setId("keys");
        setFitToWidth(true);
        setFocusTraversable(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox left = new VBox();
        VBox right = new VBox();
        for (Command.Group group : Command.Group.values()) {
            (LEFT.contains(group) ? left : right).getChildren().add(group(group));
        }
        left.getStyleClass().add("keys-column");
        right.getStyleClass().add("keys-column");
        columns.getChildren().addAll(left, right);
        setContent(columns);
    }

    private static Node group(Command.Group group) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        ColumnConstraints titles = new ColumnConstraints();
        titles.setMaxWidth(TITLE_WIDTH);
        grid.getColumnConstraints()
                .setAll(new ColumnConstraints(KEY_WIDTH, USE_COMPUTED_SIZE, Double.MAX_VALUE), titles);
        int row = 0;
        for (Command command : group.commands()) {
            Label key = new Label(command.keyText());
            key.getStyleClass().add("key");
            key.setMinWidth(USE_PREF_SIZE);
            Label title = new Label(command.title());
            title.setWrapText(true);
            title.setMinHeight(USE_PREF_SIZE);
            grid.addRow(row++, key, title);
        }
        Label head = new Label(group.title());
        head.getStyleClass().add("card-title");
        VBox box = new VBox(head, grid);
        box.getStyleClass().add("keys-group");
        return box;
    }
}
