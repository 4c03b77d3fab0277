package org.mpmexplorer.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

/// What [FirstFrameBench] compares the program with: a window of the same size and colour with one word in it.
final class BareWindow {
    private BareWindow() {}

    /// The window; apart from `main`, so that the class path may hold it beside JavaFX's modules.
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            StackPane root = new StackPane(new Label("bare"));
            root.setBackground(null);
            stage.setScene(new Scene(root, 1440, 900, Color.web("#f4f6f8")));
            stage.show();
        }
    }

    public static void main(String[] arguments) {
        Application.launch(Window.class);
    }
}
