package org.mpmexplorer.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import org.mpmexplorer.ui.text.Messages;

/// The picture in words, below it: what is on screen in four sentences. Hidden until it is asked for; who
/// hears the picture gets the words in any case.
final class WordsCard extends Label {
    WordsCard() {
        getStyleClass().add("words");
        setId("words");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleRoleDescription(Messages.text("command.WORDS"));
        setVisible(false);
        setManaged(false);
    }

    /// Says this from now on.
    void show(String sentences) {
        setText(sentences);
    }

    /// Appears, or goes away.
    void toggle() {
        setManaged(!isVisible());
        setVisible(!isVisible());
    }
}
