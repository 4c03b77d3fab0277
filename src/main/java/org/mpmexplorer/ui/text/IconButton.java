package org.mpmexplorer.ui.text;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button that shows only a sign and says in words what it does.
public final class IconButton {
    private IconButton() {}

    /// A button with that sign; the text `key.tooltip` is what it says.
    public static Button of(String key, Ikon icon, Runnable command) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(key);
        button.getStyleClass().add("icon-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        HoverText.install(button, Messages.text(key + ".tooltip"));
        button.setAccessibleText(Messages.text(key + ".tooltip"));
        button.setOnAction(event -> command.run());
        return button;
    }
}
