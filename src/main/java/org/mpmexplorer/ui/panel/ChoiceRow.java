package org.mpmexplorer.ui.panel;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.ui.text.ChoiceWords;
import org.mpmexplorer.ui.text.Messages;

/// A tunable with named choices: its name, and for each chosen server a box to choose from.
final class ChoiceRow extends VBox {

    ChoiceRow(Tunable tunable, List<ParameterViewModel> perLane, ReadOnlyObjectProperty<List<ServerShown>> servers) {
        getStyleClass().addAll("parameter-row", "choice-row");
        getChildren().add(new ParameterHead(perLane.getFirst(), new Region()));
        var isShown = perLane.get(0).shownProperty().or(perLane.get(1).shownProperty());
        visibleProperty().bind(isShown);
        managedProperty().bind(isShown);
        for (int lane = 0; lane < perLane.size(); lane++) {
            getChildren().add(new LaneBox(tunable, perLane.get(lane), lane, servers));
        }
    }

    /// The choice on one server.
    private static final class LaneBox extends HBox {
        private final ComboBox<Integer> box = new ComboBox<>();
        private boolean following;

        LaneBox(
                Tunable tunable,
                ParameterViewModel parameter,
                int lane,
                ReadOnlyObjectProperty<List<ServerShown>> servers) {
            getStyleClass().add("lane-box");
            Label name = new Label();
            name.getStyleClass().add("lane-name");
            name.textProperty()
                    .bind(servers.map(all -> lane < all.size() ? all.get(lane).title() : ""));
            for (int choice = 0; choice <= (int) tunable.range().max(); choice++) {
                box.getItems().add(choice);
            }
            box.setConverter(new ChoiceWords<>(choice -> tunable.format(choice)));
            box.setCellFactory(list -> new ChoiceCell(parameter));
            box.setButtonCell(new ListCell<>() {
                @Override
                protected void updateItem(Integer choice, boolean isEmpty) {
                    super.updateItem(choice, isEmpty);
                    setText(choice == null || isEmpty ? "" : tunable.format(choice));
                }
            });
            box.setId("choice-" + tunable.name() + "-" + lane);
            box.accessibleTextProperty()
                    .bind(name.textProperty().map(title -> Messages.text("choice.accessible", tunable.id(), title)));
            box.accessibleHelpProperty().bind(parameter.hintProperty());
            box.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(box, Priority.ALWAYS);
            box.valueProperty().addListener((property, before, now) -> {
                if (!following) {
                    parameter.turnTo(now);
                }
            });
            parameter.valueProperty().addListener((property, before, now) -> follow(now.doubleValue()));
            follow(parameter.valueProperty().get());
            getChildren().addAll(name, box);
            visibleProperty().bind(parameter.shownProperty());
            managedProperty().bind(parameter.shownProperty());
        }

        private void follow(double value) {
            if (!Double.isNaN(value)) {
                following = true;
                box.setValue((int) value);
                following = false;
            }
        }
    }

    /// A choice in the list, and what the whole run would come to with it.
    private static final class ChoiceCell extends ListCell<Integer> {
        private final ParameterViewModel parameter;

        ChoiceCell(ParameterViewModel parameter) {
            this.parameter = parameter;
            parameter.stripProperty().subscribe(this::describe);
        }

        @Override
        protected void updateItem(Integer choice, boolean isEmpty) {
            super.updateItem(choice, isEmpty);
            describe();
        }

        private void describe() {
            Integer choice = getItem();
            setText(choice == null || isEmpty() ? "" : parameter.choiceText(choice));
        }
    }
}
