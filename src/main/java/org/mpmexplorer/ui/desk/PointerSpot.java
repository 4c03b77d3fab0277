package org.mpmexplorer.ui.desk;

import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// A ring that goes with the pointer, so that a class can see where it is.
public final class PointerSpot extends Region {
    private static final double SIZE = 56;

    private boolean on;

    PointerSpot() {
        getStyleClass().add("pointer-spot");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        resize(SIZE, SIZE);
    }

    void follow(Node area) {
        area.addEventFilter(MouseEvent.ANY, event -> {
            relocate(event.getX() - SIZE / 2, event.getY() - SIZE / 2);
            setVisible(on);
        });
    }

    /// Appears with the next move of the pointer, or goes away.
    public void show(boolean isOn) {
        on = isOn;
        if (!isOn) {
            setVisible(false);
        }
    }
}
