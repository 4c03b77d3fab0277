package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.insight.RunFold;
import org.mpmexplorer.run.RunSession;
import org.mpmexplorer.run.RunSnapshot;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.ui.timeline.LogEntry;
import org.mpmexplorer.ui.timeline.Mark;

class LogTailTest {
    private static final List<LogTail.Speaker> SPEAKERS =
            List.of(new LogTail.Speaker(0, "prefork", "ink-prefork"), new LogTail.Speaker(1, "event", "ink-event"));
    private static RunSnapshot prefork;
    private static RunSnapshot event;

    private final RunFold first = new RunFold();
    private final RunFold second = new RunFold();
    private final LogTail tail = new LogTail();

    @BeforeAll
    static void simulate() throws InterruptedException {
        prefork = run(RunRecipe.of(TestStudies.prefork(), 1)
                .forkAt(new Intervention.Perform(5 * TestStudies.SECOND, Action.GRACEFUL_RESTART))
                .forkAt(new Intervention.Perform(20 * TestStudies.SECOND, Action.CRASH_CHILD)));
        event = run(RunRecipe.of(TestStudies.event(), 1)
                .forkAt(new Intervention.Perform(10 * TestStudies.SECOND, Action.GRACEFUL_RESTART)));
    }

    private static RunSnapshot run(RunRecipe recipe) throws InterruptedException {
        try (RunSession session = new RunSession(recipe)) {
            while (!session.status().isAtRest()) {
                Thread.sleep(1);
            }
            return session.snapshot();
        }
    }

    private void extend() {
        tail.extend(List.of(first, second), SPEAKERS);
    }

    @Test
    void putsLinesThatComeLateInTheirPlace() {
        first.extend(prefork.trace(), prefork.status().frontierNanos());
        extend();
        List<LogEntry> before = tail.entries();

        second.extend(event.trace(), event.status().frontierNanos());
        extend();

        assertThat(before).isNotEmpty().allMatch(entry -> entry.server().equals("prefork"));
        assertThat(tail.entries())
                .containsAll(before)
                .extracting(LogEntry::server)
                .contains("event");
        assertThat(tail.entries()).isSortedAccordingTo(Comparator.comparingLong(LogEntry::atNanos));
        assertThat(tail.marksWith(List.of())).hasSameSizeAs(tail.entries());
    }

    @Test
    void keepsTheLinesItHasWhenNothingIsNew() {
        first.extend(prefork.trace(), prefork.status().frontierNanos());
        extend();
        List<LogEntry> before = tail.entries();

        extend();

        assertThat(tail.entries()).isEqualTo(before);
        assertThat(tail.entries().getFirst()).isSameAs(before.getFirst());
    }

    @Test
    void forgetsTheLinesOfACourseThatWasLeft() {
        first.extend(prefork.trace(), prefork.status().frontierNanos());
        second.extend(event.trace(), event.status().frontierNanos());
        extend();
        LogTail fresh = new LogTail();
        RunFold other = new RunFold();
        other.extend(event.trace(), event.status().frontierNanos());

        first.extend(event.trace(), event.status().frontierNanos() - 1);
        first.extend(event.trace(), event.status().frontierNanos());
        extend();

        fresh.extend(List.of(other, other), SPEAKERS);
        assertThat(tail.entries()).isEqualTo(fresh.entries());
    }

    @Test
    void addsMarksOfChangesInOrderOfTime() {
        first.extend(prefork.trace(), prefork.status().frontierNanos());
        extend();

        List<Mark> marks = tail.marksWith(ChangeMarks.of(List.of(prefork.recipe())));

        assertThat(marks).isSortedAccordingTo(Comparator.comparingLong(Mark::atNanos));
        assertThat(marks).extracting(Mark::text).contains("Graceful restart", "Crash a child");
    }
}
