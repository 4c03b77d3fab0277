package org.mpmexplorer.ui.panel;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mpmexplorer.ui.text.HoverText;
import org.mpmexplorer.ui.text.Messages;

/// The verdict in words, with links that try what it suggests. Its height does not change with its text,
/// so that nothing below jumps.
public final class VerdictCard extends VBox {
    private final ParameterActions actions;
    private final Label headline = new Label();
    private final Label evidence = new Label();
    private final FlowPane links = new FlowPane();
    private Verdict shown = new Verdict(Verdict.Tone.GOOD, "", "", List.of());

    public VerdictCard(ParameterActions actions) {
        this.actions = actions;
        getStyleClass().add("verdict-card");
        setId("verdict");
        setAccessibleRole(AccessibleRole.TEXT);
        headline.getStyleClass().add("headline");
        headline.setWrapText(true);
        headline.setMinHeight(USE_PREF_SIZE);
        evidence.getStyleClass().add("evidence");
        evidence.setWrapText(true);
        evidence.setMinHeight(0);
        evidence.setMaxHeight(Double.MAX_VALUE);
        HoverText.install(evidence, evidence::getText);
        VBox.setVgrow(evidence, Priority.ALWAYS);
        links.getStyleClass().add("links");
        links.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(headline, evidence, links);
    }

    /// Shows that verdict.
    public void show(Verdict verdict) {
        if (verdict.equals(shown)) {
            return;
        }
        headline.setText(verdict.headline());
        evidence.setText(verdict.evidence());
        setAccessibleText(verdict.headline() + " " + verdict.evidence());
        for (Verdict.Tone tone : Verdict.Tone.values()) {
            pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT)), tone == verdict.tone());
        }
        if (!verdict.suggestions().equals(shown.suggestions())) {
            showLinks(verdict.suggestions());
        }
        shown = verdict;
    }

    private void showLinks(List<Verdict.Suggestion> suggestions) {
        links.getChildren().clear();
        if (!suggestions.isEmpty()) {
            Label caption = new Label(Messages.text("verdict.tryCaption"));
            caption.getStyleClass().add("muted");
            links.getChildren().add(caption);
            suggestions.forEach(suggestion -> links.getChildren().add(createLink(suggestion)));
        }
    }

    private Hyperlink createLink(Verdict.Suggestion suggestion) {
        Hyperlink link = new Hyperlink(suggestion.label());
        link.setAccessibleText(Messages.text("verdict.try", suggestion.label()));
        link.setOnAction(event -> {
            link.setVisited(false);
            actions.beginGesture();
            actions.turn(suggestion.lanes(), suggestion.tunable(), suggestion.value());
            actions.endGesture();
        });
        return link;
    }
}
