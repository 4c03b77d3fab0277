package org.mpmexplorer.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.mpmexplorer.store.KeptFile;
import org.mpmexplorer.store.Preferences;
import org.mpmexplorer.store.Preset;
import org.mpmexplorer.store.Presets;
import org.mpmexplorer.store.UserFolders;
import org.mpmexplorer.ui.text.Messages;

/// The desktop program: one window, already running on the first built-in scenario. A file or folder named on
/// the command line is opened in it.
public final class MpmExplorerApp extends Application {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    /// What a window's frame and title take of a display.
    private static final double FRAME = 60;

    private static final int[] ICON_SIZES = {16, 32, 48, 128, 256};

    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 640;

    @Override
    public void start(Stage stage) {
        Theme.load();
        List<Preset> presets = new PresetWords().of(Presets.all());
        UserFolders folders = UserFolders.ofUser();
        KeptFile.Kept<Preferences> preferences = folders.preferences().read();
        Shell shell = new Shell(presets, presets.getFirst().study(), Desk.theme(preferences.value()));
        shell.foresight().showStrips();
        Rectangle2D display = Screen.getPrimary().getVisualBounds();
        Scene scene =
                new Scene(shell.root(), Math.min(WIDTH, display.getWidth()), Math.min(HEIGHT, display.getHeight()));
        shell.showIn(scene);
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> {
            System.getLogger(MpmExplorerApp.class.getName()).log(System.Logger.Level.ERROR, "uncaught", error);
            shell.tell(Messages.text("error.internal", error));
        });
        for (int size : ICON_SIZES) {
            stage.getIcons().add(new Image("/assets/icon/mpm-explorer-" + size + ".png"));
        }
        stage.setTitle(Messages.text("window.title"));
        stage.setMinWidth(Math.min(LEAST_WIDTH, display.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, display.getHeight()));
        stage.setScene(scene);
        stage.setMaximized(display.getWidth() < WIDTH + FRAME || display.getHeight() < HEIGHT + FRAME);
        Desk desk = new Desk(shell, stage, folders, preferences);
        shell.presentation().fill(stage);
        stage.setOnHidden(event -> {
            desk.close();
            shell.close();
        });
        stage.show();
        desk.begin();
        getParameters().getUnnamed().stream()
                .findFirst()
                .ifPresent(file -> shell.documents().open(Path.of(file)));
    }
}
