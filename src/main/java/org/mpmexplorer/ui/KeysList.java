package org.mpmexplorer.ui;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mpmexplorer.ui.text.Command;

/// The list of all keys, in two columns of like height.
final class KeysList extends HBox {
    private static final double KEY_WIDTH = 100;
    private static final Set<Command.Group> LEFT =
            Set.of(Command.Group.TIME, Command.Group.CHANGES, Command.Group.FILES);

    KeysList() {
        getStyleClass().add("keys");
        VBox left = new VBox();
        VBox right = new VBox();
        for (Command.Group group : Command.Group.values()) {
            (LEFT.contains(group) ? left : right).getChildren().add(group(group));
        }
        left.getStyleClass().add("keys-column");
        right.getStyleClass().add("keys-column");
        getChildren().addAll(left, right);
    }

    private static Node group(Command.Group group) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        grid.getColumnConstraints().setAll(new ColumnConstraints(KEY_WIDTH), new ColumnConstraints());
        int row = 0;
        for (Command command : group.commands()) {
            Label key = new Label(command.keyText());
            key.getStyleClass().add("key");
            grid.addRow(row++, key, new Label(command.title()));
        }
        Label title = new Label(group.title());
        title.getStyleClass().add("card-title");
        VBox box = new VBox(title, grid);
        box.getStyleClass().add("keys-group");
        return box;
    }
}
