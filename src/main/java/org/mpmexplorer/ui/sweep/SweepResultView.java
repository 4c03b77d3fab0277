package org.mpmexplorer.ui.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mpmexplorer.insight.Outcome;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.sweep.Axis;
import org.mpmexplorer.sweep.PointResult;
import org.mpmexplorer.ui.chart.BandChart;
import org.mpmexplorer.ui.chart.LaneInk;
import org.mpmexplorer.ui.paint.Palette;
import org.mpmexplorer.ui.text.ChoiceWords;
import org.mpmexplorer.ui.text.Messages;

/// What a sweep found: curves over one setting, or a map for each server over two. Pressing a point takes it
/// into the running servers; so do the list of points and the button beside it.
final class SweepResultView extends VBox {
    private static final double HEIGHT = 300;
    private static final double WIDTH = 860;
    private static final double LIST_WIDTH = 300;

    private final SweepViewModel model;
    private final BandChart chart;
    private final List<SweepMap> maps;
    private final List<Label> mapTitles = List.of(new Label(), new Label());
    private final HBox mapRow = new HBox();
    private final HBox head = new HBox();
    private final HBox legend = new HBox();
    private final Label axes = new Label();
    private final ComboBox<Integer> points = new ComboBox<>();
    private final StackPane picture;
    private final HBox foot;
    private Figure figure = Figure.COMPLETIONS;

    /// @param intro stands there as long as there is no result
    SweepResultView(SweepViewModel model, Palette palette, Region intro) {
        this.model = model;
        getStyleClass().add("sweep-result");
        chart = new BandChart(palette, model::load);
        chart.setId("sweep-chart");
        maps = List.of(new SweepMap(palette, model::load), new SweepMap(palette, model::load));
        for (int lane = 0; lane < maps.size(); lane++) {
            maps.get(lane).setId("sweep-map-" + lane);
            VBox map = new VBox(mapTitles.get(lane), maps.get(lane));
            VBox.setVgrow(maps.get(lane), Priority.ALWAYS);
            HBox.setHgrow(map, Priority.ALWAYS);
            map.setPrefWidth(WIDTH / 2);
            mapRow.getChildren().add(map);
        }
        mapRow.getStyleClass().add("sweep-maps");
        picture = new StackPane(intro);
        picture.getStyleClass().add("sweep-picture");
        picture.setPrefWidth(WIDTH);
        VBox.setVgrow(picture, Priority.ALWAYS);
        head.getStyleClass().add("sweep-row");
        createTabs();
        axes.getStyleClass().add("muted");
        foot = createFoot();
        getChildren().addAll(head, picture, axes, foot);
        show(Optional.empty());
        model.resultProperty().addListener((property, before, now) -> show(now));
    }

    private void createTabs() {
        ToggleGroup group = new ToggleGroup();
        for (Figure each : Figure.values()) {
            ToggleButton tab = new ToggleButton(each.title());
            tab.getStyleClass().add("chart-tab");
            tab.setId("sweep-figure-" + each.name());
            tab.setToggleGroup(group);
            tab.setSelected(each == figure);
            tab.setOnAction(event -> {
                tab.setSelected(true);
                figure = each;
                show(model.resultProperty().get());
            });
            head.getChildren().add(tab);
        }
        legend.getStyleClass().add("sweep-row");
        head.getChildren().add(legend);
    }

    private HBox createFoot() {
        points.setId("sweep-points");
        points.setAccessibleText(Messages.text("sweep.points"));
        points.setPrefWidth(LIST_WIDTH);
        points.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(points, Priority.ALWAYS);
        points.setConverter(new ChoiceWords<>(this::name, Messages.text("sweep.points")));
        Button load = new Button(Messages.text("sweep.load"));
        load.setId("sweep-load");
        load.setMinWidth(Region.USE_PREF_SIZE);
        load.disableProperty().bind(points.valueProperty().isNull());
        load.setOnAction(event -> Optional.ofNullable(points.getValue()).ifPresent(model::load));
        HBox foot = new HBox(points, load);
        foot.getChildren().addAll(SweepPage.saveButtons(model));
        foot.getStyleClass().add("sweep-row");
        return foot;
    }

    void setPalette(Palette palette) {
        chart.setPalette(palette);
        maps.forEach(map -> map.setPalette(palette));
    }

    private void show(Optional<SweepViewModel.Result> found) {
        boolean isMap = found.filter(all -> all.plan().axes().size() == 2).isPresent();
        for (Node tab : head.getChildren()) {
            tab.setVisible(found.isPresent() && (tab.equals(legend) || !isMap));
            tab.setManaged(tab.isVisible());
        }
        axes.setText("");
        List.of(axes, foot).forEach(part -> {
            part.setVisible(found.isPresent());
            part.setManaged(found.isPresent());
        });
        if (found.isEmpty()) {
            return;
        }
        picture.setPrefHeight(HEIGHT);
        SweepViewModel.Result result = found.get();
        List<Integer> numbers =
                IntStream.range(0, result.points().size()).boxed().toList();
        if (points.getItems().size() != numbers.size() || !picture.getChildren().contains(isMap ? mapRow : chart)) {
            picture.getChildren().setAll(isMap ? mapRow : chart);
        }
        points.getItems().setAll(numbers);
        if (isMap) {
            showMaps(result);
        } else {
            showCurves(result);
        }
    }

    private void showCurves(SweepViewModel.Result result) {
        List<Scenario> lanes = result.plan().study().lanes();
        List<LaneInk> inks = LaneInk.of(lanes.stream().map(Scenario::mpm).toList());
        List<BandChart.Curve> curves = new ArrayList<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            int index = lane;
            curves.add(new BandChart.Curve(
                    inks.get(lane),
                    result.points().stream()
                            .map(point -> figure.of(point.servers().get(index)))
                            .toList()));
        }
        Axis axis = result.plan().axes().getFirst();
        chart.show(
                new BandChart.Content(
                        axis.values(), curves, value -> axis.tunable().format(value), figure::words),
                point -> words(result, point));
        chart.setAccessibleText(figure.title() + ". " + axis.tunable().id());
        List<String> titles = model.titles(lanes);
        legend.getChildren().clear();
        for (int lane = 0; lane < lanes.size(); lane++) {
            addToLegend("— " + titles.get(lane), "inked", inks.get(lane).styleClass());
        }
        addToLegend(Messages.text("sweep.press"), "muted");
        axes.setText(Messages.text("sweep.axisRight", axis.tunable().id()));
    }

    private void showMaps(SweepViewModel.Result result) {
        List<String> titles = model.titles(result.plan().study().lanes());
        List<Axis> varied = result.plan().axes();
        for (int lane = 0; lane < maps.size(); lane++) {
            int index = lane;
            boolean isThere = lane < titles.size();
            Node box = mapRow.getChildren().get(lane);
            box.setVisible(isThere);
            box.setManaged(isThere);
            if (isThere) {
                mapTitles.get(lane).setText(titles.get(lane));
                List<Outcome> outcomes = result.points().stream()
                        .map(point -> point.servers().get(index).outcome())
                        .toList();
                maps.get(lane).show(outcomes, varied.getFirst().values().size(), point -> words(result, point));
                maps.get(lane).setAccessibleText(titles.get(lane));
            }
        }
        legend.getChildren().clear();
        for (Outcome outcome : Outcome.values()) {
            String mark = Messages.text("sweep.mark." + outcome.name());
            String word = Messages.text("outcome." + outcome.name());
            addToLegend(mark + " " + word, "outcome-" + outcome.name().toLowerCase(Locale.ROOT));
        }
        addToLegend(Messages.text("sweep.pressCell"), "muted");
        axes.setText(Messages.text("sweep.axesOfMap", range(varied.getFirst()), range(varied.getLast())));
    }

    private void addToLegend(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        legend.getChildren().add(label);
    }

    private static String range(Axis axis) {
        Tunable tunable = axis.tunable();
        return Messages.text(
                "sweep.range",
                tunable.id(),
                tunable.format(axis.values().getFirst()),
                tunable.format(axis.values().getLast()));
    }

    private String words(SweepViewModel.Result result, int number) {
        PointResult point = result.points().get(number);
        List<String> lines = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int axis = 0; axis < point.values().size(); axis++) {
            Tunable tunable = result.plan().axes().get(axis).tunable();
            values.add(tunable.id() + " " + tunable.format(point.values().get(axis)));
        }
        lines.add(String.join(" · ", values));
        List<String> titles = model.titles(result.plan().study().lanes());
        for (int lane = 0; lane < titles.size(); lane++) {
            PointResult.ServerFigures server = point.servers().get(lane);
            List<String> parts = new ArrayList<>();
            parts.add(titles.get(lane) + ": "
                    + Messages.text("outcome." + server.outcome().name()));
            for (Figure each : Figure.values()) {
                parts.add(each.sentence(server));
            }
            lines.add(String.join(", ", parts));
        }
        return String.join("\n", lines);
    }

    /// What a point is called in the list of them.
    private String name(int point) {
        return model.resultProperty()
                .get()
                .map(found -> words(found, point).replace("\n", "  |  "))
                .orElse("");
    }
}
