package org.mpmexplorer.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.mpmexplorer.ui.desk.Zoom;

/// The window for a class before a projector: all of the screen, everything larger, nothing but the picture,
/// the time, the verdict and the sliders, and a ring around the pointer.
final class Presentation {
    private static final double LARGER = 1.5;

    private final Zoom root;
    private final Region bar;
    private final WindowLayout layout;
    private double usual = 1;
    private final BooleanProperty on = new SimpleBooleanProperty();

    Presentation(Zoom root, Region bar, WindowLayout layout) {
        this.root = root;
        this.bar = bar;
        this.layout = layout;
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (on.get() && event.getCode() == KeyCode.ESCAPE) {
                toggle();
                event.consume();
            }
        });
    }

    /// How large everything is shown when nothing is presented.
    void showUsually(double factor) {
        usual = factor;
        apply();
    }

    boolean isOn() {
        return on.get();
    }

    /// Begins or ends.
    void toggle() {
        on.set(!on.get());
        apply();
    }

    /// From now on that window takes the whole screen meanwhile.
    void fill(Stage stage) {
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        on.subscribe(stage::setFullScreen);
        stage.fullScreenProperty().subscribe(isFull -> {
            if (!isFull && on.get()) {
                toggle();
            }
        });
    }

    private void apply() {
        boolean isOn = on.get();
        root.show(isOn ? usual * LARGER : usual);
        root.spot().show(isOn);
        bar.setVisible(!isOn);
        bar.setManaged(!isOn);
        layout.present(isOn);
    }
}
