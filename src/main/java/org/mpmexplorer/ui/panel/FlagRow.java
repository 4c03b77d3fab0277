package org.mpmexplorer.ui.panel;

import atlantafx.base.controls.ToggleSwitch;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;
import org.mpmexplorer.ui.text.Messages;

/// A tunable that is on or off: its name, its state in words, and a switch.
final class FlagRow extends VBox {
    private final ToggleSwitch toggle = new ToggleSwitch();
    private boolean following;

    FlagRow(ParameterViewModel parameter) {
        getStyleClass().addAll("parameter-row", "flag-row");
        toggle.setId("switch-" + parameter.tunable().name());
        toggle.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        toggle.textProperty().bind(parameter.textProperty());
        toggle.accessibleTextProperty()
                .bind(parameter
                        .textProperty()
                        .map(text -> Messages.text(
                                "parameter.accessible", parameter.tunable().id(), text)));
        toggle.accessibleHelpProperty().bind(parameter.hintProperty());
        toggle.disableProperty().bind(parameter.obstacleProperty().isNotEmpty());
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.selectedProperty().addListener((property, before, now) -> {
            if (!following) {
                parameter.turnTo(now ? 1 : 0);
            }
        });
        parameter.valueProperty().addListener((property, before, now) -> follow(now.doubleValue()));
        follow(parameter.valueProperty().get());
        getChildren()
                .addAll(
                        new ParameterHead(parameter, toggle),
                        new ParameterNote(parameter.obstacleProperty(), "obstacle"));
        visibleProperty().bind(parameter.shownProperty());
        managedProperty().bind(parameter.shownProperty());
        ParameterMenu.install(this, parameter);
    }

    private void follow(double value) {
        following = true;
        toggle.setSelected(value >= 0.5);
        following = false;
    }
}
