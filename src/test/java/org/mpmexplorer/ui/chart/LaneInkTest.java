package org.mpmexplorer.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Mpm;

class LaneInkTest {

    @Test
    void givesEveryModuleItsOwnColour() {
        assertThat(LaneInk.of(List.of(Mpm.EVENT, Mpm.PREFORK))).containsExactly(LaneInk.EVENT, LaneInk.PREFORK);
    }

    @Test
    void tellsTwoServersWithOneModuleApart() {
        assertThat(LaneInk.of(List.of(Mpm.EVENT, Mpm.EVENT))).containsExactly(LaneInk.EVENT, LaneInk.TWIN);
    }
}
