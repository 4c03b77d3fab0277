package org.mpmexplorer.ui.intake;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mpmexplorer.ui.paint.LanesView;
import org.mpmexplorer.ui.paint.Palette;
import org.mpmexplorer.ui.text.Messages;
import org.mpmexplorer.ui.text.TimeText;

/// The real server's lane above the simulated ones: its scoreboard drawn by the same painters, its history to
/// scrub, and the way from there into a simulation.
public final class LivePane extends VBox {
    private static final double NANOS = 1e9;

    private final LiveViewModel model;
    private final LanesView lane = new LanesView();
    private final Slider history = new Slider();
    private final Runnable disconnect;

    /// @param disconnect ends the watching and takes this away
    public LivePane(LiveViewModel model, Palette palette, Runnable disconnect) {
        this.model = model;
        this.disconnect = disconnect;
        getStyleClass().add("live-pane");
        lane.setPalette(palette);
        lane.setId("live-lane");
        lane.visibleProperty().bind(model.answeredProperty());
        lane.managedProperty().bind(model.answeredProperty());
        VBox.setVgrow(lane, Priority.ALWAYS);
        getChildren().addAll(createBar(), createProblem(), createNote(), lane);
        model.shownNanosProperty().addListener((property, before, now) -> show(now.longValue()));
    }

    private HBox createBar() {
        Label badge = new Label(Messages.text("live.badge"));
        badge.getStyleClass().add("live-badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        Label words = new Label();
        words.setId("live-words");
        words.textProperty().bind(model.wordsProperty());
        words.setMinWidth(0);
        HBox bar = new HBox(badge, words, createHistory(), createTime(), createNow(), createFork(), createDisconnect());
        bar.getStyleClass().add("live-bar");
        return bar;
    }

    private Slider createHistory() {
        history.setId("live-history");
        history.setAccessibleText(Messages.text("live.history"));
        history.setMinWidth(80);
        HBox.setHgrow(history, Priority.ALWAYS);
        history.maxProperty().bind(Bindings.max(1, model.lengthNanosProperty().divide(NANOS)));
        history.disableProperty().bind(model.answeredProperty().not());
        history.valueProperty().addListener((property, before, now) -> scrub(now.doubleValue()));
        return history;
    }

    private void scrub(double seconds) {
        long nanos = Math.round(seconds * NANOS);
        if (nanos != model.shownNanosProperty().get()) {
            model.scrubTo(nanos);
        }
    }

    private Label createTime() {
        Label time = new Label();
        time.setMinWidth(Region.USE_PREF_SIZE);
        time.getStyleClass().add("live-time");
        time.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> TimeText.coarse(
                                Math.max(0, model.shownNanosProperty().get())),
                        model.shownNanosProperty()));
        return time;
    }

    private Button createNow() {
        Button now = button("live.now", model::follow);
        now.disableProperty().bind(model.followingProperty());
        return now;
    }

    private Button createFork() {
        Button fork = button("live.fork", model::fork);
        fork.setId("live-fork");
        fork.getStyleClass().add("accent");
        fork.disableProperty().bind(model.answeredProperty().not());
        return fork;
    }

    private Button createDisconnect() {
        Button button = button("live.disconnect", disconnect);
        button.setId("live-disconnect");
        return button;
    }

    private static Button button(String key, Runnable deed) {
        Button button = new Button(Messages.text(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> deed.run());
        return button;
    }

    private Label createProblem() {
        Label problem = new Label();
        problem.setId("live-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.getStyleClass().add("server-page-problem");
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(Bindings.isNotEmpty(problem.textProperty()));
        problem.visibleProperty().bind(problem.managedProperty());
        return problem;
    }

    private static Label createNote() {
        Label note = new Label(Messages.text("live.note"));
        note.setId("live-note");
        note.getStyleClass().addAll("muted", "live-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        return note;
    }

    private void show(long nanos) {
        if (nanos >= 0) {
            lane.show(List.of(model.lane()), List.of(model.moment()), 1);
            history.setValue(nanos / NANOS);
        }
    }

    /// Paints in these colours.
    public void setPalette(Palette palette) {
        lane.setPalette(palette);
    }
}
