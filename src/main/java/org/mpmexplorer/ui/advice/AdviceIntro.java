package org.mpmexplorer.ui.advice;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.ui.text.Messages;
import org.mpmexplorer.ui.text.WordsTable;

/// What stands in the place of advice as long as there is none: what it is found by, what the servers have now,
/// and how far the search is.
final class AdviceIntro extends VBox {
    private static final List<Tunable> SHOWN = List.of(
            Tunable.MAX_REQUEST_WORKERS,
            Tunable.THREADS_PER_CHILD,
            Tunable.KEEP_ALIVE_TIMEOUT,
            Tunable.MAX_CONNECTIONS_PER_CHILD,
            Tunable.PHP_HANDLER,
            Tunable.FPM_MAX_CHILDREN,
            Tunable.RAM,
            Tunable.CORES,
            Tunable.VISITORS);

    /// @param model says how far the search is
    /// @param begin searches, as long as nothing does
    AdviceIntro(AdviceViewModel model, Node begin) {
        getStyleClass().add("intro");
        Label title = new Label(Messages.text("advice.question"));
        title.getStyleClass().add("intro-title");
        Label about = wrapped("advice.about");
        about.getStyleClass().add("muted");
        Label words = new Label();
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(model.noteProperty());
        boolean isSearching = model.phaseProperty().get() == AdvicePhase.SEARCHING;
        getChildren().addAll(title, about, table(model), words, isSearching ? createBar(model) : begin);
    }

    private static Label wrapped(String key) {
        Label label = new Label(Messages.text(key));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static ProgressBar createBar(AdviceViewModel model) {
        ProgressBar bar = new ProgressBar();
        bar.setId("advice-progress");
        bar.progressProperty().bind(model.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Messages.text("advice.title"));
        return bar;
    }

    private static WordsTable table(AdviceViewModel model) {
        List<Scenario> servers = model.asked();
        List<String> heads = new ArrayList<>(List.of(Messages.text("advice.now")));
        servers.forEach(server -> heads.add(server.name()));
        List<List<String>> rows = new ArrayList<>();
        for (Tunable tunable : SHOWN) {
            if (servers.stream().anyMatch(server -> has(server, tunable))) {
                List<String> row = new ArrayList<>(List.of(tunable.id()));
                servers.forEach(server -> row.add(
                        has(server, tunable)
                                ? tunable.format(server.settings().get(tunable))
                                : Messages.text("advice.hasNot")));
                rows.add(row);
            }
        }
        WordsTable table = new WordsTable();
        table.show(heads, rows);
        return table;
    }

    private static boolean has(Scenario server, Tunable tunable) {
        return switch (tunable) {
            case THREADS_PER_CHILD -> server.mpm().isThreaded();
            case FPM_MAX_CHILDREN -> server.settings().phpHandler() == PhpHandler.FPM;
            default -> true;
        };
    }
}
