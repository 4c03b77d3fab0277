package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.image.Image;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mpmexplorer.scenario.Study;
import org.testfx.api.FxToolkit;

class WindowImageTest {
    private final Study study = TestStudies.preforkAndEvent();

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void drawsTheWindowAtAnySizeAndTheme(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("window.png");

        new WindowImage().write(order(20, 1600, 1000, Theme.LIGHT), file);

        Image image = new Image(file.toUri().toString());
        assertThat(image.isError()).isFalse();
        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(image.getHeight()).isEqualTo(1000);
        assertThat(image.getPixelReader().getColor(800, 20).getBrightness()).isGreaterThan(0.9);
    }

    @Test
    void drawsTheSamePictureOfTheSameMoment() throws IOException {
        byte[] first = PngFile.bytes(new WindowImage().draw(order(20, 1000, 700, Theme.DARK)));
        byte[] again = PngFile.bytes(new WindowImage().draw(order(20, 1000, 700, Theme.DARK)));
        byte[] later = PngFile.bytes(new WindowImage().draw(order(30, 1000, 700, Theme.DARK)));

        assertThat(again).isEqualTo(first);
        assertThat(later).isNotEqualTo(first);
    }

    @Test
    void drawsTheEndWhereTheMomentIsBeyondIt() throws IOException {
        byte[] end = PngFile.bytes(new WindowImage().draw(order(40, 1000, 700, Theme.DARK)));
        byte[] beyond = PngFile.bytes(new WindowImage().draw(order(4000, 1000, 700, Theme.DARK)));

        assertThat(beyond).isEqualTo(end);
    }

    @Test
    void refusesSizesThatAreNoPicture() {
        assertThatThrownBy(() -> order(0, 10, 700, Theme.DARK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a picture is 200 to 8192 pixels wide and high, not 10x700");
    }

    private WindowImage.Order order(int second, int width, int height, Theme theme) {
        return new WindowImage.Order(study, second * TestStudies.SECOND, width, height, theme, false);
    }
}
