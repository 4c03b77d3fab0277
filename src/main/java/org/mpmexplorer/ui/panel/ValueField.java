package org.mpmexplorer.ui.panel;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.mpmexplorer.ui.text.Messages;

/// The value of a tunable, which turns into an entry when it gets the focus: Enter takes what was typed,
/// Escape and leaving bring back the value in force.
final class ValueField extends TextField {
    /// Left and right of the text, with room for the caret.
    private static final double SIDES = 15;

    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final ParameterViewModel parameter;
    private final Text measure = new Text();
    private String shownText = "";

    ValueField(ParameterViewModel parameter) {
        this.parameter = parameter;
        getStyleClass().add("value-field");
        setId("value-" + parameter.tunable().name());
        setAlignment(Pos.CENTER_RIGHT);
        String name =
                Messages.text("parameter.valueAccessible", parameter.tunable().id());
        accessibleTextProperty()
                .bind(parameter.problemProperty().map(problem -> problem.isEmpty() ? name : name + ": " + problem));
        parameter.problemProperty().subscribe(problem -> pseudoClassStateChanged(BAD, !problem.isEmpty()));
        accessibleHelpProperty().bind(parameter.hintProperty());
        disableProperty().bind(parameter.obstacleProperty().isNotEmpty());
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        measure.textProperty().bind(textProperty());
        measure.fontProperty().bind(fontProperty());
        measure.layoutBoundsProperty()
                .addListener((property, before, now) -> setPrefWidth(Math.ceil(now.getWidth()) + SIDES));
        showValue();
        parameter.textProperty().addListener((property, before, now) -> {
            if (!isFocused() || getText().equals(shownText)) {
                showValue();
            }
        });
        focusedProperty().addListener((property, before, now) -> {
            parameter.forgetProblem();
            showValue();
        });
        setOnAction(event -> take());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                giveUp();
                event.consume();
            }
        });
    }

    private void showValue() {
        shownText = parameter.textProperty().get();
        setText(shownText);
    }

    private void take() {
        if (parameter.type(getText())) {
            giveUp();
        }
    }

    /// Back to the value in force, and on to the control below.
    private void giveUp() {
        showValue();
        requestFocusTraversal(TraversalDirection.NEXT);
    }
}
