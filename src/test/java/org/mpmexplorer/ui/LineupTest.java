package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.scenario.Tunable;

class LineupTest {
    private final Study study = TestStudies.preforkAndEvent();

    @Test
    void keepsServersThatAreThere() {
        Study swapped = Lineup.of(study, study.lanes(), Mpm.EVENT, Mpm.PREFORK);

        assertThat(swapped.lanes())
                .containsExactly(study.lanes().get(1), study.lanes().get(0));
    }

    @Test
    void givesANewServerTheSameMachineAndVisitorsAndItsOwnLimits() {
        List<Scenario> present = List.of(TestStudies.prefork().with(Tunable.RAM, 512));

        Scenario worker =
                Lineup.of(study, present, Mpm.PREFORK, Mpm.WORKER).lanes().get(1);

        assertThat(worker.mpm()).isEqualTo(Mpm.WORKER);
        assertThat(worker.settings().get(Tunable.RAM)).isEqualTo(512);
        assertThat(worker.settings().get(Tunable.THREADS_PER_CHILD)).isEqualTo(25);
        assertThat(worker.workload()).isEqualTo(present.getFirst().workload());
    }

    @Test
    void runsPhpOutsideOfAThreadedServerThatWouldOtherwiseRefuse() {
        List<Scenario> present =
                List.of(TestStudies.prefork().with(Tunable.PHP_HANDLER, PhpHandler.MOD_PHP_NTS.ordinal()));

        Scenario event =
                Lineup.of(study, present, Mpm.PREFORK, Mpm.EVENT).lanes().get(1);

        assertThat(event.settings().phpHandler()).isEqualTo(PhpHandler.FPM);
    }

    @Test
    void givesANewThreadedServerThePhpOfTheThreadedOneThatIsThere() {
        List<Scenario> present =
                List.of(TestStudies.prefork(), TestStudies.event().with(Tunable.FPM_MAX_CHILDREN, 20));

        Scenario worker =
                Lineup.of(study, present, Mpm.WORKER, Mpm.EVENT).lanes().getFirst();

        assertThat(worker.settings().get(Tunable.FPM_MAX_CHILDREN)).isEqualTo(20);
    }

    @Test
    void numbersTwinsWithinTheirNames() {
        Scenario event = TestStudies.event();
        Scenario named = new Scenario(
                "Event + PHP-FPM",
                event.mpm(),
                event.settings(),
                event.workload(),
                event.script(),
                event.durationNanos());

        assertThat(Lineup.longTitles(List.of(named, named))).containsExactly("Event 1 + PHP-FPM", "Event 2 + PHP-FPM");
    }

    @Test
    void namesServersByTheirModulesAndTellsTwinsApart() {
        assertThat(Lineup.titles(study.lanes())).containsExactly("Prefork", "Event");
        assertThat(Lineup.titles(List.of(TestStudies.event(), TestStudies.event())))
                .containsExactly("Event 1", "Event 2");
    }

    @Test
    void saysWhatTheScenarioSaysBesideTheModule() {
        Scenario event = TestStudies.event();
        Scenario named = new Scenario(
                "2 processes", event.mpm(), event.settings(), event.workload(), event.script(), event.durationNanos());

        assertThat(Lineup.longTitles(List.of(TestStudies.prefork(), named)))
                .containsExactly("Prefork", "Event · 2 processes");
    }
}
