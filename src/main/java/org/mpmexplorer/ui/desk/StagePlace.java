package org.mpmexplorer.ui.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.mpmexplorer.store.WindowState.Bounds;

/// Where a window is on the desktop: follows it while it is open, so that it can be put there again. A place
/// on a screen that is gone becomes one on a screen that is there.
public final class StagePlace {
    /// So much of the top of a window must be on a screen for it to be reached.
    private static final double GRIP_WIDTH = 120;

    private static final double GRIP_HEIGHT = 24;

    private final Stage stage;
    private Optional<Bounds> place = Optional.empty();
    private Optional<Bounds> placeBefore = Optional.empty();

    public StagePlace(Stage stage) {
        this.stage = stage;
        stage.xProperty().subscribe(this::follow);
        stage.yProperty().subscribe(this::follow);
        stage.widthProperty().subscribe(this::follow);
        stage.heightProperty().subscribe(this::follow);
        stage.maximizedProperty().subscribe(isMaximised -> {
            if (isMaximised) {
                forgetMaximised();
            }
        });
    }

    private void follow() {
        boolean isItsOwn = stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified();
        if (isItsOwn && stage.getWidth() > 0 && stage.getHeight() > 0) {
            Bounds now = new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
            if (place.filter(now::equals).isEmpty()) {
                placeBefore = place;
                place = Optional.of(now);
            }
        }
    }

    /// Some desktops enlarge a window before they say that it is maximised.
    private void forgetMaximised() {
        boolean isScreen = place.filter(now -> Screen.getScreens().stream()
                        .map(Screen::getVisualBounds)
                        .anyMatch(screen -> now.width() >= screen.getWidth() && now.height() >= screen.getHeight()))
                .isPresent();
        if (isScreen) {
            place = placeBefore;
        }
    }

    /// Where the window was last while it was not maximised.
    public Optional<Bounds> bounds() {
        return place;
    }

    /// Puts the window there, or to the nearest place where it can be seen and reached.
    public void restore(Bounds wanted) {
        Bounds reachable = reachable(
                wanted,
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
        stage.setX(reachable.x());
        stage.setY(reachable.y());
        stage.setWidth(reachable.width());
        stage.setHeight(reachable.height());
        place = Optional.of(reachable);
    }

    /// That place if the top of the window can be reached there; else on the screen it has most in common
    /// with, or the first.
    ///
    /// @param screens what can be used of each, at least one
    static Bounds reachable(Bounds wanted, List<Rectangle2D> screens) {
        Rectangle2D home = screens.stream()
                .max(Comparator.comparingDouble(screen -> common(wanted, screen)))
                .orElseThrow();
        double width = Math.min(wanted.width(), home.getWidth());
        double height = Math.min(wanted.height(), home.getHeight());
        Bounds fitting = new Bounds(wanted.x(), wanted.y(), width, height);
        if (screens.stream().anyMatch(screen -> hasGrip(fitting, screen))) {
            return fitting;
        }
        return new Bounds(
                Math.clamp(wanted.x(), home.getMinX(), home.getMaxX() - width),
                Math.clamp(wanted.y(), home.getMinY(), home.getMaxY() - height),
                width,
                height);
    }

    private static boolean hasGrip(Bounds window, Rectangle2D screen) {
        double left = Math.max(window.x(), screen.getMinX());
        double right = Math.min(window.x() + window.width(), screen.getMaxX());
        return right - left >= GRIP_WIDTH
                && window.y() >= screen.getMinY()
                && window.y() + GRIP_HEIGHT <= screen.getMaxY();
    }

    private static double common(Bounds window, Rectangle2D screen) {
        double width = Math.min(window.x() + window.width(), screen.getMaxX()) - Math.max(window.x(), screen.getMinX());
        double height =
                Math.min(window.y() + window.height(), screen.getMaxY()) - Math.max(window.y(), screen.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }
}
