package org.mpmexplorer.ui.sweep;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.ui.text.Messages;
import org.mpmexplorer.ui.text.WordsTable;

/// What stands in the place of a result as long as there is none: what the page does, what the settings to
/// vary are now, and a button that begins.
final class SweepIntro extends VBox {
    private final SweepViewModel model;
    private final Label question = new Label();
    private final WordsTable now = new WordsTable();
    private final Button begin = new Button(Messages.text("sweep.begin"));

    /// @param start begins
    SweepIntro(SweepViewModel model, Runnable start) {
        this.model = model;
        getStyleClass().add("intro");
        question.getStyleClass().add("intro-title");
        question.setWrapText(true);
        Label about = new Label(Messages.text("sweep.empty"));
        about.getStyleClass().add("muted");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        begin.setId("sweep-begin");
        begin.getStyleClass().add("accent");
        begin.setOnAction(event -> start.run());
        begin.disableProperty().bind(model.runningProperty());
        getChildren().addAll(question, about, now, begin);
    }

    /// These are to be varied.
    void show(List<AxisEntry> entries) {
        List<Scenario> lanes = model.lanes();
        List<String> names = entries.stream().map(entry -> entry.tunable().id()).toList();
        question.setText(
                names.size() < 2
                        ? Messages.text("sweep.question", String.join("", names))
                        : Messages.text("sweep.questions", names.getFirst(), names.getLast()));
        List<String> heads = new ArrayList<>(List.of(""));
        model.titles(lanes).forEach(title -> heads.add(Messages.text("sweep.now", title)));
        heads.add(Messages.text("sweep.tried"));
        now.show(heads, entries.stream().map(entry -> row(entry, lanes)).toList());
    }

    private static List<String> row(AxisEntry entry, List<Scenario> lanes) {
        List<String> row = new ArrayList<>(List.of(entry.tunable().id()));
        for (Scenario lane : lanes) {
            row.add(entry.tunable().format(lane.settings().get(entry.tunable())));
        }
        row.add(Messages.text("sweep.triedRange", entry.from(), entry.to(), entry.step()));
        return row;
    }
}
