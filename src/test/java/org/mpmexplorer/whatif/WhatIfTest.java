package org.mpmexplorer.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mpmexplorer.whatif.Bench.SECOND;
import static org.mpmexplorer.whatif.Bench.event;
import static org.mpmexplorer.whatif.Bench.prefork;
import static org.mpmexplorer.whatif.Bench.question;
import static org.mpmexplorer.whatif.Bench.touching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.insight.Outcome;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.insight.RunFold;
import org.mpmexplorer.run.SlicedRun;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.store.Presets;

/// What is answered, in which order, and how little is run for it.
class WhatIfTest {
    private final Bench bench = new Bench();

    @Test
    void theVeryFirstAnswerIsThereAfterOneRunOfEachServer() {
        Question asked = question(List.of(prefork(), event(PhpHandler.FPM)), Tunable.RAM);
        bench.whatIf.ask(asked);

        bench.step();
        bench.step();
        assertThat(bench.whatIf.outlook().answer()).isEmpty();
        bench.step();

        assertThat(bench.whatIf.outlook().answers(asked)).isTrue();
        assertThat(bench.whatIf.outlook().answer().orElseThrow().servers())
                .allSatisfy(server -> assertThat(server.replications()).isEqualTo(1));
    }

    @Test
    void onceRunsAreKnownToBeShortAnAnswerIsPublishedWithItsInterval() {
        bench.whatIf.ask(question(List.of(prefork(), event(PhpHandler.FPM))));
        bench.finish();

        Question asked = question(List.of(
                FromTheStart.with(prefork(), Tunable.RAM, 4096),
                FromTheStart.with(event(PhpHandler.FPM), Tunable.RAM, 4096)));
        List<Outlook> seen = bench.watch(asked);

        assertThat(seen.stream()
                        .filter(outlook -> outlook.answers(asked))
                        .findFirst()
                        .orElseThrow()
                        .answer()
                        .orElseThrow()
                        .servers())
                .allSatisfy(server -> {
                    assertThat(server.replications()).isEqualTo(3);
                    assertThat(server.figures().completions().halfWidth()).isPositive();
                });
    }

    @Test
    void whileASliderMovesTwoRunsAndThoseOfTheAnswerBeforeMakeTheInterval() {
        RunRecipe calm = FromTheStart.with(prefork(), Tunable.VISITORS, 1200);
        bench.whatIf.ask(question(List.of(calm)));
        bench.finish();

        RunRecipe busier = FromTheStart.with(prefork(), Tunable.VISITORS, 1230);
        Question asked = touching(question(List.of(busier)), Tunable.VISITORS);
        List<Outlook> seen = bench.watch(asked);

        List<Answer.OfServer> answers = seen.stream()
                .filter(outlook -> outlook.answers(asked))
                .map(outlook -> outlook.answer().orElseThrow().servers().getFirst())
                .toList();
        Answer.OfServer first = answers.getFirst();
        assertThat(first.replications()).isEqualTo(2);
        assertThat(first.figures().completions().halfWidth()).isPositive();
        Answer.OfServer last = answers.getLast();
        assertThat(last.replications()).isEqualTo(10);
        assertThat(first.figures().completions().halfWidth())
                .as("of two runs alone it would be ten times as wide")
                .isLessThan(5 * last.figures().completions().halfWidth());
    }

    @Test
    void theFirstAnswerOfLongRunsDoesNotWaitForItsInterval() {
        RunRecipe busy = Bench.overrun();
        bench.whatIf.ask(question(List.of(busy)));
        bench.step();
        bench.step();

        Question asked = question(List.of(FromTheStart.with(busy, Tunable.RAM, 4096)));
        bench.whatIf.ask(asked);
        while (!bench.whatIf.outlook().answers(asked)) {
            bench.step();
        }

        assertThat(bench.whatIf.outlook().answer().orElseThrow().servers())
                .allSatisfy(server -> assertThat(server.replications()).isEqualTo(1));
    }

    @Test
    void theAnswerIsWhatAPlainRunComesTo() {
        RunRecipe recipe = prefork();
        RunFold fold = new RunFold();
        SlicedRun.run(recipe, fold, () -> true);
        RunFigures plain = RunFigures.of(recipe, fold);

        bench.whatIf.ask(question(List.of(recipe)));
        bench.step();
        bench.step();

        Answer.OfServer answer =
                bench.whatIf.outlook().answer().orElseThrow().servers().getFirst();
        assertThat(answer.figures().completions().mean()).isEqualTo(plain.completions());
        assertThat(answer.figures().p95Seconds().mean()).isEqualTo(plain.p95Seconds());
        assertThat(answer.figures().peakRamBytes().mean()).isEqualTo(plain.peakRamBytes());
        assertThat(answer.figures().outcome()).isEqualTo(plain.outcome());
        assertThat(answer.series().seconds()).isEqualTo(20);
    }

    @Test
    void furtherSeedsTellHowMuchIsChance() {
        bench.whatIf.ask(question(List.of(prefork())));
        bench.finish();

        Answer.OfServer answer =
                bench.whatIf.outlook().answer().orElseThrow().servers().getFirst();
        assertThat(answer.replications()).isEqualTo(10);
        assertThat(answer.figures().completions().halfWidth()).isPositive();
        assertThat(bench.whatIf.outlook().isAtRest()).isTrue();
    }

    @Test
    void aStripShowsTheCliffBeforeItIsReached() {
        bench.whatIf.ask(question(List.of(prefork()), Tunable.RAM));
        bench.finish();

        List<Band> bands = bands(Tunable.RAM, 0);
        assertThat(bands.getFirst().outcome()).isEqualTo(Outcome.SWAPPING);
        assertThat(bands.getLast().outcome()).isEqualTo(Outcome.FINE);
        assertThat(bands.getFirst().from()).isZero();
        assertThat(bands.getLast().to()).isEqualTo(1);
    }

    @Test
    void aBorderIsKnownToOnePartIn256() {
        RunRecipe server = prefork();
        bench.whatIf.ask(question(List.of(server), Tunable.RAM));
        bench.finish();

        List<Band> bands = bands(Tunable.RAM, 0);
        for (int i = 1; i < bands.size(); i++) {
            Band left = bands.get(i - 1);
            Band right = bands.get(i);
            assertThat(left.to()).isEqualTo(right.from());
            assertThat(right.firstValue()).isLessThanOrEqualTo(left.lastValue() * 1.07);
            assertThat(outcome(server, Tunable.RAM, left.lastValue())).isEqualTo(left.outcome());
            assertThat(outcome(server, Tunable.RAM, right.firstValue())).isEqualTo(right.outcome());
        }
    }

    @Test
    void theFarEndOfAStripIsWhatAWholeRunComesToThere() {
        RunRecipe idle = RunRecipe.of(
                Presets.named("event-idle-keepalives")
                        .orElseThrow()
                        .study()
                        .lanes()
                        .getLast(),
                1);
        bench.whatIf.ask(question(List.of(idle), Tunable.SLOWLORIS_CLIENTS));
        bench.finish();

        RunRecipe most = FromTheStart.with(idle, Tunable.SLOWLORIS_CLIENTS, 20_000);
        RunFold fold = new RunFold();
        SlicedRun.run(most, fold, () -> true);
        Band last = bench.whatIf
                .outlook()
                .strips()
                .get(Tunable.SLOWLORIS_CLIENTS)
                .lanes()
                .getFirst()
                .bands()
                .getLast();
        assertThat(last.outcome()).isEqualTo(RunFigures.of(most, fold).outcome());
    }

    @Test
    void aStripNeedsFewRuns() {
        bench.whatIf.ask(question(List.of(prefork()), Tunable.RAM));

        int runs = bench.finish() - 1;

        assertThat(runs - 10).as("runs beside the replications").isBetween(9, 9 + 1 + 5 * 3);
    }

    @Test
    void aThreadedServerWithAPhpModuleThatIsNotThreadSafeRefusesEverywhere() {
        bench.whatIf.ask(question(List.of(event(PhpHandler.MOD_PHP_NTS)), Tunable.RAM, Tunable.PHP_HANDLER));
        bench.finish();

        assertThat(bands(Tunable.RAM, 0)).extracting(Band::outcome).containsExactly(Outcome.REFUSING);
        assertThat(bands(Tunable.PHP_HANDLER, 0)).anySatisfy(band -> {
            assertThat(band.outcome()).isEqualTo(Outcome.REFUSING);
            assertThat(band.firstValue()).isEqualTo(PhpHandler.MOD_PHP_NTS.ordinal());
            assertThat(band.lastValue()).isEqualTo(PhpHandler.MOD_PHP_NTS.ordinal());
        });
    }

    @Test
    void theStripOfTheSliderInHandComesBeforeAllOthers() {
        Question asked =
                touching(question(List.of(prefork()), Tunable.RAM, Tunable.VISITORS, Tunable.CORES), Tunable.VISITORS);

        List<Outlook> seen = bench.watch(asked);

        Outlook first = seen.stream()
                .filter(look -> !look.strips().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(first.strips()).containsOnlyKeys(Tunable.VISITORS);
        assertThat(first.answers(asked)).isTrue();
    }

    @Test
    void visibleStripsComeBeforeTheOthers() {
        RunRecipe server = prefork();
        Question all = question(List.of(server), Tunable.RAM, Tunable.VISITORS, Tunable.CORES);
        Question asked = new Question(all.servers(), all.strips(), Optional.empty(), Set.of(Tunable.CORES));

        List<Outlook> seen = bench.watch(asked);

        Outlook rest = seen.stream()
                .filter(look -> look.isAtRest() && look.answer().isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(rest.strips()).containsOnlyKeys(Tunable.CORES);
        assertThat(seen.getLast().strips()).containsOnlyKeys(Tunable.RAM, Tunable.VISITORS, Tunable.CORES);
    }

    @Test
    void movingASliderKeepsItsOwnStripAndMarksTheOthersAsStale() {
        bench.whatIf.ask(question(List.of(prefork()), Tunable.RAM, Tunable.CORES));
        bench.finish();
        List<Band> before = bands(Tunable.RAM, 0);

        bench.whatIf.ask(touching(
                question(List.of(FromTheStart.with(prefork(), Tunable.RAM, 512)), Tunable.RAM, Tunable.CORES),
                Tunable.RAM));
        bench.step();

        Outlook now = bench.whatIf.outlook();
        assertThat(now.strips().get(Tunable.RAM).lanes().getFirst().isStale()).isFalse();
        assertThat(now.strips().get(Tunable.RAM).lanes().getFirst().bands()).isEqualTo(before);
        assertThat(now.strips().get(Tunable.CORES).lanes().getFirst().isStale()).isTrue();
    }

    @Test
    void whatWasRunOnceIsNotRunAgain() {
        Question asked = question(List.of(prefork(), event(PhpHandler.FPM)), Tunable.RAM, Tunable.CORES);
        bench.whatIf.ask(asked);
        bench.finish();
        bench.whatIf.ask(question(List.of(event(PhpHandler.FPM))));
        bench.finish();

        bench.whatIf.ask(asked);

        assertThat(bench.finish()).as("steps: the question alone").isEqualTo(1);
        assertThat(bench.whatIf.outlook().answers(asked)).isTrue();
    }

    @Test
    void somebodyWhoNeverStopsMovingStillReadsNumbers() {
        int answered = 0;
        for (int workers = 1; workers <= 20; workers++) {
            Question asked = question(List.of(
                    FromTheStart.with(prefork(), Tunable.MAX_REQUEST_WORKERS, workers),
                    FromTheStart.with(event(PhpHandler.FPM), Tunable.MAX_REQUEST_WORKERS, workers * 25)));
            Optional<Answer> before = bench.whatIf.outlook().answer();
            bench.whatIf.ask(asked);
            bench.step();
            bench.step();
            answered += bench.whatIf.outlook().answer().equals(before) ? 0 : 1;
        }

        assertThat(answered).isGreaterThanOrEqualTo(4);
        bench.finish();
        Answer.OfServer last =
                bench.whatIf.outlook().answer().orElseThrow().servers().getFirst();
        assertThat(last.recipe().scenario().settings().get(Tunable.MAX_REQUEST_WORKERS))
                .isEqualTo(20);
    }

    @Test
    void anAnswerTakesTheCoreOfAStrip() {
        Bench two = new Bench(2);
        two.whatIf.ask(question(List.of(prefork()), Tunable.RAM));
        two.finish();
        assertThat(two.isLooking()).isTrue();

        Question asked = question(List.of(FromTheStart.with(prefork(), Tunable.RAM, 512)), Tunable.RAM);
        two.whatIf.ask(asked);
        two.step();
        assertThat(two.waiting()).as("runs of the answer").isEqualTo(2);
        two.look();
        two.finish();
        assertThat(two.whatIf.outlook().answers(asked)).isTrue();

        while (two.isLooking()) {
            two.look();
            two.finish();
        }
        assertThat(two.whatIf
                        .outlook()
                        .strips()
                        .get(Tunable.RAM)
                        .lanes()
                        .getFirst()
                        .bands())
                .isNotEmpty();
    }

    @Test
    void noStripIsRefinedWhileANewerQuestionWaitsForItsAnswer() {
        Bench two = new Bench(2);
        two.whatIf.ask(question(List.of(prefork())));
        two.finish();
        while (two.isLooking()) {
            two.look();
            two.finish();
        }

        for (int workers = 1; workers <= 20; workers++) {
            RunRecipe server = FromTheStart.with(prefork(), Tunable.MAX_REQUEST_WORKERS, workers);
            two.whatIf.ask(touching(question(List.of(server), Tunable.RAM), Tunable.MAX_REQUEST_WORKERS));
            two.step();
            two.step();
            assertThat(two.isLooking()).isFalse();
        }
        two.finish();

        assertThat(two.isLooking()).isTrue();
    }

    @Test
    void theServerWithTheLongestRunsComesFirst() {
        List<RunRecipe> servers = List.of(prefork(), Bench.overrun());
        Replications first = new Replications(servers, Replications.none(), Optional.empty());
        assertThat(first.next(3)).contains(new Job.Replication(0, 0));
        for (int lane = 0; lane < servers.size(); lane++) {
            first.learn(
                    new Job.Replication(lane, 0),
                    Trial.run(servers.get(lane), Long.MAX_VALUE, () -> true).orElseThrow());
        }

        Replications second = new Replications(servers, first, Optional.empty());

        assertThat(second.next(3)).contains(new Job.Replication(1, 0));
    }

    @Test
    void nothingIsRunAfterTheEnd() {
        bench.whatIf.ask(question(List.of(prefork()), Tunable.RAM));
        bench.step();
        bench.whatIf.close();

        assertThat(bench.finish()).isLessThanOrEqualTo(1);
        assertThat(bench.whatIf.outlook().answer()).isEmpty();
    }

    @Test
    void whatTheUserTurnedHoldsFromTheStartEvenAgainstTheScript() {
        RunRecipe plain = prefork();
        RunRecipe scripted = RunRecipe.of(
                new Scenario(
                        "scripted",
                        plain.scenario().mpm(),
                        plain.scenario().settings(),
                        plain.scenario().workload(),
                        List.of(
                                new Intervention.Turn(5 * SECOND, Tunable.BACKEND_FACTOR, 10),
                                new Intervention.Turn(6 * SECOND, Tunable.CORES, 1)),
                        20 * SECOND),
                1);
        RunRecipe turned = scripted.forkAt(new Intervention.Turn(8 * SECOND, Tunable.BACKEND_FACTOR, 2))
                .forkAt(new Intervention.Turn(9 * SECOND, Tunable.RAM, 512));

        RunRecipe atEight = FromTheStart.of(turned, 8 * SECOND);

        assertThat(atEight.scenario().settings().get(Tunable.BACKEND_FACTOR)).isEqualTo(2);
        assertThat(atEight.scenario().settings().get(Tunable.RAM)).isEqualTo(2048);
        assertThat(atEight.allInterventions()).containsExactly(new Intervention.Turn(6 * SECOND, Tunable.CORES, 1));
        assertThat(FromTheStart.of(turned, 9 * SECOND).scenario().settings().get(Tunable.RAM))
                .isEqualTo(512);
        assertThat(FromTheStart.of(turned, 0)).isEqualTo(scripted);
    }

    private List<Band> bands(Tunable tunable, int lane) {
        return bench.whatIf.outlook().strips().get(tunable).lanes().get(lane).bands();
    }

    private static Outcome outcome(RunRecipe server, Tunable tunable, double value) {
        RunRecipe recipe = FromTheStart.with(server, tunable, value);
        RunFold fold = new RunFold();
        SlicedRun.run(recipe, fold, () -> true);
        return RunFigures.of(recipe, fold).outcome();
    }
}
