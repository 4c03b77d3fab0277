package org.mpmexplorer.bench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.insight.RunFold;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.playback.MomentIndex;
import org.mpmexplorer.run.SlicedRun;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Unit;
import org.mpmexplorer.store.Presets;
import org.mpmexplorer.testkit.SyntheticTrace;
import org.mpmexplorer.testkit.SyntheticTrace.Life;
import org.mpmexplorer.trace.TraceView;
import org.mpmexplorer.ui.paint.Lane;
import org.mpmexplorer.ui.paint.LanesView;
import org.mpmexplorer.whatif.Answer;
import org.mpmexplorer.whatif.FromTheStart;
import org.mpmexplorer.whatif.Outlook;
import org.mpmexplorer.whatif.Question;
import org.mpmexplorer.whatif.WhatIf;

/// Claims, on the preset *WordPress on a 4 GB VPS*: from a change to the answer with its interval takes hardly
/// longer than three plain runs of both servers on one thread, though strips are being refined when the change
/// comes, and while the slider never rests; and a frame takes no longer while they are.
///
/// A main of its own, like [FrameBench]:
/// `mvn -q -Pbench test-compile exec:exec@bench -Dbench.main=org.mpmexplorer.bench.WhatIfBench`.
public final class WhatIfBench {
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 41;
    private static final int FRAMES = 400;
    private static final int DRAGGED_FRAMES = 199;
    private static final long FRAME_NANOS = 16_666_667L;
    private static final long START_NANOS = 5_000_000_000L;

    private static final List<RunRecipe> SERVERS = Presets.named("wordpress-4gb").orElseThrow().study().lanes().stream()
            .map(lane -> RunRecipe.of(lane, 1))
            .toList();
    private static final Set<Tunable> VISIBLE = EnumSet.of(
            Tunable.VISITORS,
            Tunable.SLOW_REQUESTS,
            Tunable.RAM,
            Tunable.CORES,
            Tunable.MAX_REQUEST_WORKERS,
            Tunable.START_SERVERS,
            Tunable.KEEP_ALIVE_TIMEOUT);

    private WhatIfBench() {}

    /// Measures both and prints them.
    public static void main(String[] arguments) throws InterruptedException {
        answers();
        drag();
        frames();
    }

    private static void answers() throws InterruptedException {
        double[] ratios = new double[ROUNDS];
        double[] plain = new double[ROUNDS];
        double[] asked = new double[ROUNDS];
        try (WhatIf whatIf = WhatIf.inBackground()) {
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                List<RunRecipe> servers = changed(100 + round + WARM_UP);
                long start = System.nanoTime();
                servers.forEach(WhatIfBench::runPlainly);
                long middle = System.nanoTime();
                Question question = question(changed(200 + round + WARM_UP));
                long change = System.nanoTime();
                whatIf.ask(question);
                while (!hasInterval(whatIf.outlook(), question)) {
                    TimeUnit.MICROSECONDS.sleep(200);
                }
                long end = System.nanoTime();
                TimeUnit.MILLISECONDS.sleep(50);
                if (round >= 0) {
                    plain[round] = (middle - start) / 1e6;
                    asked[round] = (end - change) / 1e6;
                    ratios[round] = asked[round] / plain[round];
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "plain run of both %.1f ms, change to answer with interval %.1f ms (90 %%: %.1f ms), ratio %.2f"
                        + " (%.2f to %.2f)%n",
                quantile(plain, 0.5),
                quantile(asked, 0.5),
                quantile(asked, 0.9),
                quantile(ratios, 0.5),
                quantile(ratios, 0),
                quantile(ratios, 1));
    }

    private static boolean hasInterval(Outlook known, Question question) {
        return known.answers(question) && hasInterval(known);
    }

    private static boolean hasInterval(Outlook known) {
        return known.answer()
                .filter(answer -> answer.servers().stream()
                        .allMatch(server -> server.figures().completions().halfWidth() >= 0))
                .isPresent();
    }

    /// A slider that is moved at every frame for some seconds: how old is what the figures on screen are about?
    private static void drag() throws InterruptedException {
        double[] ages = new double[DRAGGED_FRAMES];
        Map<List<RunRecipe>, Long> askedAt = new HashMap<>();
        int without = 0;
        Set<List<RunRecipe>> shown = new HashSet<>();
        long start = System.nanoTime();
        try (WhatIf whatIf = WhatIf.inBackground()) {
            for (int frame = -DRAGGED_FRAMES / 2; frame < DRAGGED_FRAMES; frame++) {
                start = frame == 0 ? System.nanoTime() : start;
                Question question = question(changed(200 + Math.floorMod(frame, 200)));
                askedAt.put(question.servers(), System.nanoTime());
                whatIf.ask(question);
                TimeUnit.NANOSECONDS.sleep(FRAME_NANOS);
                Outlook known = whatIf.outlook();
                if (frame >= 0) {
                    List<RunRecipe> answered = known.answer().orElseThrow().servers().stream()
                            .map(Answer.OfServer::recipe)
                            .toList();
                    ages[frame] = (System.nanoTime() - askedAt.getOrDefault(answered, 0L)) / 1e6;
                    without += hasInterval(known) ? 0 : 1;
                    shown.add(answered);
                }
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "dragging: figures are about the slider %.1f ms ago (90 %%: %.1f ms, most %.1f ms), %.1f answers and"
                        + " %.1f frames a second, without interval in %d of %d frames%n",
                quantile(ages, 0.5),
                quantile(ages, 0.9),
                quantile(ages, 1),
                shown.size() / seconds,
                DRAGGED_FRAMES / seconds,
                without,
                DRAGGED_FRAMES);
    }

    private static List<RunRecipe> changed(int visitors) {
        return SERVERS.stream()
                .map(server -> FromTheStart.of(
                        RunRecipe.of(server.scenario().with(Tunable.VISITORS, visitors), server.seed()), 0))
                .toList();
    }

    private static Question question(List<RunRecipe> servers) {
        List<Question.Ask> strips = Stream.of(Tunable.values())
                .filter(tunable -> tunable.unit() != Unit.FLAG)
                .map(tunable -> new Question.Ask(tunable, List.of(0, 1)))
                .toList();
        return new Question(servers, strips, Optional.of(Tunable.VISITORS), VISIBLE);
    }

    private static void runPlainly(RunRecipe recipe) {
        RunFold fold = new RunFold();
        SlicedRun.run(recipe, fold, () -> true);
        RunFigures.of(recipe, fold);
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    /// Two lanes of 1,000 workers at the display's own pace, at rest and with strips being refined.
    private static void frames() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> new Frames(done).show());
        done.await();
        Platform.exit();
    }

    private static final class Frames extends AnimationTimer {
        private final CountDownLatch done;
        private final LanesView view = new LanesView();
        private final List<Life> lives = List.of(
                Life.prefork().sized(1000, 1000, 1, 5200).paced(300, 900).withRam(64_000),
                Life.event().sized(40, 40, 25, 5600).paced(300, 900).withRam(64_000));
        private final List<TraceView> traces = lives.stream()
                .map(life -> SyntheticTrace.of(life, START_NANOS + 4 * FRAMES * FRAME_NANOS))
                .toList();
        private final List<Lane> lanes = lives.stream().map(Frames::lane).toList();
        private final List<MomentIndex> indexes = List.of(new MomentIndex(), new MomentIndex());
        private final List<Moment> moments = List.of(new Moment(), new Moment());
        private final WhatIf whatIf = WhatIf.inBackground();
        private final double[] work = new double[FRAMES];
        private int frame = -FRAMES;
        private int part;

        Frames(CountDownLatch done) {
            this.done = done;
        }

        private static Lane lane(Life life) {
            return new Lane(
                    life.mpm().id(),
                    life.mpm().motto(),
                    life.mpm(),
                    life.maxChildren() * life.threads(),
                    life.maxChildren(),
                    life.threads(),
                    511,
                    life.visitors(),
                    1L << 30,
                    0,
                    List.of());
        }

        void show() {
            Stage stage = new Stage();
            stage.setScene(new Scene(view, 1280, 800));
            stage.show();
            start();
        }

        @Override
        public void handle(long now) {
            if (part == 1 && frame % 60 == 0) {
                whatIf.ask(question(changed(500 + frame)));
            }
            long start = System.nanoTime();
            for (int i = 0; i < lanes.size(); i++) {
                long at = START_NANOS + (frame + FRAMES) * FRAME_NANOS;
                indexes.get(i).seek(traces.get(i), at, moments.get(i));
            }
            view.show(lanes, moments, 1);
            if (frame >= 0) {
                work[frame] = (System.nanoTime() - start) / 1e6;
            }
            frame++;
            if (frame == FRAMES) {
                report();
            }
        }

        private void report() {
            System.out.printf(
                    Locale.ROOT,
                    "%s: seek and paint median %.2f ms, 99 %% %.2f ms, most %.2f ms; over 16.7 ms: %d of %d%n",
                    part == 0 ? "at rest" : "while strips are refined",
                    quantile(work, 0.5),
                    quantile(work, 0.99),
                    quantile(work, 1),
                    Arrays.stream(work).filter(millis -> millis > 16.7).count(),
                    FRAMES);
            frame = 0;
            part++;
            if (part == 2) {
                stop();
                whatIf.close();
                done.countDown();
            }
        }
    }
}
