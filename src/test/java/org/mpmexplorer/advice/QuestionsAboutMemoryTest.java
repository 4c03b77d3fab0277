package org.mpmexplorer.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.insight.Measure;
import org.mpmexplorer.insight.Outcome;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.insight.RunSummary;
import org.mpmexplorer.insight.SecondSeries;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.testkit.Run;
import org.mpmexplorer.testkit.Scene;

/// What people ask about memory; the number is the question's in the collection of thirty.
class QuestionsAboutMemoryTest {
    private static final double MEBIBYTE = 1 << 20;

    @Test
    @DisplayName("2: what MaxRequestWorkers for my RAM?")
    void workersAreARangeBelowWhatMemoryHoldsAndOtherForWarmAndColdChildren() throws InterruptedException {
        Scenario shop = Asked.preset("wordpress-4gb", 0).lasting(90 * Asked.SECOND);
        Memory memory = Memory.ofWorkers(shop);

        Recommendation workers = Asked.advice(shop).getFirst();

        assertThat(workers.tunable()).isEqualTo(Tunable.MAX_REQUEST_WORKERS);
        assertThat(workers.low()).isPositive();
        assertThat(workers.high()).isLessThanOrEqualTo(memory.warm());
        assertThat(workers.why()).anyMatch(text -> text.contains("±"));
        assertThat(memory.cold()).isGreaterThan(2 * memory.warm());
        assertThat(Memory.ofWorkers(shop.with(Tunable.RAM, 65_536)).warm()).isGreaterThan(10 * memory.warm());
    }

    @Test
    @DisplayName("3: tiny VPS, one client more and it locks up: ab -c 24 ok, -c 25 dead")
    void thereIsACliffBetween24And25() throws InterruptedException {
        RunSummary at24 = Asked.summary(Asked.preset("tiny-vps", 0));
        RunSummary at25 = Asked.summary(Asked.preset("tiny-vps", 1));

        assertThat(at24.deaths().oomKills()).isZero();
        assertThat(at25.deaths().oomKills()).isPositive();
        assertThat(at25.requests().errors()).isGreaterThan(at24.requests().errors());
    }

    @Test
    @DisplayName("4: swap death: more workers made it slower")
    void throughputFallsPastTheLineOfRamAndLoweringWorkersRaisesIt() throws InterruptedException {
        RunFigures many = Asked.figures(Asked.preset("swap-death", 0));
        RunFigures few = Asked.figures(Asked.preset("swap-death", 1));

        assertThat(many.outcome()).isEqualTo(Outcome.SWAPPING);
        assertThat(few.completions()).isGreaterThan(1.5 * many.completions());
        assertThat(Asked.warnings(Asked.preset("swap-death", 0)))
                .anyMatch(text -> text.contains("more than memory holds"));
    }

    @Test
    @DisplayName("13: AI crawlers exhaust workers; one worker 1.3 GB, OOM")
    void expensivePagesSaturateAtALowRate() throws InterruptedException {
        Scenario crawled = Asked.preset("crawlers", 0);
        RunFigures calm = Asked.figures(crawled.lasting(60 * Asked.SECOND));
        RunFigures all = Asked.figures(crawled);

        // Two searches a second are 600 in the five minutes; each holds a process for ten seconds.
        assertThat(calm.outcome()).isEqualTo(Outcome.FINE);
        assertThat(all.outcome()).isNotEqualTo(Outcome.FINE);
        assertThat(all.peakRamBytes() + all.peakSwapBytes()).isGreaterThan(1.3 * calm.peakRamBytes());
    }

    @Test
    @DisplayName("16: MaxConnectionsPerChild and the leak; limit 1000 really 100,000 requests")
    void itCountsConnectionsAndMemoryRisesAndFalls() throws InterruptedException {
        Scenario recycled = Asked.preset("leak", 1);
        RunFigures never = Asked.figures(Asked.preset("leak", 0));
        SecondSeries ram = Asked.fold(recycled).series();

        assertThat(Asked.figures(recycled).peakRamBytes()).isLessThan(never.peakRamBytes());
        assertThat(falls(ram)).isGreaterThan(10);
        assertThat(Asked.warnings(recycled.with(Tunable.MAX_CONNECTIONS_PER_CHILD, 1000)))
                .anyMatch(text -> text.contains("counts connections") && text.contains("100,000 requests"));
    }

    /// How often memory falls by a child's worth within a second.
    private static int falls(SecondSeries series) {
        int falls = 0;
        for (int second = 1; second < series.seconds(); second++) {
            double lost = series.at(Measure.RAM, second - 1) - series.at(Measure.RAM, second);
            falls += lost > 10 * MEBIBYTE ? 1 : 0;
        }
        return falls;
    }

    @Test
    @DisplayName("17: set to 100: CPU burns on forking; MinSpare 30, MaxSpare 64, 400 workers")
    void theCostOfForkingIsVisible() throws InterruptedException {
        Scenario busy = Scene.debian(Mpm.PREFORK)
                .set(Tunable.CORES, 2)
                .set(Tunable.SERVER_LIMIT, 400)
                .set(Tunable.MAX_REQUEST_WORKERS, 400)
                .set(Tunable.MIN_SPARE_SERVERS, 30)
                .set(Tunable.MAX_SPARE_SERVERS, 64)
                .set(Tunable.FORK_TIME, 20)
                .requests(Asked.always(0.001), Asked.always(0.05), RequestKind.PROXY)
                .arrivals(400)
                .lasting(60);
        RunFigures never = Asked.figures(busy);
        RunFigures at100 = Asked.figures(busy.with(Tunable.MAX_CONNECTIONS_PER_CHILD, 100));

        assertThat(at100.forks()).isGreaterThan(3 * never.forks());
        assertThat(Asked.warnings(busy.with(Tunable.MAX_CONNECTIONS_PER_CHILD, 100)))
                .anyMatch(text -> text.contains("spends CPU on forking"));
    }

    @Test
    @DisplayName("18: RES or VIRT? how much is one child really? VIRT 180 MB / RES 16 MB -> 22 or 256?")
    void sharedPagesCountOnceAndPssIsExplained() {
        // Of 16 MB resident 12 are the same pages in every child: 4 MB are its own.
        Scenario box = Asked.preset("wordpress-4gb", 0)
                .with(Tunable.PHP_HANDLER, PhpHandler.NONE.ordinal())
                .with(Tunable.OTHER_MEMORY, 0)
                .with(Tunable.SHARED_MEMORY, 12)
                .with(Tunable.CHILD_MEMORY, 4)
                .with(Tunable.THREAD_MEMORY, 0);
        Memory memory = Memory.ofWorkers(box);

        assertThat(memory.warm()).isEqualTo((int) (0.9 * (4096 - 12) / 4));
        assertThat(memory.text("workers")).contains("shared pages counted once");
        assertThat(Warnings.unknown(box, Set.of()))
                .anyMatch(text -> text.contains("PSS") && text.contains("RES") && text.contains("VIRT"));
    }

    @Test
    @DisplayName("21: container limit vs default 150: 256 MiB cap, child up to 140 MiB -> 10 workers")
    void aLimitThatFitsTheContainerQueuesInsteadOfBeingKilled() throws InterruptedException {
        RunSummary before = Asked.summary(Asked.preset("container-limit", 0));
        RunSummary capped = Asked.summary(Asked.preset("container-limit", 1));

        assertThat(before.deaths().oomKills()).isPositive();
        assertThat(capped.deaths().oomKills()).isZero();
        assertThat(capped.workers().queue().peak()).isPositive();
    }

    @Test
    @DisplayName("22: 256 MB box, OOM killer takes apache; children 10-12 % each")
    void theKillIsShownWithTheChildThatDied() {
        Scenario box = Asked.preset("container-limit", 0).lasting(60 * Asked.SECOND);

        Run run = Run.of(RunRecipe.of(box, 1));

        List<org.mpmexplorer.testkit.LogEntry> kills = run.log(LogMessage.OOM_KILL);
        assertThat(kills).isNotEmpty();
        assertThat(kills).allSatisfy(kill -> assertThat(kill.text()).matches("Out of memory: Killed process \\d+"));
    }
}
