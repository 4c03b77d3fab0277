package org.mpmexplorer.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.mpmexplorer.insight.Bottleneck;
import org.mpmexplorer.insight.Estimate;
import org.mpmexplorer.insight.Measure;
import org.mpmexplorer.insight.Outcome;
import org.mpmexplorer.insight.SecondSeries;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.sweep.PointResult.ServerFigures;
import org.mpmexplorer.ui.panel.LaneChoice;
import org.mpmexplorer.ui.panel.Outcomes;
import org.mpmexplorer.ui.text.Messages;
import org.mpmexplorer.whatif.Answer;
import org.mpmexplorer.whatif.Outlook;
import org.mpmexplorer.whatif.Question;

/// What the whole runs come to, in words.
final class OutcomeWords {
    private OutcomeWords() {}

    static Outcomes of(Outlook known, Optional<Question> asked) {
        return known.answer()
                .map(answer -> of(answer, asked.filter(known::answers).isEmpty()))
                .orElse(Outcomes.NONE);
    }

    private static Outcomes of(Answer answer, boolean isPending) {
        List<Answer.OfServer> servers = answer.servers();
        List<Scenario> scenarios =
                servers.stream().map(server -> server.recipe().scenario()).toList();
        List<String> titles = Lineup.titles(scenarios);
        int worst = 0;
        List<Outcomes.Column> columns = new ArrayList<>();
        for (int lane = 0; lane < servers.size(); lane++) {
            Outcome outcome = servers.get(lane).figures().outcome();
            worst = outcome.compareTo(servers.get(worst).figures().outcome()) > 0 ? lane : worst;
            columns.add(
                    new Outcomes.Column(titles.get(lane), outcome, figures(servers.get(lane), scenarios.get(lane))));
        }
        Outcome outcome = servers.get(worst).figures().outcome();
        if (outcome != Outcome.FINE) {
            return new Outcomes(story(servers.get(worst), worst, titles.get(worst)), outcome, columns, isPending);
        }
        Optional<String> unsafe = unsafe(servers, titles);
        return new Outcomes(
                unsafe.orElse(Messages.text("outcomes.allFine")),
                unsafe.isPresent() ? Outcome.REFUSING : Outcome.FINE,
                columns,
                isPending);
    }

    /// Visitors were served in time, and yet not all is fine where they got wrong answers or a process crashed.
    private static Optional<String> unsafe(List<Answer.OfServer> servers, List<String> titles) {
        for (int lane = 0; lane < servers.size(); lane++) {
            SecondSeries series = servers.get(lane).series();
            boolean isWrong = series.sum(Measure.WRONG_ANSWERS, 0, series.seconds()) > 0;
            if (isWrong || series.sum(Measure.CRASHES, 0, series.seconds()) > 0) {
                return Optional.of(Messages.text(isWrong ? "verdict.unsafe" : "verdict.crashes", titles.get(lane)));
            }
        }
        return Optional.empty();
    }

    /// What the verdict on the whole run says, or that errors or queues are too many although nothing stands
    /// out.
    private static String story(Answer.OfServer server, int lane, String title) {
        SecondSeries series = server.series();
        Scenario scenario = server.recipe().scenario();
        Bottleneck bottleneck = Bottleneck.ofWhole(server.recipe(), series);
        if (bottleneck instanceof Bottleneck.Healthy) {
            boolean isFailing = server.figures().outcome() == Outcome.REFUSING;
            return Messages.text(isFailing ? "outcomes.failing" : "outcomes.waiting", title);
        }
        LaneScene scene = new LaneScene(
                title, LaneChoice.only(lane), scenario.mpm(), scenario.settings(), series, 0, series.seconds());
        return new LaneWords(scene).verdict(bottleneck).headline();
    }

    private static List<Outcomes.Figure> figures(Answer.OfServer server, Scenario scenario) {
        ServerFigures figures = server.figures();
        double seconds = scenario.durationNanos() / 1e9;
        Estimate completions = figures.completions();
        Estimate perSecond = new Estimate(completions.mean() / seconds, completions.halfWidth() / seconds);
        return List.of(
                figure(perSecond, OutcomeWords::rate, "outcomes.perSecond"),
                figures.completions().mean() == 0
                        ? new Outcomes.Figure("–", "")
                        : figure(figures.p95Seconds(), LaneScene::seconds, "outcomes.plain"),
                figure(figures.errors(), OutcomeWords::count, "outcomes.plain"),
                figure(figures.peakRamBytes(), LaneScene::gigabytes, "outcomes.plain"));
    }

    private static Outcomes.Figure figure(Estimate estimate, DoubleFunction<String> words, String key) {
        String halfWidth = Double.isNaN(estimate.halfWidth())
                ? ""
                : Messages.text("outcomes.halfWidth", words.apply(estimate.halfWidth()));
        return new Outcomes.Figure(Messages.text(key, words.apply(estimate.mean())), halfWidth);
    }

    private static String rate(double perSecond) {
        return String.format(Locale.ROOT, perSecond < 9.95 ? "%.1f" : "%,.0f", perSecond);
    }

    private static String count(double value) {
        return String.format(Locale.ROOT, value > 0 && value < 9.95 ? "%.1f" : "%,.0f", value);
    }
}
