package org.mpmexplorer.ui.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javafx.scene.control.ScrollPane;
import org.mpmexplorer.ui.text.Messages;

/// The model document of this version: what is simulated by which rule, how far it is from what a real httpd
/// did, and what is left out.
public final class ModelCard extends ScrollPane {
    private static final String DOCUMENT = "/docs/model.md";
    private static final double WIDTH = 860;
    private static final double HEIGHT = 600;

    public ModelCard() {
        DocumentView document = new DocumentView(text());
        getStyleClass().add("document-card");
        setId("model");
        setContent(document);
        setFitToWidth(true);
        setFocusTraversable(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setPrefViewportWidth(WIDTH);
        setPrefViewportHeight(HEIGHT);
        setAccessibleText(Messages.text("howTrue.document"));
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(ModelCard.class.getResourceAsStream(DOCUMENT))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
