package org.mpmexplorer.ui;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/// Writes pictures as PNG (RFC 2083): eight bits each of red, green and blue, every row filtered by the one
/// above it.
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BYTES_PER_PIXEL = 3;
    private static final byte EIGHT_BITS = 8;
    private static final byte TRUE_COLOUR = 2;
    private static final byte FILTER_UP = 2;

    private PngFile() {}

    static void write(Path file, Image image) throws IOException {
        Files.write(file, bytes(image));
    }

    static byte[] bytes(Image image) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(out);
        data.write(SIGNATURE);
        writeChunk(data, "IHDR", header(width, height));
        writeChunk(data, "IDAT", pixels(image, width, height));
        writeChunk(data, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {EIGHT_BITS, TRUE_COLOUR, 0, 0, 0});
        return out.toByteArray();
    }

    private static byte[] pixels(Image image, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] argb = new int[width];
        byte[] above = new byte[width * BYTES_PER_PIXEL];
        byte[] row = new byte[width * BYTES_PER_PIXEL];
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (int y = 0; y < height; y++) {
                image.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), argb, 0, width);
                deflater.write(FILTER_UP);
                for (int x = 0; x < width; x++) {
                    for (int c = 0; c < BYTES_PER_PIXEL; c++) {
                        int at = x * BYTES_PER_PIXEL + c;
                        byte value = (byte) (argb[x] >> (16 - 8 * c));
                        row[at] = (byte) (value - above[at]);
                        above[at] = value;
                    }
                }
                deflater.write(row);
            }
        }
        return out.toByteArray();
    }

    private static void writeChunk(DataOutputStream data, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        data.writeInt(content.length);
        data.write(name);
        data.write(content);
        data.writeInt((int) checksum.getValue());
    }
}
