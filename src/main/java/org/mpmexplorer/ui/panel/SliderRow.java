package org.mpmexplorer.ui.panel;

import javafx.scene.layout.VBox;

/// A tunable with a number: its name and value above, its slider and what it would come to below, and what
/// httpd says about it.
final class SliderRow extends VBox {

    SliderRow(ParameterViewModel parameter) {
        getStyleClass().add("parameter-row");
        TunableSlider slider = new TunableSlider(parameter);
        getChildren()
                .addAll(
                        new ParameterHead(parameter, new ValueField(parameter)),
                        slider,
                        new OutcomeStrip(parameter, slider::thumbWidth),
                        new ParameterNote(parameter.problemProperty(), "problem"),
                        new ParameterNote(parameter.noteProperty(), "correction"),
                        new ParameterNote(parameter.obstacleProperty(), "obstacle"));
        visibleProperty().bind(parameter.shownProperty());
        managedProperty().bind(parameter.shownProperty());
        ParameterMenu.install(this, parameter);
    }
}
