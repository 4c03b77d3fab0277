package org.mpmexplorer.ui.paint;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// A raster that JavaFX shows without copying it. It has two sides: while one is shown, and read by the thread
/// that renders, the other is drawn into, and then the sheet is turned. With one side only, what is seen would be
/// torn wherever a frame is drawn before the last one is rendered.
final class Sheet {
    private final Pixels pixels;
    private final List<Side> sides;
    private int drawn;

    /// One side: what is drawn into, and the view of it.
    private record Side(PixelBuffer<IntBuffer> buffer, ImageView view) {
        static Side of(int width, int height) {
            PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(
                    width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            ImageView view = new ImageView(new WritableImage(buffer));
            view.setMouseTransparent(true);
            view.setSmooth(false);
            view.setOpacity(0);
            return new Side(buffer, view);
        }

        int[] argb() {
            return buffer.getBuffer().array();
        }
    }

    /// @param width in pixels, like the height; a sheet without any shows nothing
    Sheet(int width, int height) {
        Side one = Side.of(Math.max(1, width), Math.max(1, height));
        sides = List.of(one, Side.of(Math.max(1, width), Math.max(1, height)));
        pixels = new Pixels(width, height, one.argb());
    }

    /// What is drawn into.
    Pixels pixels() {
        return pixels;
    }

    /// Shows both sides in that group, so large, in the place of what it showed.
    void layIn(Group group, double width, double height) {
        for (Side side : sides) {
            side.view().setFitWidth(width);
            side.view().setFitHeight(height);
        }
        group.getChildren().setAll(sides.get(0).view(), sides.get(1).view());
    }

    /// Empties both sides.
    void clear() {
        sides.forEach(side -> Arrays.fill(side.argb(), 0));
    }

    /// Everything is drawn: shows it, and takes the other side to draw into.
    void turn() {
        Side ready = sides.get(drawn);
        drawn = 1 - drawn;
        Side next = sides.get(drawn);
        ready.buffer().updateBuffer(whole -> null);
        ready.view().setOpacity(1);
        next.view().setOpacity(0);
        pixels.drawInto(next.argb());
    }
}
