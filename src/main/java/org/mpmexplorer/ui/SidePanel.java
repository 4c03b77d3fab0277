package org.mpmexplorer.ui;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mpmexplorer.ui.panel.LaneSelector;
import org.mpmexplorer.ui.panel.OutcomeCard;
import org.mpmexplorer.ui.panel.ParameterPanel;
import org.mpmexplorer.ui.panel.VerdictCard;

/// The right side of the window: the verdict, what whole runs come to, what is inspected, the question, and the
/// parameters.
final class SidePanel extends VBox {
    private static final double MARGIN = 12;
    private static final PseudoClass ANSWERED = PseudoClass.getPseudoClass("answered");

    private final ParameterPanel parameters;
    private final Label question = new Label("", new FontIcon(Feather.CORNER_DOWN_RIGHT));

    SidePanel(
            VerdictCard verdict, OutcomeCard outcomes, Node inspector, LaneSelector lanes, ParameterPanel parameters) {
        this.parameters = parameters;
        getStyleClass().add("side");
        question.getStyleClass().add("question");
        question.setId("question");
        question.setWrapText(true);
        question.setMinHeight(USE_PREF_SIZE);
        VBox.setMargin(verdict, new Insets(MARGIN, MARGIN, 8, MARGIN));
        VBox.setMargin(outcomes, new Insets(0, MARGIN, 8, MARGIN));
        VBox.setMargin(inspector, new Insets(0, MARGIN, 8, MARGIN));
        VBox.setMargin(question, new Insets(0, MARGIN, 8, MARGIN));
        VBox.setVgrow(parameters, Priority.ALWAYS);
        getChildren().addAll(verdict, outcomes, inspector, question, lanes, parameters);
        ask("");
    }

    /// Asks the scenario's question, if it has one, and marks the parameter it is about.
    void ask(String text) {
        question.setText(text);
        question.setVisible(!text.isEmpty());
        question.setManaged(!text.isEmpty());
        question.pseudoClassStateChanged(ANSWERED, false);
        parameters.hintAt(text);
    }

    /// The user has begun to try: the question steps back. It keeps its place, so that nothing moves away
    /// under the pointer.
    void answered() {
        question.pseudoClassStateChanged(ANSWERED, true);
        parameters.hintAt("");
    }
}
