package org.mpmexplorer.ui.text;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button that shows only a sign and says in words what it does.
public final class IconButton {
    private IconButton() {}

    /// A button with that sign for that command, with the given id.
    public static Button of(String id, Command command, Ikon icon, Consumer<Command> perform) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        HoverText.install(button, command.hint());
        button.setAccessibleText(command.hint());
        button.setOnAction(event -> perform.accept(command));
        return button;
    }
}
