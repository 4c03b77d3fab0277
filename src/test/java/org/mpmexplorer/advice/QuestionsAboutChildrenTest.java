package org.mpmexplorer.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.insight.RunSummary;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.testkit.Run;
import org.mpmexplorer.testkit.Scene;
import org.mpmexplorer.trace.TraceKind;

/// What people ask about children that start and end; the number is the question's in the collection of thirty.
class QuestionsAboutChildrenTest {
    @Test
    @DisplayName("7: Apache is running a threaded MPM, but your PHP Module is not compiled to be threadsafe")
    void eventWithModPhpRefusesToStartWithThisText() throws InterruptedException {
        Scenario event = Asked.preset("nts-under-event", 1);
        Run run = Run.of(RunRecipe.of(event, 1));

        assertThat(run.end().isRefused()).isTrue();
        assertThat(run.log(LogMessage.NOT_THREADSAFE).getFirst().text())
                .startsWith("Apache is running a threaded MPM, but your PHP Module is not compiled to be threadsafe.");
        assertThat(Asked.summary(Asked.preset("nts-under-event", 0)).refused()).isFalse();
        assertThat(Asked.warnings(event)).anyMatch(text -> text.contains("not compiled to be threadsafe"));
    }

    @Test
    @DisplayName("9: it freezes after reload / graceful; AH00485 every second after a reload")
    void theOldGenerationKeepsItsPlacesWhileLongRequestsFinish() throws InterruptedException {
        Scenario tight = Asked.preset("graceful-long-requests", 0);
        Run full = Run.of(RunRecipe.of(tight, 1));
        Run room = Run.of(RunRecipe.of(Asked.preset("graceful-long-requests", 1), 1));

        List<Double> complaints = full.times(LogMessage.EVENT_SCOREBOARD_FULL).stream()
                .filter(seconds -> seconds > 60)
                .toList();
        assertThat(complaints).hasSizeGreaterThan(100);
        assertThat(complaints.get(10) - complaints.get(9)).isBetween(0.9, 1.1);
        assertThat(room.log(LogMessage.EVENT_SCOREBOARD_FULL)).isEmpty();
        assertThat(Asked.warnings(tight)).anyMatch(text -> text.contains("no place for an old generation"));
    }

    @Test
    @DisplayName("23: graceful restart takes forever / sites gone; ungraceful instant")
    void downloadsHoldTheOldGenerationAndAHardRestartDoesNot() {
        assertThat(endsOfChildren(Action.GRACEFUL_RESTART))
                .filteredOn(second -> second > 100 && second < 110)
                .hasSize(10);
        assertThat(endsOfChildren(Action.RESTART))
                .filteredOn(second -> second >= 30 && second < 32)
                .hasSizeGreaterThanOrEqualTo(10);
    }

    /// When children end that serve ten downloads from second 3 to 103, with a restart in between.
    private static List<Double> endsOfChildren(Action restart) {
        return Scene.debian(Mpm.PREFORK)
                .waiting(100)
                .crowd(10, 3, Scene.single())
                .perform(30, restart)
                .run(120)
                .times(TraceKind.EXIT);
    }

    @Test
    @DisplayName("27: increase StartServers: a sudden spike; spawn 1,2,4,8,16,32 per second")
    void from5To256ChildrenTakesAboutTwelveSecondsAndVisitorsQueueMeanwhile() throws InterruptedException {
        Scene spike = Scene.compiledIn(Mpm.PREFORK).crowd(300, 3.5, Scene.single());
        Run run = spike.run(25);

        List<Integer> children = run.processesAfter(3, 20);
        int before = children.getFirst();
        int seconds = 0;
        while (children.get(seconds) < 256) {
            seconds++;
        }
        assertThat(before).isLessThanOrEqualTo(6);
        assertThat(seconds).isBetween(11, 14);
        RunSummary summary = Asked.summary(spike.lasting(25));
        assertThat(summary.workers().queue().peak()).isGreaterThan(200);
        RunSummary prepared = Asked.summary(spike.lasting(25)
                .with(Tunable.START_SERVERS, 256)
                .with(Tunable.MIN_SPARE_SERVERS, 200)
                .with(Tunable.MAX_SPARE_SERVERS, 256));
        assertThat(prepared.workers().queue().peak())
                .isLessThan(summary.workers().queue().peak());
    }
}
