package org.mpmexplorer.ui.timeline;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mpmexplorer.playback.Playhead;
import org.mpmexplorer.ui.text.Command;
import org.mpmexplorer.ui.text.HoverText;
import org.mpmexplorer.ui.text.IconButton;
import org.mpmexplorer.ui.text.Messages;
import org.mpmexplorer.ui.text.TimeText;

/// Reset, play, step, speed, and the time axis.
public final class TransportBar extends HBox {
    private static final double FINE_BELOW_SPEED = 0.2;

    /// Below this width the time axis is worth more than the length of the run, which its end says too.
    private static final double NARROW = 760;

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final TransportViewModel transport;
    private final Consumer<Command> perform;

    /// @param right what stands at the right end
    /// @param perform does what a command says
    public TransportBar(TransportViewModel transport, Scrubber scrubber, Node right, Consumer<Command> perform) {
        this.transport = transport;
        this.perform = perform;
        getStyleClass().add("transport-bar");
        HBox.setHgrow(scrubber, Priority.ALWAYS);
        widthProperty().subscribe(width -> pseudoClassStateChanged(TIGHT, width.doubleValue() < NARROW));
        ObservableValue<Playhead> playhead = transport.playheadProperty();
        getChildren()
                .addAll(
                        IconButton.of("reset", Command.RESET, Feather.ROTATE_CCW, perform),
                        createPlay(playhead),
                        IconButton.of("step-back", Command.STEP_BACK, Feather.SKIP_BACK, perform),
                        IconButton.of("step", Command.STEP_ON, Feather.SKIP_FORWARD, perform),
                        new GoMenu(transport, perform),
                        createSpeed(playhead),
                        createTime(playhead),
                        scrubber,
                        createDuration(playhead),
                        right);
    }

    private Button createPlay(ObservableValue<Playhead> playhead) {
        Button button = IconButton.of("play", Command.PLAY, Feather.PLAY, perform);
        button.getStyleClass().add("accent");
        FontIcon icon = (FontIcon) button.getGraphic();
        ObservableValue<Boolean> isPlaying = playhead.map(Playhead::isPlaying);
        icon.iconCodeProperty().bind(isPlaying.map(playing -> playing ? Feather.PAUSE : Feather.PLAY));
        button.accessibleTextProperty()
                .bind(isPlaying.map(playing -> Messages.text(playing ? "pause.tooltip" : "play.tooltip")));
        return button;
    }

    private MenuButton createSpeed(ObservableValue<Playhead> playhead) {
        MenuButton button = new MenuButton();
        button.setId("speed");
        button.getStyleClass().add("speed");
        button.setMinWidth(Region.USE_PREF_SIZE);
        ObservableValue<String> text = playhead.map(now -> SpeedText.of(now.rate()));
        button.textProperty().bind(text);
        button.accessibleTextProperty().bind(text.map(speed -> Messages.text("speed.accessible", speed)));
        HoverText.install(button, Messages.text("speed.tooltip"));
        ToggleGroup group = new ToggleGroup();
        for (double speed : TransportViewModel.speeds()) {
            RadioMenuItem item = new RadioMenuItem(SpeedText.of(speed));
            item.setToggleGroup(group);
            item.setOnAction(event -> transport.setSpeed(speed));
            item.setSelected(speed == playhead.getValue().rate());
            playhead.addListener((property, before, now) -> item.setSelected(now.rate() == speed));
            button.getItems().add(item);
        }
        return button;
    }

    private static Label createTime(ObservableValue<Playhead> playhead) {
        Label label = new Label();
        label.setId("time");
        label.getStyleClass().add("time");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.textProperty().bind(playhead.map(TransportBar::timeText));
        return label;
    }

    private static String timeText(Playhead now) {
        boolean isFine = !now.isPlaying() || now.rate() < FINE_BELOW_SPEED;
        return isFine ? TimeText.fine(now.atNanos()) : TimeText.coarse(now.atNanos());
    }

    private static Label createDuration(ObservableValue<Playhead> playhead) {
        Label label = new Label();
        label.getStyleClass().add("duration");
        label.managedProperty().bind(label.visibleProperty());
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.textProperty().bind(playhead.map(now -> TimeText.coarse(now.durationNanos())));
        return label;
    }
}
