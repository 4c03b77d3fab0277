package org.mpmexplorer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.LogLevel;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.insight.Activity;
import org.mpmexplorer.insight.Bottleneck;
import org.mpmexplorer.insight.Episode;
import org.mpmexplorer.insight.RunFold;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.store.Presets;
import org.mpmexplorer.testkit.TraceBuilder;

class TextReportTest {
    private static final Study STUDY = Presets.all().getFirst().study();

    private static ServerReport server(Scenario scenario, TraceBuilder trace) {
        RunFold fold = new RunFold();
        fold.extend(trace.view(), scenario.durationNanos());
        RunRecipe recipe = RunRecipe.of(scenario, 1);
        return new ServerReport(
                recipe, fold.summary(), fold.series(), fold.log(), Episode.of(recipe, fold.series()), "0".repeat(16));
    }

    private static String report(int servers, TraceBuilder trace) {
        List<Scenario> lanes = new ArrayList<>();
        List<ServerReport> reports = new ArrayList<>();
        for (int i = 0; i < servers; i++) {
            lanes.add(STUDY.lanes().getFirst());
            reports.add(server(STUDY.lanes().getFirst(), trace));
        }
        Study study = new Study("Many", "", "", lanes);
        return ReportFormat.TEXT.write(new Report(study, 1, List.of("A note."), LogLevel.WARN, reports));
    }

    @Test
    void breaksManyServersIntoTablesOfThree() {
        String text = report(5, TraceBuilder.prefork(1).child(0));

        assertThat(text.lines().filter(line -> line.equals("REQUESTS"))).hasSize(2);
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(text).contains("  * A note.").doesNotContain("nothing to compare");
    }

    @Test
    void foldsRepeatedLogLines() {
        TraceBuilder trace = TraceBuilder.prefork(1).child(0);
        for (int second = 1; second <= 200; second++) {
            trace.at(1000.0 * second).log(LogMessage.EVENT_SCOREBOARD_FULL);
        }

        assertThat(report(1, trace).replaceAll("\\s+", " "))
                .contains("AH03490: scoreboard is full, not at MaxRequestWorkers.Increase ServerLimit."
                        + " ... 199 more of these, the last at [00:03:20.000000]");
    }

    @Test
    void stopsALongLogSomewhere() {
        TraceBuilder trace = TraceBuilder.prefork(1).child(0);
        for (int second = 1; second <= 100; second++) {
            trace.at(1000.0 * second).log(
                    second % 2 == 0 ? LogMessage.EVENT_SCOREBOARD_FULL : LogMessage.PREFORK_MAX_REQUEST_WORKERS);
        }

        assertThat(report(1, trace)).contains("... and 60 more lines");
    }

    @Test
    void everyVerdictIsASentenceOrTwo() {
        List<Bottleneck> verdicts = List.of(
                new Bottleneck.Refused(),
                new Bottleneck.OutOfMemory(1, 1e9, 1e8, 40),
                new Bottleneck.Swapping(4, 5, 1e9, 1e8, 6),
                new Bottleneck.WorkersHeldByKeepAlive(19, 20, 20, 1),
                new Bottleneck.ConnectionLimit(6, 6, 150, 442, 78),
                new Bottleneck.OldGeneration(6, 6, 391),
                new Bottleneck.WorkersBusy(150, 150, 150, 40, Activity.READING),
                new Bottleneck.WorkersBusy(20, 20, 150, 40, Activity.RUNNING),
                new Bottleneck.CpuBound(0.99, 2, 14, 3),
                new Bottleneck.BackendSlow(140, 150, 150, 20),
                new Bottleneck.FpmFull(5, 5, 140, 140),
                new Bottleneck.Healthy(0.17, 0.65, 0.25, 0.24));

        assertThat(verdicts.stream().map(VerdictText::of))
                .doesNotHaveDuplicates()
                .allMatch(sentence -> sentence.endsWith(".") && !sentence.contains("  ") && !sentence.contains("%s"));
        assertThat(VerdictText.of(new Bottleneck.OutOfMemory(1, 1e9, 1e8, 40)))
                .isEqualTo("Memory runs out: the kernel killed 1 process. On average 40 processes used 954 MB of RAM"
                        + " and 95 MB of swap. Fewer or smaller processes fit.");
        assertThat(VerdictText.of(new Bottleneck.WorkersHeldByKeepAlive(19, 20, 20, 1)))
                .startsWith("19 of 20 busy workers hold an idle connection, while 1 connection waits.");
    }
}
