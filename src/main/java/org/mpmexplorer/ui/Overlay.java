package org.mpmexplorer.ui;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mpmexplorer.ui.desk.Controls;
import org.mpmexplorer.ui.text.Messages;

/// The window's content with room for one card over it, which Escape, its button or a click beside it takes
/// away.
final class Overlay extends StackPane {
    private static final double MARGIN = 10;

    private final Region scrim = new Region();
    private Optional<VBox> card = Optional.empty();
    private Optional<Node> focused = Optional.empty();

    Overlay(Node content) {
        scrim.getStyleClass().add("scrim");
        scrim.setOnMouseClicked(event -> hide());
        getChildren().add(content);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> card.ifPresent(shown -> pressed(event, shown)));
    }

    /// Tab goes round in the card: what it covers cannot be used meanwhile.
    private void pressed(KeyEvent event, Node shown) {
        if (event.getCode() == KeyCode.ESCAPE) {
            hide();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB) {
            List<Node> controls = Controls.in(shown);
            Node edge = event.isShiftDown() ? controls.getFirst() : controls.getLast();
            if (Controls.isIn(getScene().getFocusOwner(), edge)) {
                (event.isShiftDown() ? controls.getLast() : controls.getFirst()).requestFocus();
                event.consume();
            }
        }
    }

    /// Shows that under that title in the place of what was shown before; the first control in it gets the
    /// focus.
    void show(String title, Node content) {
        hide();
        focused = Optional.ofNullable(getScene().getFocusOwner());
        Label head = new Label(title);
        head.getStyleClass().add("overlay-title");
        Button close = new Button(Messages.text("overlay.close"));
        close.setCancelButton(true);
        close.setOnAction(event -> hide());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(head, space, close);
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox shown = new VBox(bar, content);
        shown.getStyleClass().add("overlay-card");
        shown.setAccessibleRole(AccessibleRole.DIALOG);
        shown.setAccessibleText(title);
        shown.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        shown.setAlignment(Pos.CENTER_LEFT);
        setMargin(shown, new Insets(MARGIN));
        card = Optional.of(shown);
        getChildren().addAll(scrim, shown);
        applyCss();
        Controls.in(content).stream().findFirst().orElse(close).requestFocus();
    }

    /// Takes the card away, if there is one.
    void hide() {
        card.ifPresent(shown -> getChildren().removeAll(scrim, shown));
        card = Optional.empty();
        focused.ifPresent(Node::requestFocus);
        focused = Optional.empty();
    }
}
