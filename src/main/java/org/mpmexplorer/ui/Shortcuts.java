package org.mpmexplorer.ui;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.mpmexplorer.ui.text.Command;

/// The keys of all commands, wherever the focus is; but a key that types something into a text is not a
/// command there, and Space belongs to a button that was reached by keyboard.
final class Shortcuts {
    private final Scene scene;
    private final Consumer<Command> perform;
    private boolean hasPerformed;

    private Shortcuts(Scene scene, Consumer<Command> perform) {
        this.scene = scene;
        this.perform = perform;
    }

    static void install(Scene scene, Consumer<Command> perform) {
        Shortcuts shortcuts = new Shortcuts(scene, perform);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, shortcuts::handle);
        scene.addEventFilter(KeyEvent.KEY_TYPED, shortcuts::swallowLetter);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, shortcuts::swallowSpace);
        for (Command command : Command.values()) {
            for (KeyCodeCombination key : command.keys()) {
                if (!isTyped(key)) {
                    scene.getAccelerators().put(key, () -> perform.accept(command));
                }
            }
        }
    }

    private static boolean isTyped(KeyCodeCombination key) {
        return key.getShortcut() != ModifierValue.DOWN && !key.getCode().isFunctionKey();
    }

    private void handle(KeyEvent event) {
        Node focus = scene.getFocusOwner();
        hasPerformed = false;
        if (focus instanceof TextInputControl || event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        if (event.getCode().isFunctionKey() || (event.getCode() == KeyCode.SPACE && needsSpace(focus))) {
            return;
        }
        Command.of(event).ifPresent(command -> {
            perform.accept(command);
            hasPerformed = true;
            event.consume();
        });
    }

    /// The letter of a command must not be typed into the entry that the command has just given the focus.
    private void swallowLetter(KeyEvent event) {
        if (hasPerformed) {
            event.consume();
        }
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
