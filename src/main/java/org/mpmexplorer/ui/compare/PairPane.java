package org.mpmexplorer.ui.compare;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.mpmexplorer.insight.Comparison;
import org.mpmexplorer.insight.ComparisonWords;
import org.mpmexplorer.report.PairFormat;
import org.mpmexplorer.report.PairReport;
import org.mpmexplorer.sweep.PairedRuns;
import org.mpmexplorer.ui.chart.ChartOutput;
import org.mpmexplorer.ui.compare.CompareViewModel.Phase;
import org.mpmexplorer.ui.compare.CompareViewModel.State;
import org.mpmexplorer.ui.text.Messages;

/// Which two servers are compared over how many pairs, the sentence that says what is real, and the table.
final class PairPane extends VBox {
    private static final List<Integer> PAIRS = List.of(5, 10, 20, 50, 100);
    private static final int USUAL_PAIRS = 20;

    private final CompareViewModel model;
    private final ChartOutput output;
    private final ComboBox<PairedRuns.Server> first = new ComboBox<>();
    private final ComboBox<PairedRuns.Server> second = new ComboBox<>();
    private final ComboBox<Integer> pairs = new ComboBox<>();
    private final Button start = new Button();
    private final MenuButton save = new MenuButton(Messages.text("compare.save"));
    private final ProgressBar progress = new ProgressBar(0);
    private final Label headline = new Label();
    private final Label note = new Label();
    private final PairTable table = new PairTable();
    private final VBox details = new VBox();

    PairPane(CompareViewModel model, ChartOutput output) {
        this.model = model;
        this.output = output;
        getStyleClass().addAll("card", "compare-card");
        Label title = new Label(Messages.text("compare.pairs.title"));
        title.getStyleClass().add("card-title");
        headline.getStyleClass().add("compare-headline");
        headline.setId("compare-headline");
        headline.setWrapText(true);
        note.getStyleClass().add("muted");
        note.setWrapText(true);
        details.getStyleClass().add("compare-details");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add("compare-progress");
        getChildren().addAll(title, createChoices(), progress, headline, note, table, details);
        model.candidates().addListener((ListChangeListener<PairedRuns.Server>) change -> offer());
        model.stateProperty().addListener((property, before, now) -> show(now));
        offer();
        show(model.stateProperty().get());
    }

    private FlowPane createChoices() {
        choice(first, "compare-first", "compare.first");
        choice(second, "compare-second", "compare.second");
        pairs.getItems().setAll(PAIRS);
        pairs.setValue(USUAL_PAIRS);
        pairs.setId("compare-pairs");
        pairs.setAccessibleText(Messages.text("compare.pairs"));
        start.setId("compare-start");
        start.setOnAction(event -> startOrStop());
        save.setId("compare-save");
        for (PairFormat format : PairFormat.values()) {
            MenuItem item = new MenuItem(Messages.text("compare.save." + format.name()));
            item.setOnAction(event -> save(format));
            save.getItems().add(item);
        }
        FlowPane choices = new FlowPane(
                first,
                new Label(Messages.text("compare.and")),
                second,
                pairs,
                new Label(Messages.text("compare.pairs")),
                start,
                save);
        choices.getStyleClass().add("compare-choices");
        return choices;
    }

    private static void choice(ComboBox<PairedRuns.Server> box, String id, String key) {
        box.setId(id);
        box.setAccessibleText(Messages.text(key));
        box.setCellFactory(list -> new ServerCell());
        box.setButtonCell(new ServerCell());
    }

    private static final class ServerCell extends ListCell<PairedRuns.Server> {
        @Override
        protected void updateItem(PairedRuns.Server server, boolean isEmpty) {
            super.updateItem(server, isEmpty);
            setText(isEmpty || server == null ? "" : server.name());
        }
    }

    private void offer() {
        int left = Math.max(0, first.getSelectionModel().getSelectedIndex());
        int right = Math.max(1, second.getSelectionModel().getSelectedIndex());
        List<PairedRuns.Server> servers = List.copyOf(model.candidates());
        first.getItems().setAll(servers);
        second.getItems().setAll(servers);
        first.getSelectionModel().select(Math.min(left, servers.size() - 1));
        second.getSelectionModel().select(Math.min(right, servers.size() - 1));
        start.setDisable(servers.isEmpty());
    }

    private void startOrStop() {
        if (model.stateProperty().get().phase() == Phase.RUNNING) {
            model.stop();
        } else {
            model.start(first.getValue(), second.getValue(), pairs.getValue());
        }
    }

    private void show(State state) {
        boolean isRunning = state.phase() == Phase.RUNNING;
        start.setText(Messages.text(isRunning ? "compare.stop" : "compare.start"));
        progress.setVisible(isRunning);
        progress.setProgress(state.share());
        save.setDisable(state.comparison().isEmpty());
        note.setText(state.note());
        note.setVisible(!state.note().isEmpty());
        note.setManaged(note.isVisible());
        headline.setText(state.comparison()
                .map(comparison -> headline(comparison, isRunning))
                .orElseGet(() -> Messages.text(isRunning ? "compare.running" : "compare.idle")));
        state.comparison().ifPresent(this::showComparison);
    }

    private static String headline(Comparison comparison, boolean isRunning) {
        String sentence = ComparisonWords.in(Messages.language()).headline(comparison);
        return isRunning ? Messages.text("compare.sofar", sentence) : sentence;
    }

    private void showComparison(Comparison comparison) {
        table.show(comparison);
        details.getChildren()
                .setAll(ComparisonWords.in(Messages.language()).details(comparison).stream()
                        .map(sentence -> {
                            Label label = new Label(sentence);
                            label.setWrapText(true);
                            label.getStyleClass().add("muted");
                            return label;
                        })
                        .toList());
    }

    private void save(PairFormat format) {
        State state = model.stateProperty().get();
        model.runs()
                .ifPresent(runs -> state.comparison().ifPresent(comparison -> {
                    List<String> notes = state.note().isEmpty() ? List.of() : List.of(state.note());
                    String text = format.write(new PairReport(runs, comparison, notes));
                    output.save(Messages.text("compare.file." + format.name()), text);
                }));
    }
}
