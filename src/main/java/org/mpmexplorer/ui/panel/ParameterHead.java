package org.mpmexplorer.ui.panel;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.mpmexplorer.scenario.Effect;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.ui.text.HoverText;
import org.mpmexplorer.ui.text.Messages;

/// The line above or beside a control: the directive's own name, and at the right what it stands at.
final class ParameterHead extends HBox {

    ParameterHead(ParameterViewModel parameter, Node right) {
        getStyleClass().add("parameter-head");
        Tunable tunable = parameter.tunable();
        Label name = new Label(tunable.id());
        name.getStyleClass().add("parameter-name");
        name.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().add(name);
        if (tunable.effect() != Effect.LIVE) {
            getChildren().add(restartBadge(tunable.effect()));
        }
        getChildren().addAll(space, right);
        HoverText.install(this, () -> parameter.hintProperty().get());
    }

    private static Label restartBadge(Effect effect) {
        Label badge = new Label(Messages.text("effect." + effect.name()));
        badge.getStyleClass().add("effect-badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return badge;
    }
}
