package org.mpmexplorer.ui.chart;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.mpmexplorer.ui.text.HoverText;
import org.mpmexplorer.ui.text.Messages;

/// The head of a page in the place of the lanes: its title, a hint, its own buttons, and the one that takes
/// the page away.
public final class PageHeader extends HBox {
    /// @param name the first part of all keys of its texts and of the id of its last button, for example `charts`
    /// @param leave takes the page away
    /// @param buttons that the page has besides
    public PageHeader(String name, Runnable leave, Button... buttons) {
        getStyleClass().add("page-header");
        Label title = new Label(Messages.text(name + ".title"));
        title.getStyleClass().add("overlay-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label hint = new Label(Messages.text(name + ".hint"));
        hint.getStyleClass().addAll("muted", "page-hint");
        hint.setMinWidth(0);
        HoverText.install(hint, hint.getText());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = new Button(Messages.text("overlay.close"));
        close.setId(name + "-close");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(event -> leave.run());
        getChildren().addAll(title, hint, space);
        getChildren().addAll(buttons);
        getChildren().add(close);
    }
}
