package org.mpmexplorer.ui.desk;

import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mpmexplorer.ui.text.HoverText;
import org.mpmexplorer.ui.text.Messages;

/// What is to be said once, on a card at the upper edge of the content, so that nothing below it moves: a few
/// sentences, what can be done about it, and a button that takes it away.
public final class NoticeBar extends HBox {
    private final Label words = new Label();
    private final HBox deeds = new HBox();

    /// Something that can be done about a notice.
    ///
    /// @param name on its button
    public record Deed(String name, Runnable deed) {}

    public NoticeBar() {
        getStyleClass().add("notice-bar");
        setAccessibleRole(AccessibleRole.TEXT);
        words.setId("notice");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        deeds.getStyleClass().add("notice-deeds");
        Button close = new Button("", new FontIcon(Feather.X));
        close.setId("notice-close");
        close.getStyleClass().add("icon-button");
        close.setAccessibleText(Messages.text("notice.close"));
        HoverText.install(close, Messages.text("notice.close"));
        close.setOnAction(event -> hide());
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().addAll(words, deeds, close);
        hide();
    }

    /// Says that, in the place of what was said before.
    public void show(String sentences, List<Deed> offered) {
        words.setText(sentences);
        setAccessibleText(sentences);
        deeds.getChildren().setAll(offered.stream().map(NoticeBar::button).toList());
        setShown(true);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private static Button button(Deed deed) {
        Button button = new Button(deed.name());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> deed.deed().run());
        return button;
    }

    /// Takes the notice away.
    public void hide() {
        words.setText("");
        deeds.getChildren().clear();
        setShown(false);
    }

    private void setShown(boolean isShown) {
        setVisible(isShown);
        setManaged(isShown);
    }
}
