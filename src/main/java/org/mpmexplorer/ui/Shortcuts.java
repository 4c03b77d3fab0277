package org.mpmexplorer.ui;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.mpmexplorer.ui.panel.TopBarActions;
import org.mpmexplorer.ui.timeline.TransportViewModel;

/// The keys that work everywhere in the window: Space plays and pauses, `.` and `,` step, `+` and `-` change the
/// speed, and the usual ones for undo, redo, open, save and theme.
final class Shortcuts {
    private final Scene scene;
    private final TransportViewModel transport;

    private Shortcuts(Scene scene, TransportViewModel transport) {
        this.scene = scene;
        this.transport = transport;
    }

    static void install(Scene scene, TransportViewModel transport, TopBarActions actions) {
        Shortcuts shortcuts = new Shortcuts(scene, transport);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, shortcuts::handle);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, shortcuts::swallowSpace);
        accelerate(scene, KeyCode.Z, actions::undo);
        accelerate(scene, KeyCode.Y, actions::redo);
        accelerate(scene, KeyCode.O, actions::openScenario);
        accelerate(scene, KeyCode.S, actions::saveScenario);
        accelerate(scene, KeyCode.T, actions::toggleTheme);
        scene.getAccelerators()
                .put(
                        new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                        actions::redo);
    }

    private static void accelerate(Scene scene, KeyCode key, Runnable command) {
        scene.getAccelerators().put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), command);
    }

    private void handle(KeyEvent event) {
        Node focus = scene.getFocusOwner();
        if (focus instanceof TextInputControl || event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case SPACE -> {
                if (needsSpace(focus)) {
                    return;
                }
                transport.togglePlay();
            }
            case PERIOD -> transport.stepForward();
            case COMMA -> transport.stepBack();
            case PLUS, EQUALS, ADD -> transport.faster();
            case MINUS, SUBTRACT -> transport.slower();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// A button that was not reached by keyboard must not fire when the key is let go.
    private void swallowSpace(KeyEvent event) {
        Node focus = scene.getFocusOwner();
        if (event.getCode() == KeyCode.SPACE && !(focus instanceof TextInputControl) && !needsSpace(focus)) {
            event.consume();
        }
    }

    /// Whether the key belongs to the control that has the focus: a button reached by keyboard, or a box.
    private static boolean needsSpace(@Nullable Node focus) {
        return focus != null
                && focus.isFocusVisible()
                && (focus instanceof ButtonBase
                        || focus instanceof ComboBoxBase
                        || focus.getStyleClass().contains("toggle-switch"));
    }
}
