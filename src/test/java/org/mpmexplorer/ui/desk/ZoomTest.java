package org.mpmexplorer.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class ZoomTest {
    private final Region content = new Region();
    private final Zoom zoom = new Zoom(content);

    private void layOut(double width, double height) {
        zoom.resize(width, height);
        zoom.layout();
    }

    @Test
    void theContentIsLaidOutInFewerAndLargerUnits() {
        zoom.show(1.5);

        layOut(1920, 1080);

        assertThat(content.getWidth()).isEqualTo(1280);
        assertThat(content.getHeight()).isEqualTo(720);
        assertThat(content.getLocalToParentTransform().getMxx()).isEqualTo(1.5);
    }

    @Test
    void nothingIsCutOffForTheSakeOfSize() {
        zoom.show(2);

        layOut(1280, 800);

        assertThat(zoom.factor()).isEqualTo(1.28);
        assertThat(content.getWidth()).isEqualTo(1000);
    }

    @Test
    void aSmallWindowIsNeverShownSmallerThanUsual() {
        zoom.show(1.25);

        layOut(900, 500);

        assertThat(zoom.factor()).isEqualTo(1);
        assertThat(content.getWidth()).isEqualTo(900);
    }
}
