package org.mpmexplorer.bench;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/// An X display without a screen, whose pixels lie in a file: what a program draws is seen from outside, and
/// looking costs it nothing.
final class Framebuffer implements AutoCloseable {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final int STEP = 8;
    private static final int FINE_STEP = 3;
    private static final int COLOUR_BYTES = 12;

    private final Process server;
    private final MappedByteBuffer pixels;
    private final int start;
    private final int lineBytes;

    private Framebuffer(Process server, MappedByteBuffer pixels) {
        this.server = server;
        this.pixels = pixels;
        // The header of an X window dump: big-endian words, then the colour map.
        pixels.order(ByteOrder.BIG_ENDIAN);
        start = pixels.getInt(0) + COLOUR_BYTES * pixels.getInt(19 * Integer.BYTES);
        lineBytes = pixels.getInt(12 * Integer.BYTES);
        pixels.order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Starts `Xvfb` on that display, for example `:77`.
    static Framebuffer open(String display, Path folder) throws IOException, InterruptedException {
        Process server = new ProcessBuilder(
                        "Xvfb",
                        display,
                        "-s",
                        "0",
                        "-screen",
                        "0",
                        WIDTH + "x" + HEIGHT + "x24",
                        "-fbdir",
                        folder.toString(),
                        "-nolisten",
                        "tcp")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path socket = Path.of("/tmp/.X11-unix/X" + display.substring(1));
        Path file = folder.resolve("Xvfb_screen0");
        while (!Files.exists(socket) || !Files.exists(file)) {
            if (!server.isAlive()) {
                throw new IllegalStateException("Xvfb does not start on display " + display);
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new Framebuffer(server, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    /// Whether one pixel of a grid has that colour.
    boolean shows(int rgb) {
        for (int y = STEP; y < HEIGHT; y += STEP) {
            for (int x = STEP; x < WIDTH; x += STEP) {
                if ((pixels.getInt(start + y * lineBytes + x * Integer.BYTES) & 0xffffff) == rgb) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A number that is another one when the picture is another one, taken from every third pixel of every
    /// third line.
    int look() {
        int hash = 1;
        for (int y = 0; y < HEIGHT; y += FINE_STEP) {
            for (int x = 0; x < WIDTH; x += FINE_STEP) {
                hash = 31 * hash + pixels.getInt(start + y * lineBytes + x * Integer.BYTES);
            }
        }
        return hash;
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }
}
