package org.mpmexplorer.ui.panel;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.ui.text.HoverText;
import org.mpmexplorer.ui.text.Messages;

/// What can be done to the chosen servers at the shown instant: restarts, crashes, a burst of visitors.
public final class ActionsMenu extends MenuButton {
    private final ParametersViewModel parameters;
    private final MenuItem target = new MenuItem();
    private final MenuItem killFpmChild;
    private final Map<Fault, CheckMenuItem> faults = new EnumMap<>(Fault.class);

    public ActionsMenu(ParametersViewModel parameters, ParameterActions actions) {
        super(Messages.text("actions.menu"));
        this.parameters = parameters;
        setId("actions");
        setMinWidth(Region.USE_PREF_SIZE);
        setAccessibleText(Messages.text("actions.accessible"));
        HoverText.install(this, Messages.text("actions.accessible"));
        target.setDisable(true);
        target.setMnemonicParsing(false);
        getItems().addAll(target, new SeparatorMenuItem());
        for (Action action : Action.values()) {
            MenuItem item = new MenuItem(ScenarioWords.of(action));
            item.setId("action-" + action.name());
            item.setOnAction(
                    event -> actions.perform(parameters.laneChoiceProperty().get(), action));
            getItems().add(item);
        }
        killFpmChild = getItems().getLast();
        getItems().add(new SeparatorMenuItem());
        for (Fault fault : Fault.values()) {
            CheckMenuItem item = new CheckMenuItem(fault.title());
            item.setId("fault-" + fault.name());
            item.setOnAction(event -> turn(fault, actions));
            faults.put(fault, item);
            getItems().add(item);
        }
        setOnShowing(event -> describe());
        describe();
    }

    /// The last item leads to that.
    ///
    /// @param text says to what
    public void endWith(String text, Runnable lead) {
        MenuItem item = new MenuItem(text);
        item.setId("actions-all");
        item.setOnAction(event -> lead.run());
        getItems().addAll(new SeparatorMenuItem(), item);
    }

    private List<ServerShown> chosen() {
        List<ServerShown> servers = parameters.serversProperty().get();
        LaneChoice choice = parameters.laneChoiceProperty().get();
        return IntStream.range(0, servers.size())
                .filter(choice::includes)
                .mapToObj(servers::get)
                .toList();
    }

    private void turn(Fault fault, ParameterActions actions) {
        List<ServerShown> servers = chosen();
        if (!servers.isEmpty()) {
            LaneChoice choice = parameters.laneChoiceProperty().get();
            actions.turn(choice, fault.tunable(), fault.turned(servers.getFirst()));
        }
    }

    private void describe() {
        faults.forEach((fault, item) -> {
            List<ServerShown> servers = chosen();
            item.setSelected(!servers.isEmpty() && fault.isOn(servers.getFirst()));
        });
        List<ServerShown> servers = parameters.serversProperty().get();
        LaneChoice choice = parameters.laneChoiceProperty().get();
        String who = choice == LaneChoice.BOTH || servers.isEmpty()
                ? Messages.text("actions.both")
                : servers.get(choice == LaneChoice.LEFT ? 0 : 1).title();
        target.setText(Messages.text("actions.target", who));
        killFpmChild.setVisible(
                servers.stream().anyMatch(server -> server.settings().phpHandler() == PhpHandler.FPM));
    }
}
