package org.mpmexplorer.ui.paint;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.mpmexplorer.ui.text.Command;

/// Lets mouse, touch and keyboard look closer at the servers and at another part of them; a badge says how
/// close that is, and leads back to the whole.
final class Zooming {
    /// How much closer one step is.
    static final double STEP = 1.5;

    /// The wheel's way for one doubling.
    private static final double WHEEL = 120;

    private static final double MARGIN = 8;

    private final LanesView view;
    private final Button badge = new Button();
    private double dragX;
    private double dragY;

    Zooming(LanesView view) {
        this.view = view;
        badge.getStyleClass().add("zoom-badge");
        badge.setId("zoom");
        badge.setManaged(false);
        badge.setVisible(false);
        badge.setOnAction(event -> view.zoomToFit());
        Tooltip.install(badge, new Tooltip(Command.ZOOM_FIT.hint()));
        view.zoomProperty().addListener((property, before, now) -> show(now));
        show(Zoom.FIT);
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.addEventHandler(ZoomEvent.ZOOM, event -> closerAt(event.getX(), event.getY(), event.getZoomFactor()));
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    }

    Button badge() {
        return badge;
    }

    private void show(Zoom zoom) {
        badge.setText(String.format(Locale.ROOT, "%.1f ×", zoom.factor()));
        badge.setAccessibleText(String.format(Locale.ROOT, "Zoom %.1f; shows all again", zoom.factor()));
        badge.setVisible(!zoom.isFit());
        place();
    }

    /// Puts the badge into the upper right corner of the first server.
    void place() {
        if (!view.frames().isEmpty()) {
            Box well = view.frames().getFirst().layout().well();
            double width = badge.prefWidth(-1);
            double height = badge.prefHeight(-1);
            double x = well.right() / view.scale() - width - MARGIN;
            badge.resizeRelocate(Math.rint(x), Math.rint(well.y() / view.scale() + MARGIN), width, height);
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.isControlDown()) {
            closerAt(event.getX(), event.getY(), Math.pow(2, event.getDeltaY() / WHEEL));
            event.consume();
        } else if (!view.zoomProperty().get().isFit()) {
            move(event.getX(), event.getY(), event.getDeltaX(), event.getDeltaY());
            event.consume();
        }
    }

    private void press(MouseEvent event) {
        dragX = event.getX();
        dragY = event.getY();
    }

    private void drag(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !event.isStillSincePress()) {
            move(dragX, dragY, event.getX() - dragX, event.getY() - dragY);
            dragX = event.getX();
            dragY = event.getY();
        }
    }

    private Optional<LaneFrame> laneAt(double x, double y) {
        double scale = view.scale();
        return view.frames().stream()
                .filter(frame -> frame.layout().lane().contains(x * scale, y * scale))
                .findFirst();
    }

    private void move(double x, double y, double dx, double dy) {
        double scale = view.scale();
        laneAt(x, y)
                .ifPresent(frame -> view.setZoom(
                        view.zoomProperty().get().moved(frame.layout().well(), dx * scale, dy * scale)));
    }

    /// So many times closer at what is selected or has the keyboard; else at the middle.
    void closer(double times) {
        Optional<Hit> at = view.focused()
                .or(view.selectionProperty()::get)
                .filter(hit -> hit.lane() < view.frames().size());
        if (at.isEmpty()) {
            view.frames().stream()
                    .findFirst()
                    .ifPresent(frame -> closer(frame, frame.layout().well(), times));
            return;
        }
        LaneFrame frame = view.frames().get(at.get().lane());
        Box box = SelectionPainter.boxOf(frame, at.get().target());
        closer(frame, frame.layout().well().overlaps(box) ? box : frame.layout().well(), times);
        reveal(at.get());
    }

    private void closer(LaneFrame frame, Box at, double times) {
        closer(frame, at.centerX(), at.centerY(), times);
    }

    private void closerAt(double x, double y, double times) {
        double scale = view.scale();
        laneAt(x, y).ifPresent(frame -> closer(frame, x * scale, y * scale, times));
    }

    private void closer(LaneFrame frame, double px, double py, double times) {
        boolean isDetailed =
                view.frames().stream().allMatch(each -> each.layout().isDetailed());
        if (times <= 1 || !isDetailed) {
            view.setZoom(view.zoomProperty().get().closer(times, frame.layout().well(), px, py));
        }
    }

    /// Moves the picture so that this can be seen.
    void reveal(Hit hit) {
        Zoom zoom = view.zoomProperty().get();
        if (zoom.isFit() || hit.lane() >= view.frames().size()) {
            return;
        }
        LaneFrame frame = view.frames().get(hit.lane());
        Box well = frame.layout().well();
        Box box = SelectionPainter.boxOf(frame, hit.target());
        boolean isInServer = hit.target() instanceof Target.Child
                || hit.target() instanceof Target.Place
                || hit.target() instanceof Target.Parking
                || hit.target() instanceof Target.Connection;
        if (isInServer && box.width() > 0 && !well.contains(box)) {
            view.setZoom(
                    zoom.moved(well, (double) well.centerX() - box.centerX(), (double) well.centerY() - box.centerY()));
        }
    }
}
