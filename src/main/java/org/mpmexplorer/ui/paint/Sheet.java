package org.mpmexplorer.ui.paint;

import java.nio.IntBuffer;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// A raster that JavaFX shows as an image without copying it.
record Sheet(Pixels pixels, PixelBuffer<IntBuffer> buffer, WritableImage image) {

    static final Sheet EMPTY = of(0, 0);

    static Sheet of(int width, int height) {
        int[] argb = new int[Math.max(1, width * height)];
        PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(
                Math.max(1, width), Math.max(1, height), IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
        return new Sheet(new Pixels(width, height, argb), buffer, new WritableImage(buffer));
    }

    /// Says that the raster was drawn into.
    void changed() {
        buffer.updateBuffer(whole -> null);
    }
}
