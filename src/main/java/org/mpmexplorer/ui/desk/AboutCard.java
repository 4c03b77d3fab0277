package org.mpmexplorer.ui.desk;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.mpmexplorer.ui.text.Messages;

/// What the program says about itself, in a text that can be copied.
public final class AboutCard extends VBox {
    private static final double WIDTH = 420;
    private static final int ROWS = 5;

    /// @param facts one to a line
    public AboutCard(String version, List<String> facts) {
        getStyleClass().add("about-card");
        Label name = new Label(Messages.text("about.name", version));
        name.getStyleClass().add("about-name");
        Label purpose = sentence(Messages.text("about.purpose"));
        TextArea details = new TextArea(String.join("\n", facts));
        details.setId("about-facts");
        details.setEditable(false);
        details.setPrefRowCount(ROWS);
        details.setPrefWidth(WIDTH);
        details.setAccessibleText(Messages.text("about.facts"));
        getChildren().addAll(name, purpose, details, sentence(Messages.text("about.quiet")));
    }

    private static Label sentence(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(WIDTH);
        return label;
    }
}
