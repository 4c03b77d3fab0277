package org.mpmexplorer.ui.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngImageTest {

    @Test
    void anotherReaderSeesTheSamePixels() throws IOException {
        int width = 37;
        int height = 23;
        int[] argb = new SplittableRandom(1)
                .ints(width * height)
                .map(i -> i | 0xFF000000)
                .toArray();

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngImage.encode(width, height, argb)));

        assertThat(read.getWidth()).isEqualTo(width);
        assertThat(read.getRGB(0, 0, width, height, null, 0, width)).isEqualTo(argb);
    }
}
