package org.mpmexplorer.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.mpmexplorer.run.Pace;
import org.mpmexplorer.store.Preset;
import org.mpmexplorer.store.Presets;
import org.mpmexplorer.store.UserFolders;
import org.mpmexplorer.ui.desk.StagePlace;
import org.mpmexplorer.ui.paint.Ink;
import org.mpmexplorer.ui.paint.Typeface;
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

    /// What-if questions take every core for a while: the first second belongs to the picture.
    private static final Duration BEFORE_STRIPS = Duration.seconds(1);

    /// What is looked at until the window is whole.
    private static final Pace FIRST_SECONDS = new Pace.UpTo(5_000_000_000L);

    /// What a start knows before it builds the window.
    private record Start(Theme theme, Remembered remembered) {}

    /// Shows the first frame, and builds the window's content behind it.
    @Override
    public void start(Stage stage) {
        Remembered remembered = Remembered.in(UserFolders.ofUser());
        Theme theme = Desk.theme(remembered.preferences().value());
        Rectangle2D display = Screen.getPrimary().getVisualBounds();
        stage.setTitle(Messages.text("window.title"));
        stage.setMinWidth(Math.min(LEAST_WIDTH, display.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, display.getHeight()));
        FirstFrame frame = new FirstFrame(theme.palette(), remembered.window().value());
        stage.setScene(new Scene(
                frame,
                Math.min(WIDTH, display.getWidth()),
                Math.min(HEIGHT, display.getHeight()),
                theme.palette().color(Ink.BACKGROUND)));
        stage.setMaximized(display.getWidth() < WIDTH + FRAME || display.getHeight() < HEIGHT + FRAME);
        StagePlace place = Desk.place(stage, remembered.window().value());
        stage.show();
        prepare();
        FirstFrame.after(() -> {
            if (stage.isShowing()) {
                furnish(stage, place, frame, new Start(theme, remembered));
            }
        });
    }

    /// Fonts can be read on another thread, once JavaFX runs; whoever needs one sooner waits.
    private static void prepare() {
        Thread.ofPlatform().daemon().name("fonts").start(() -> {
            Typeface.regular();
            Typeface.semiBold();
            Theme.loadFonts();
        });
    }

    private void furnish(Stage stage, StagePlace place, FirstFrame frame, Start start) {
        start.theme().apply(stage.getScene());
        Theme.loadFonts();
        List<Preset> presets = new PresetWords().of(Presets.all());
        Shell shell = new Shell(presets, presets.getFirst().study(), start.theme());
        shell.bench().pace(FIRST_SECONDS);
        shell.bench().begin();
        shell.foresight().await();
        List<Runnable> parts = new ArrayList<>(shell.arriveOneByOne(frame));
        stage.getScene().setRoot(shell.root());
        shell.showIn(stage.getScene());
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> {
            System.getLogger(MpmExplorerApp.class.getName()).log(System.Logger.Level.ERROR, "uncaught", error);
            shell.tell(Messages.text("error.internal", error));
        });
        Desk desk = new Desk(shell, stage, place, start.remembered());
        shell.presentation().fill(stage);
        stage.setOnHidden(event -> {
            desk.close();
            shell.close();
        });
        getParameters().getUnnamed().stream()
                .findFirst()
                .ifPresent(file -> shell.documents().open(Path.of(file)));
        parts.add(() -> settle(stage, shell, desk));
        FirstFrame.after(parts.stream()
                .<Runnable>map(part -> () -> {
                    if (stage.isShowing()) {
                        part.run();
                    }
                })
                .toArray(Runnable[]::new));
    }

    /// Everything is in the window: what nobody looks at in the first second has its turn.
    private static void settle(Stage stage, Shell shell, Desk desk) {
        for (int size : ICON_SIZES) {
            stage.getIcons().add(new Image("/assets/icon/mpm-explorer-" + size + ".png"));
        }
        desk.begin();
        shell.bench().pace(new Pace.AsFastAsPossible());
        PauseTransition beforeStrips = new PauseTransition(BEFORE_STRIPS);
        beforeStrips.setOnFinished(event -> {
            shell.foresight().showStrips();
            shell.pulse().wake();
        });
        beforeStrips.play();
    }
}
