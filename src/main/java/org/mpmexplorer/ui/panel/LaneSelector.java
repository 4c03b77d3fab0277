package org.mpmexplorer.ui.panel;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.mpmexplorer.ui.text.Messages;

/// Chooses which of two servers a change is for; hidden where there is only one.
public final class LaneSelector extends HBox {
    private final ParametersViewModel parameters;
    private final ToggleButton both = new ToggleButton(Messages.text("lanes.both"));
    private final ToggleButton left = new ToggleButton();
    private final ToggleButton right = new ToggleButton();

    public LaneSelector(ParametersViewModel parameters) {
        this.parameters = parameters;
        getStyleClass().add("lane-selector");
        Label caption = new Label(Messages.text("lanes.changes"));
        caption.getStyleClass().add("muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ToggleGroup group = new ToggleGroup();
        SegmentedButton buttons = new SegmentedButton(both, left, right);
        buttons.setToggleGroup(group);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
        connect(both, LaneChoice.BOTH);
        connect(left, LaneChoice.LEFT);
        connect(right, LaneChoice.RIGHT);
        getChildren().addAll(caption, space, buttons);
        parameters.serversProperty().addListener((property, before, now) -> showServers(now));
        parameters.laneChoiceProperty().addListener((property, before, now) -> showChoice(now));
        showServers(parameters.serversProperty().get());
        showChoice(parameters.laneChoiceProperty().get());
    }

    private void connect(ToggleButton button, LaneChoice choice) {
        button.setId("lanes-" + choice.name());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.accessibleTextProperty()
                .bind(button.textProperty().map(name -> Messages.text("lanes.accessible", name)));
        button.setOnAction(event -> parameters.choose(choice));
    }

    private void showServers(List<ServerShown> servers) {
        boolean isPair = servers.size() == 2;
        setVisible(isPair);
        setManaged(isPair);
        if (isPair) {
            left.setText(servers.get(0).title());
            right.setText(servers.get(1).title());
        }
    }

    private void showChoice(LaneChoice choice) {
        both.setSelected(choice == LaneChoice.BOTH);
        left.setSelected(choice == LaneChoice.LEFT);
        right.setSelected(choice == LaneChoice.RIGHT);
    }
}
