package org.mpmexplorer.ui.paint;

import java.util.Optional;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// Lets mouse and keyboard point at things in the picture: what is pointed at explains itself, a click
/// selects it; arrow keys walk from one to the next, with Shift through the parts of one, and Enter selects.
final class Pointing {
    private static final Duration DELAY = Duration.millis(250);
    private static final int FAR = 10;

    private final Tooltip tooltip = new Tooltip();
    private boolean isInstalled;
    private Optional<Hit> pressed = Optional.empty();

    Pointing() {
        tooltip.setShowDelay(DELAY);
        tooltip.setShowDuration(Duration.INDEFINITE);
    }

    /// Follows mouse and keyboard over that view.
    void listenTo(LanesView view) {
        view.setFocusTraversable(true);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointAt(view, view.hitAt(event.getX(), event.getY())));
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointAt(view, Optional.empty()));
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed = view.hitAt(event.getX(), event.getY()));
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> click(view, event));
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> press(view, event));
    }

    private void pointAt(LanesView view, Optional<Hit> hit) {
        view.point(hit);
        refresh(view);
        if (hit.isPresent() != isInstalled) {
            isInstalled = hit.isPresent();
            if (isInstalled) {
                Tooltip.install(view, tooltip);
            } else {
                Tooltip.uninstall(view, tooltip);
                tooltip.hide();
            }
        }
    }

    /// Says what is true now of what is pointed at.
    void refresh(LanesView view) {
        view.pointed().flatMap(view::explain).ifPresent(explanation -> tooltip.setText(explanation.text()));
    }

    /// Selects what was under the pointer when the button went down: a dot may have gone on since.
    private void click(LanesView view, MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            view.requestFocus();
            view.focusOn(pressed);
            view.select(pressed);
        }
    }

    private static void press(LanesView view, KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        TargetWalk walk = view.walk();
        Optional<Hit> from = view.focused().or(view.selectionProperty()::get);
        switch (event.getCode()) {
            case RIGHT -> view.focusOn(event.isShiftDown() ? walk.within(from, 1) : walk.further(from, 1));
            case LEFT -> view.focusOn(event.isShiftDown() ? walk.within(from, -1) : walk.further(from, -1));
            case PAGE_DOWN -> view.focusOn(walk.further(from, FAR));
            case PAGE_UP -> view.focusOn(walk.further(from, -FAR));
            case DOWN -> view.focusOn(walk.across(from, 1));
            case UP -> view.focusOn(walk.across(from, -1));
            case ENTER -> view.select(view.focused());
            case ESCAPE -> leave(view);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Gives up the selection, or without one the place in the picture.
    private static void leave(LanesView view) {
        if (view.selectionProperty().get().isEmpty()) {
            view.focusOn(Optional.empty());
        }
        view.select(Optional.empty());
    }
}
