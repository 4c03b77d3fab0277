package org.mpmexplorer.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.mpmexplorer.ui.paint.Ink;
import org.mpmexplorer.ui.paint.Palette;
import org.mpmexplorer.ui.text.Messages;

/// The names of a chart's servers with what each stands at now, of its series and of the runs of the past;
/// pressing a name of a server or series hides it or shows it again.
final class Legend extends FlowPane {
    private static final double SWATCH = 8;

    private final ChartKind kind;
    private final ChartsViewModel charts;
    private final List<ToggleButton> servers = new ArrayList<>();
    private Palette palette;
    private List<String> shown = List.of();

    Legend(ChartKind kind, ChartsViewModel charts, Palette palette) {
        this.kind = kind;
        this.charts = charts;
        this.palette = palette;
        getStyleClass().add("chart-legend");
        setMinWidth(0);
    }

    /// What a curve or layer is called.
    static String seriesName(String key) {
        return Messages.text("series." + key);
    }

    /// Takes other servers, series or colours.
    ///
    /// @param isFull whether series are listed too
    void update(boolean isFull) {
        List<String> wanted = new ArrayList<>(List.of(Boolean.toString(isFull), String.valueOf(palette.isDark())));
        charts.servers().forEach(server -> wanted.add(server.title() + server.ink()));
        charts.ghosts().forEach(ghost -> wanted.add(ghost.series().title() + ghost.lane()));
        if (!wanted.equals(shown)) {
            shown = wanted;
            build(isFull);
        }
        getChildren().stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .filter(entry -> entry.getUserData() != null)
                .forEach(entry -> entry.setSelected(charts.shows(kind, (String) entry.getUserData())));
    }

    private void build(boolean isFull) {
        getChildren().clear();
        servers.clear();
        for (int lane = 0; lane < charts.servers().size(); lane++) {
            ServerSeries server = charts.servers().get(lane);
            ToggleButton entry = entry(ChartContent.serverKey(lane), server.title());
            entry.getStyleClass().addAll("inked", server.ink().styleClass());
            servers.add(entry);
        }
        getChildren().addAll(servers);
        for (Ghost ghost : charts.ghosts()) {
            getChildren().add(ghostName(ghost));
        }
        if (isFull) {
            for (String key : kind.series()) {
                getChildren().add(seriesEntry(key));
            }
        }
    }

    private ToggleButton entry(String key, String name) {
        ToggleButton entry = new ToggleButton(name);
        entry.getStyleClass().add("legend-entry");
        entry.setId("legend-" + kind.key() + "-" + key);
        entry.setUserData(key);
        entry.setMinWidth(Region.USE_PREF_SIZE);
        entry.setAccessibleText(Messages.text("legend.accessible", name, kind.title()));
        entry.setOnAction(event -> charts.toggle(kind, key));
        return entry;
    }

    private ToggleButton seriesEntry(String key) {
        ToggleButton entry = entry(key, seriesName(key));
        kind.layers().stream()
                .filter(layer -> layer.key().equals(key))
                .findFirst()
                .ifPresent(layer -> {
                    Color ground = palette.color(Ink.WELL);
                    Color fill = ground.interpolate(palette.color(layer.ink()), layer.strength());
                    Rectangle swatch = new Rectangle(SWATCH, SWATCH, fill);
                    swatch.getStyleClass().add("swatch");
                    swatch.setStroke(palette.color(Ink.LINE));
                    entry.setGraphic(swatch);
                });
        return entry;
    }

    private Label ghostName(Ghost ghost) {
        Label label = new Label(Messages.text("legend.ghost", ghost.series().title()));
        label.getStyleClass().addAll("ghost-name", "inked", ghost.series().ink().styleClass());
        return label;
    }

    /// What that server stands at now.
    void showValue(int lane, String value) {
        String title = charts.servers().get(lane).title();
        servers.get(lane).setText(value.isEmpty() ? title : title + ": " + value);
    }

    int entries() {
        return servers.size();
    }

    void colour(Palette newPalette) {
        palette = newPalette;
    }
}
