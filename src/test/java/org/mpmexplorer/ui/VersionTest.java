package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mpmexplorer.ui.TestStudies.SECOND;

import org.junit.jupiter.api.Test;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.ui.panel.LaneChoice;

class VersionTest {
    private final Version version = Version.of(TestStudies.preforkAndEvent());

    @Test
    void changesOnlyTheChosenServer() {
        Intervention turn = new Intervention.Turn(5 * SECOND, Tunable.RAM, 512);

        Version changed = version.with(LaneChoice.RIGHT, turn);

        assertThat(changed.recipes().get(0).interventions()).isEmpty();
        assertThat(changed.recipes().get(1).interventions()).containsExactly(turn);
    }

    @Test
    void dropsWhatWasDoneLaterThanTheChange() {
        Version changed = version.with(LaneChoice.BOTH, new Intervention.Turn(20 * SECOND, Tunable.RAM, 512))
                .with(LaneChoice.BOTH, new Intervention.Turn(5 * SECOND, Tunable.CORES, 4));

        assertThat(changed.recipes().get(0).interventions())
                .containsExactly(new Intervention.Turn(5 * SECOND, Tunable.CORES, 4));
    }

    @Test
    void aTurnAtTheStartIsWhatTheServerStartsWith() {
        Version changed = version.with(LaneChoice.LEFT, new Intervention.Turn(0, Tunable.START_SERVERS, 20));

        assertThat(changed.recipes().get(0).interventions()).isEmpty();
        assertThat(changed.recipes().get(0).scenario().settings().get(Tunable.START_SERVERS))
                .isEqualTo(20);
        assertThat(changed.study().lanes().get(0).settings().get(Tunable.START_SERVERS))
                .isEqualTo(20);
        assertThat(changed.study().lanes().get(1))
                .isEqualTo(version.study().lanes().get(1));
    }

    @Test
    void anActionAtTheStartStaysAnAction() {
        Intervention restart = new Intervention.Perform(0, Action.GRACEFUL_RESTART);

        assertThat(version.with(LaneChoice.LEFT, restart).recipes().get(0).interventions())
                .containsExactly(restart);
    }
}
