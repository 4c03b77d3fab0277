package org.mpmexplorer.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Small pictures kept in `src/test/resources/golden/pictures`. What is drawn is made so small before it is
/// compared that the rasters of letters do not matter, only where there is how much of which colour. Run
/// with `-Dgolden.update=true` to keep what the program draws now, and give the reason in the commit.
public final class GoldenPicture {
    private static final Path FOLDER = Path.of("src/test/resources/golden/pictures");
    private static final Path FAILED = Path.of("target/golden-pictures");

    /// Length of the square that becomes one pixel.
    private static final int SHRINK = 7;

    /// Of 255: on average over all pixels and colours.
    private static final double MEAN_TOLERANCE = 1.5;

    /// A pixel may be so much another, of 255, and so many may be still more.
    private static final int PIXEL_TOLERANCE = 40;

    private static final double ODD_SHARE = 0.006;

    private GoldenPicture() {}

    /// Fails if the picture is another than the one kept under that name.
    ///
    /// @param argb row by row
    public static void check(String name, int[] argb, int width) {
        try {
            BufferedImage small = shrunk(argb, width);
            Path file = FOLDER.resolve(name + ".png");
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(FOLDER);
                ImageIO.write(small, "png", file.toFile());
            }
            compare(name, small, ImageIO.read(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("golden picture " + name, e);
        }
    }

    private static BufferedImage shrunk(int[] argb, int width) {
        int columns = width / SHRINK;
        int rows = argb.length / width / SHRINK;
        BufferedImage small = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                small.setRGB(x, y, mean(argb, width, x * SHRINK, y * SHRINK));
            }
        }
        return small;
    }

    private static int mean(int[] argb, int width, int left, int top) {
        int[] sums = new int[3];
        for (int y = top; y < top + SHRINK; y++) {
            for (int x = left; x < left + SHRINK; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    sums[channel] += argb[y * width + x] >> 8 * channel & 0xFF;
                }
            }
        }
        int area = SHRINK * SHRINK;
        return sums[2] / area << 16 | sums[1] / area << 8 | sums[0] / area;
    }

    private static void compare(String name, BufferedImage drawn, BufferedImage kept) throws IOException {
        assertThat(drawn.getWidth()).as(name).isEqualTo(kept.getWidth());
        assertThat(drawn.getHeight()).as(name).isEqualTo(kept.getHeight());
        BufferedImage difference = new BufferedImage(kept.getWidth(), kept.getHeight(), BufferedImage.TYPE_INT_RGB);
        long sum = 0;
        int odd = 0;
        for (int y = 0; y < kept.getHeight(); y++) {
            for (int x = 0; x < kept.getWidth(); x++) {
                int one = drawn.getRGB(x, y);
                int other = kept.getRGB(x, y);
                int most = 0;
                for (int channel = 0; channel < 3; channel++) {
                    int apart = Math.abs((one >> 8 * channel & 0xFF) - (other >> 8 * channel & 0xFF));
                    sum += apart;
                    most = Math.max(most, apart);
                }
                odd += most > PIXEL_TOLERANCE ? 1 : 0;
                difference.setRGB(x, y, most << 16 | most << 8 | most);
            }
        }
        int pixels = kept.getWidth() * kept.getHeight();
        double mean = sum / (3.0 * pixels);
        if (mean > MEAN_TOLERANCE || odd > ODD_SHARE * pixels) {
            Files.createDirectories(FAILED);
            ImageIO.write(drawn, "png", FAILED.resolve(name + "-drawn.png").toFile());
            ImageIO.write(
                    difference, "png", FAILED.resolve(name + "-difference.png").toFile());
        }
        assertThat(mean).as("%s: mean difference; see %s", name, FAILED).isLessThanOrEqualTo(MEAN_TOLERANCE);
        assertThat((double) odd / pixels)
                .as("%s: share of other pixels; see %s", name, FAILED)
                .isLessThanOrEqualTo(ODD_SHARE);
    }
}
