package org.mpmexplorer.ui.panel;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mpmexplorer.scenario.TunableGroup;
import org.mpmexplorer.ui.text.Messages;

/// The controls under one heading. The heading opens and closes the group; a line below opens the controls
/// that are seldom needed.
final class ParameterGroup extends VBox {
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty all = new SimpleBooleanProperty();

    /// @param often the rows that are there at once
    /// @param seldom the rows that are made when they are asked for the first time
    ParameterGroup(TunableGroup group, List<Row> often, List<Row> seldom) {
        getStyleClass().add("parameter-group");
        open.set(!often.isEmpty());
        all.set(often.isEmpty());
        VBox rows = new VBox();
        rows.getStyleClass().add("parameter-rows");
        often.forEach(row -> rows.getChildren().add(row.make().get()));
        if (!often.isEmpty() && !seldom.isEmpty()) {
            rows.getChildren().add(moreButton(group, anyShown(seldom)));
        }
        VBox further = new VBox();
        further.getStyleClass().add("parameter-rows");
        further.visibleProperty().bind(all);
        further.managedProperty().bind(all);
        Runnable fill = () -> {
            if (open.get() && all.get() && further.getChildren().isEmpty()) {
                seldom.forEach(row -> further.getChildren().add(row.make().get()));
            }
        };
        open.subscribe(fill);
        all.subscribe(fill);
        rows.getChildren().add(further);
        rows.visibleProperty().bind(open);
        rows.managedProperty().bind(open);
        getChildren().addAll(heading(group), rows);
        BooleanExpression hasRows = anyShown(often).or(anyShown(seldom));
        visibleProperty().bind(hasRows);
        managedProperty().bind(hasRows);
    }

    /// A row of the group.
    ///
    /// @param shown whether any server has its tunable
    record Row(ObservableBooleanValue shown, Supplier<Node> make) {}

    private static BooleanExpression anyShown(List<Row> rows) {
        BooleanExpression any = new SimpleBooleanProperty(false);
        for (Row row : rows) {
            any = any.or(row.shown());
        }
        return any;
    }

    private Button heading(TunableGroup group) {
        Button heading = new Button(ScenarioWords.of(group).toUpperCase(Locale.ROOT), new FontIcon());
        heading.getStyleClass().add("group-heading");
        heading.setId("group-" + group.name());
        heading.setMaxWidth(Double.MAX_VALUE);
        showState(heading, open);
        heading.accessibleTextProperty()
                .bind(Bindings.when(open)
                        .then(Messages.text("group.close", ScenarioWords.of(group)))
                        .otherwise(Messages.text("group.open", ScenarioWords.of(group))));
        heading.setOnAction(event -> open.set(!open.get()));
        return heading;
    }

    private Button moreButton(TunableGroup group, BooleanExpression useful) {
        Button more = new Button("", new FontIcon());
        more.getStyleClass().add("more-button");
        more.setId("more-" + group.name());
        more.textProperty()
                .bind(Bindings.when(all).then(Messages.text("group.less")).otherwise(Messages.text("group.more")));
        more.accessibleTextProperty()
                .bind(more.textProperty()
                        .map(text -> Messages.text("group.accessible", text, ScenarioWords.of(group))));
        showState(more, all);
        more.setOnAction(event -> all.set(!all.get()));
        more.visibleProperty().bind(useful);
        more.managedProperty().bind(useful);
        return more;
    }

    private static void showState(Button button, BooleanProperty state) {
        FontIcon icon = (FontIcon) button.getGraphic();
        icon.iconCodeProperty()
                .bind(Bindings.when(state).then(Feather.CHEVRON_DOWN).otherwise(Feather.CHEVRON_RIGHT));
    }
}
