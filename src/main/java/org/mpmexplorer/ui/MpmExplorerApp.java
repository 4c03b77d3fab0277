package org.mpmexplorer.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.mpmexplorer.store.Preset;
import org.mpmexplorer.store.Presets;
import org.mpmexplorer.store.UserFolders;
import org.mpmexplorer.ui.desk.StagePlace;
import org.mpmexplorer.ui.paint.Ink;
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

    /// Shows the first frame, and builds the window's content behind it.
    @Override
    public void start(Stage stage) {
        Remembered remembered = Remembered.in(UserFolders.ofUser());
        Theme theme = Desk.theme(remembered.preferences().value());
        Rectangle2D display = Screen.getPrimary().getVisualBounds();
        stage.setTitle(Messages.text("window.title"));
        stage.setMinWidth(Math.min(LEAST_WIDTH, display.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, display.getHeight()));
        stage.setScene(new Scene(
                new FirstFrame(theme.palette(), remembered.window().value()),
                Math.min(WIDTH, display.getWidth()),
                Math.min(HEIGHT, display.getHeight()),
                theme.palette().color(Ink.BACKGROUND)));
        stage.setMaximized(display.getWidth() < WIDTH + FRAME || display.getHeight() < HEIGHT + FRAME);
        StagePlace place = Desk.place(stage, remembered.window().value());
        stage.show();
        FirstFrame.after(MpmExplorerApp::prepare, Theme::load, () -> {
            if (stage.isShowing()) {
                build(stage, place, theme, remembered);
            }
        });
    }

    /// What the window needs and can be had on another thread; whoever needs it sooner waits.
    private static void prepare() {
        Thread.ofPlatform().daemon().name("early").start(() -> {
            Theme.loadFonts();
            Presets.all();
        });
    }

    private void build(Stage stage, StagePlace place, Theme theme, Remembered remembered) {
        List<Preset> presets = new PresetWords().of(Presets.all());
        Shell shell = new Shell(presets, presets.getFirst().study(), theme);
        shell.foresight().showStrips();
        stage.setOnHidden(event -> shell.close());
        FirstFrame.after(() -> {
            if (stage.isShowing()) {
                furnish(stage, place, shell, remembered);
            }
        });
    }

    private void furnish(Stage stage, StagePlace place, Shell shell, Remembered remembered) {
        stage.getScene().setRoot(shell.root());
        shell.showIn(stage.getScene());
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> {
            System.getLogger(MpmExplorerApp.class.getName()).log(System.Logger.Level.ERROR, "uncaught", error);
            shell.tell(Messages.text("error.internal", error));
        });
        for (int size : ICON_SIZES) {
            stage.getIcons().add(new Image("/assets/icon/mpm-explorer-" + size + ".png"));
        }
        Desk desk = new Desk(shell, stage, place, remembered);
        shell.presentation().fill(stage);
        stage.setOnHidden(event -> {
            desk.close();
            shell.close();
        });
        desk.begin();
        getParameters().getUnnamed().stream()
                .findFirst()
                .ifPresent(file -> shell.documents().open(Path.of(file)));
    }
}
