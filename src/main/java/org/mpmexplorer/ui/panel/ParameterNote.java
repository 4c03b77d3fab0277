package org.mpmexplorer.ui.panel;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Label;
import org.mpmexplorer.ui.text.HoverText;

/// One line under a control that is there only while it has something to say; the tooltip has it in full.
final class ParameterNote extends Label {

    ParameterNote(ReadOnlyStringProperty text, String styleClass) {
        getStyleClass().addAll("parameter-note", styleClass);
        textProperty().bind(text.map(all -> all.lines().findFirst().orElse("")));
        visibleProperty().bind(text.isNotEmpty());
        managedProperty().bind(text.isNotEmpty());
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        HoverText.install(this, text::get);
    }
}
