package org.mpmexplorer.ui.panel;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Label;
import org.mpmexplorer.ui.text.HoverText;

/// A sentence under a control that is there only while it has something to say; the tooltip has it in full.
final class ParameterNote extends Label {

    ParameterNote(ReadOnlyStringProperty text, String styleClass) {
        getStyleClass().addAll("parameter-note", styleClass);
        textProperty().bind(text.map(all -> all.lines().findFirst().orElse("")));
        visibleProperty().bind(text.isNotEmpty());
        managedProperty().bind(text.isNotEmpty());
        setWrapText(true);
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
        HoverText.install(this, text::get);
    }
}
