package org.mpmexplorer.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mpmexplorer.ui.text.Messages;

/// One chart with its title and what each server stands at now. Where there is no room for
/// all charts, the title becomes a row of tabs that lead to the others.
final class ChartCard extends VBox {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final String key;
    private final Diagram diagram;
    private final PlotPane plot;
    private final Label title;
    private final HBox tabs = new HBox();
    private final HBox legend = new HBox();
    private List<ServerSeries> servers = List.of();
    private List<String> shownInks = List.of();
    private int shownSecond = -1;

    ChartCard(String key, Diagram diagram, LongConsumer seek) {
        this.key = key;
        this.diagram = diagram;
        plot = new PlotPane(diagram, seek);
        getStyleClass().addAll("card", "chart-card");
        setId("chart-" + key);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        title = new Label(title());
        title.getStyleClass().add("card-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        legend.getStyleClass().add("chart-legend");
        legend.setMinWidth(0);
        tabs.getStyleClass().add("chart-tabs");
        tabs.setMinWidth(Region.USE_PREF_SIZE);
        HBox header = new HBox(title, tabs);
        header.getStyleClass().add("chart-header");
        VBox.setVgrow(plot, Priority.ALWAYS);
        getChildren().addAll(header, legend, plot);
        showTabs(List.of(), card -> {});
    }

    String title() {
        return Messages.text("chart." + key);
    }

    /// Shows tabs for these charts instead of the title, with this one chosen.
    void showTabs(List<ChartCard> cards, Consumer<ChartCard> choose) {
        boolean hasTabs = cards.size() > 1;
        title.setVisible(!hasTabs);
        title.setManaged(!hasTabs);
        tabs.setVisible(hasTabs);
        tabs.setManaged(hasTabs);
        List<ToggleButton> buttons = new ArrayList<>();
        for (ChartCard card : cards) {
            ToggleButton button = new ToggleButton(Messages.text("chart." + card.key + ".tab"));
            button.getStyleClass().add("chart-tab");
            button.setId("tab-" + card.key);
            button.setAccessibleText(Messages.text("chart.accessible", card.title()));
            button.setSelected(card == this);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> {
                button.setSelected(card == this);
                choose.accept(card);
            });
            buttons.add(button);
        }
        tabs.getChildren().setAll(buttons);
    }

    void take(List<ServerSeries> newServers, double durationSeconds) {
        servers = newServers;
        plot.take(newServers, durationSeconds);
        nameServers();
        int second = shownSecond;
        shownSecond = -1;
        showValues(Math.max(0, second));
    }

    private void nameServers() {
        List<String> inks =
                servers.stream().map(server -> server.ink().styleClass()).toList();
        if (inks.equals(shownInks)) {
            return;
        }
        shownInks = inks;
        legend.getChildren().clear();
        for (String ink : inks) {
            Label label = new Label();
            label.getStyleClass().addAll("chart-value", ink);
            legend.getChildren().add(label);
        }
    }

    void moveTo(long nanos) {
        plot.moveTo(nanos);
        showValues((int) (nanos / NANOS_PER_SECOND));
    }

    private void showValues(int second) {
        if (second == shownSecond) {
            return;
        }
        shownSecond = second;
        StringBuilder spoken = new StringBuilder(title());
        for (int lane = 0; lane < servers.size(); lane++) {
            ServerSeries server = servers.get(lane);
            int known = Math.min(second, server.seconds().seconds() - 1);
            String value = known < 0 ? "" : diagram.valueAt(server, known);
            ((Label) legend.getChildren().get(lane))
                    .setText(value.isEmpty() ? server.title() : server.title() + ": " + value);
            spoken.append(". ").append(server.title()).append(": ").append(value);
        }
        setAccessibleText(spoken.toString());
    }

    PlotPane plot() {
        return plot;
    }
}
