package org.mpmexplorer.ui.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mpmexplorer.report.SweepFormat;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Unit;
import org.mpmexplorer.ui.paint.Palette;
import org.mpmexplorer.ui.text.Messages;

/// Where one or two settings are varied: what to vary above, how far it is, and what was found below.
public final class SweepPage extends VBox {
    private static final String USUAL_REPLICATIONS = "10";

    private final SweepViewModel model;
    private final AxisRow first;
    private final AxisRow second;
    private final TextField replications = new TextField(USUAL_REPLICATIONS);
    private final Button run = new Button(Messages.text("sweep.run"));
    private final Button cancel = new Button(Messages.text("sweep.cancel"));
    private final SweepIntro intro;
    private final SweepResultView result;

    public SweepPage(SweepViewModel model, Palette palette) {
        this.model = model;
        getStyleClass().add("sweep-page");
        setId("sweep");
        List<Optional<Tunable>> settings = new ArrayList<>(Stream.of(Tunable.values())
                .filter(tunable -> tunable.unit() != Unit.FLAG && tunable.unit() != Unit.CHOICE)
                .map(Optional::of)
                .toList());
        first = new AxisRow(1, settings, model::suggestion);
        settings.addFirst(Optional.empty());
        second = new AxisRow(2, settings, model::suggestion);
        first.choose(Optional.of(Tunable.MAX_REQUEST_WORKERS));
        second.choose(Optional.empty());
        intro = new SweepIntro(model, this::start);
        result = new SweepResultView(model, palette, intro);
        VBox.setVgrow(result, Priority.ALWAYS);
        getChildren().addAll(first, second, createRunRow(), createProgress(), createProblem(), result);
        List.of(first, second).forEach(axis -> axis.onChange(this::refresh));
    }

    /// Shows what the servers on screen have now.
    public void refresh() {
        intro.show(entries());
    }

    private List<AxisEntry> entries() {
        return Stream.of(first.entry(), second.entry())
                .flatMap(Optional::stream)
                .toList();
    }

    private HBox createRunRow() {
        Label caption = new Label(Messages.text("sweep.replications"));
        caption.getStyleClass().add("sweep-caption");
        replications.setId("sweep-replications");
        replications.setPrefColumnCount(4);
        replications.setAccessibleText(caption.getText());
        replications.setOnAction(event -> start());
        run.setId("sweep-run");
        model.resultProperty().subscribe(found -> {
            run.getStyleClass().remove("accent");
            found.ifPresent(there -> run.getStyleClass().add("accent"));
        });
        run.setOnAction(event -> start());
        run.disableProperty().bind(model.runningProperty());
        cancel.setId("sweep-cancel");
        cancel.setOnAction(event -> model.cancel());
        cancel.disableProperty().bind(model.runningProperty().not());
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.shareProperty());
        bar.visibleProperty().bind(model.runningProperty());
        bar.managedProperty().bind(model.runningProperty());
        HBox row = new HBox(caption, replications, run, cancel, bar);
        row.getStyleClass().add("sweep-row");
        return row;
    }

    private Label createProgress() {
        Label progress = new Label();
        progress.setId("sweep-progress");
        progress.getStyleClass().add("muted");
        progress.setWrapText(true);
        progress.setMinHeight(Region.USE_PREF_SIZE);
        progress.textProperty().bind(model.progressProperty());
        progress.visibleProperty().bind(model.progressProperty().isNotEmpty());
        progress.managedProperty().bind(progress.visibleProperty());
        return progress;
    }

    private Label createProblem() {
        Label problem = new Label();
        problem.setId("sweep-problem");
        problem.getStyleClass().add("sweep-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(model.problemProperty().isNotEmpty());
        return problem;
    }

    private void start() {
        model.start(entries(), replications.getText());
    }

    /// Draws in these colours from now on.
    public void setPalette(Palette palette) {
        result.setPalette(palette);
    }

    /// The buttons that write the result to a file.
    static List<Button> saveButtons(SweepViewModel model) {
        List<Button> buttons = new ArrayList<>();
        for (SweepFormat format : List.of(SweepFormat.CSV, SweepFormat.HTML)) {
            Button button = new Button(Messages.text("sweep.save." + format.name()));
            button.setId("sweep-save-" + format.name());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> model.save(format));
            button.disableProperty().bind(model.resultProperty().map(Optional::isEmpty));
            buttons.add(button);
        }
        return buttons;
    }
}
