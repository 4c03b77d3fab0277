package org.mpmexplorer.ui.desk;

import java.util.function.DoubleConsumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The line between two parts of the window: dragging it or its arrow keys move it, a double click or Enter
/// puts it back.
public final class Divider extends Region {
    private static final double KEY_STEP = 16;

    private final Orientation line;
    private final DoubleConsumer move;
    private final Runnable putBack;
    private double heldAt;

    /// @param line how the line lies
    /// @param accessibleText what it divides
    /// @param move is told how far to the right or down it is to go
    /// @param putBack is told to go back to the usual place
    public Divider(Orientation line, String accessibleText, DoubleConsumer move, Runnable putBack) {
        this.line = line;
        this.move = move;
        this.putBack = putBack;
        getStyleClass().add("divider");
        setCursor(line == Orientation.VERTICAL ? Cursor.H_RESIZE : Cursor.V_RESIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(accessibleText);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> heldAt = along(event));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> move.accept(along(event) - heldAt));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                putBack.run();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::handleKey);
    }

    private double along(MouseEvent event) {
        return line == Orientation.VERTICAL ? event.getX() : event.getY();
    }

    private void handleKey(KeyEvent event) {
        KeyCode back = line == Orientation.VERTICAL ? KeyCode.LEFT : KeyCode.UP;
        KeyCode on = line == Orientation.VERTICAL ? KeyCode.RIGHT : KeyCode.DOWN;
        if (event.getCode() == back) {
            move.accept(-KEY_STEP);
        } else if (event.getCode() == on) {
            move.accept(KEY_STEP);
        } else if (event.getCode() == KeyCode.ENTER) {
            putBack.run();
        } else {
            return;
        }
        event.consume();
    }
}
