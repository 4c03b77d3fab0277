package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mpmexplorer.ui.TestStudies.SECOND;

import org.junit.jupiter.api.Test;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Tunable;

class SettingsInForceTest {
    private final RunRecipe start = RunRecipe.of(TestStudies.prefork(), 1);
    private final RunRecipe turned = start.forkAt(new Intervention.Turn(10 * SECOND, Tunable.RAM, 512))
            .forkAt(new Intervention.Turn(20 * SECOND, Tunable.RAM, 1024));

    @Test
    void followsTheInstantForwardAndBackward() {
        SettingsInForce inForce = new SettingsInForce(start);

        assertThat(inForce.at(turned, 0).get(Tunable.RAM)).isEqualTo(4096);
        assertThat(inForce.at(turned, 25 * SECOND).get(Tunable.RAM)).isEqualTo(1024);
        assertThat(inForce.at(turned, 10 * SECOND).get(Tunable.RAM)).isEqualTo(512);
        assertThat(inForce.at(turned, 10 * SECOND - 1).get(Tunable.RAM)).isEqualTo(4096);
    }

    @Test
    void followsTheRecipe() {
        SettingsInForce inForce = new SettingsInForce(start);
        inForce.at(turned, 25 * SECOND);

        assertThat(inForce.at(start, 25 * SECOND).get(Tunable.RAM)).isEqualTo(4096);
    }
}
