package org.mpmexplorer.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mpmexplorer.insight.Description;
import org.mpmexplorer.insight.Lookback;
import org.mpmexplorer.insight.SecondSeries;
import org.mpmexplorer.playback.Playhead;
import org.mpmexplorer.run.RunSession;
import org.mpmexplorer.run.RunSnapshot;
import org.mpmexplorer.ui.chart.LaneInk;
import org.mpmexplorer.ui.chart.ServerSeries;
import org.mpmexplorer.ui.panel.LaneChoice;
import org.mpmexplorer.ui.panel.ServerShown;
import org.mpmexplorer.ui.panel.Verdict;
import org.mpmexplorer.ui.text.Messages;

/// Brings the parts of the screen up to date that show the whole run in numbers and words: charts, log,
/// marks, verdict.
final class Numbers implements AutoCloseable {
    private static final long FOLD_EVERY_NANOS = 150_000_000L;

    private final Bench bench;
    private final Screen screen;
    private final Digest digest = new Digest();
    private List<RunSnapshot> folded = List.of();
    private List<LaneFindings> findings = List.of();
    private long sinceFoldNanos = FOLD_EVERY_NANOS;
    private int verdictSecond = -1;

    Numbers(Bench bench, Screen screen) {
        this.bench = bench;
        this.screen = screen;
    }

    void reset() {
        digest.forget();
        folded = List.of();
        findings = List.of();
        verdictSecond = -1;
        screen.verdict()
                .show(new Verdict(
                        Verdict.Tone.GOOD,
                        Messages.text("verdict.starting"),
                        Messages.text("verdict.starting.evidence"),
                        List.of()));
    }

    /// Takes what was found and gives out what is new; returns whether there is more to find.
    boolean fold(long wallNanos) {
        sinceFoldNanos += wallNanos;
        digest.poll().ifPresent(this::take);
        List<RunSnapshot> now =
                bench.sessions().stream().map(RunSession::snapshot).toList();
        boolean isNew = !now.equals(folded);
        if (isNew && !digest.isBusy() && sinceFoldNanos >= FOLD_EVERY_NANOS) {
            sinceFoldNanos = 0;
            folded = now;
            digest.offer(now.stream()
                    .map(each -> new Digest.Course(
                            each.recipe(), each.trace(), each.status().frontierNanos()))
                    .toList());
        }
        return isNew || digest.isBusy();
    }

    /// Paints charts whose numbers are new.
    boolean paint(long wallNanos) {
        return screen.pages().tick(wallNanos);
    }

    private void take(Findings found) {
        if (found.lanes().size() != bench.sessions().size()) {
            return;
        }
        findings = found.lanes();
        verdictSecond = -1;
        Playhead playhead = screen.transport().playheadProperty().get();
        screen.pages().show(series(), playhead.durationNanos());
        screen.pages().moveTo(playhead.atNanos());
        screen.log().showLines(found.log(), playhead.atNanos());
        screen.scrubber().showMarks(found.marks());
    }

    private List<LaneInk> inks() {
        return LaneInk.of(
                findings.stream().map(each -> each.recipe().scenario().mpm()).toList());
    }

    private List<String> titles() {
        return Lineup.titles(
                findings.stream().map(each -> each.recipe().scenario()).toList());
    }

    private List<ServerSeries> series() {
        List<ServerSeries> series = new ArrayList<>();
        for (int lane = 0; lane < findings.size(); lane++) {
            LaneFindings found = findings.get(lane);
            series.add(new ServerSeries(titles().get(lane), inks().get(lane), found.recipe(), found.series()));
        }
        return series;
    }

    /// Says what goes on during the seconds that are over at that instant; anew once a second.
    void showVerdict(long nanos, List<ServerShown> servers) {
        int second = SecondSeries.secondAt(nanos);
        if (second == verdictSecond || findings.size() != servers.size()) {
            return;
        }
        verdictSecond = second;
        showWords(second, servers);
        Optional<List<LaneScene>> scenes = scenes(second, servers);
        scenes.ifPresent(all -> screen.verdict()
                .show(VerdictWords.of(
                        all, findings.stream().map(LaneFindings::recipe).toList())));
    }

    private void showWords(int second, List<ServerShown> servers) {
        List<Description.Server> described = new ArrayList<>();
        for (int lane = 0; lane < findings.size(); lane++) {
            LaneFindings found = findings.get(lane);
            described.add(new Description.Server(servers.get(lane).title(), found.recipe(), found.series()));
        }
        String words = String.join("\n", Description.of(described, second, Messages.language()));
        screen.words().show(words);
        screen.lanes().setAccessibleHelp(words);
    }

    private Optional<List<LaneScene>> scenes(int second, List<ServerShown> servers) {
        List<LaneScene> scenes = new ArrayList<>();
        for (int lane = 0; lane < findings.size(); lane++) {
            ServerShown server = servers.get(lane);
            LaneFindings found = findings.get(lane);
            int to = Math.min(second + 1, found.series().seconds());
            if (to == 0 || server.mpm() != found.recipe().scenario().mpm()) {
                return Optional.empty();
            }
            scenes.add(new LaneScene(
                    server.title(),
                    LaneChoice.only(lane),
                    server.mpm(),
                    server.settings(),
                    found.series(),
                    Lookback.lastChange(found.recipe(), second),
                    to));
        }
        return Optional.of(scenes);
    }

    @Override
    public void close() {
        digest.close();
    }
}
