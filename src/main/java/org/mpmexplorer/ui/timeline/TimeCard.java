package org.mpmexplorer.ui.timeline;

import java.util.OptionalLong;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mpmexplorer.ui.text.Messages;
import org.mpmexplorer.ui.text.TimeText;

/// Asks for a time of the run, to go there or to play until then.
public final class TimeCard extends VBox {
    private final TransportViewModel transport;
    private final Runnable done;
    private final TextField field = new TextField();
    private final Label problem = new Label();

    /// @param done is told when a time was given
    public TimeCard(TransportViewModel transport, Runnable done) {
        this.transport = transport;
        this.done = done;
        getStyleClass().add("time-card");
        field.setId("go-time");
        field.setAccessibleText(Messages.text("go.time.prompt"));
        field.setOnAction(event -> goThere());
        problem.getStyleClass().add("time-problem");
        Button jump = new Button(Messages.text("go.time.jump"));
        jump.setOnAction(event -> goThere());
        Button play = new Button(Messages.text("go.time.play"));
        play.setOnAction(event -> playUntil());
        getChildren().addAll(new Label(Messages.text("go.time.prompt")), field, problem, new HBox(8, jump, play));
    }

    private void goThere() {
        OptionalLong nanos = read();
        if (nanos.isPresent()) {
            transport.pause();
            transport.seek(nanos.getAsLong());
            done.run();
        }
    }

    private void playUntil() {
        OptionalLong nanos = read();
        if (nanos.isPresent()) {
            transport.playUntil(new StopAt.Instant(nanos.getAsLong()));
            done.run();
        }
    }

    private OptionalLong read() {
        OptionalLong nanos = TimeText.parse(field.getText());
        problem.setText(nanos.isPresent() ? "" : Messages.text("go.time.bad", field.getText()));
        if (nanos.isEmpty()) {
            field.requestFocus();
            field.selectAll();
        }
        return nanos;
    }
}
