package org.mpmexplorer.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Intervention.Turn;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.trace.TraceFingerprint;

@Timeout(60)
class RunSessionTest {
    private static final long SECOND = 1_000_000_000L;

    private static RunSnapshot await(RunSession session, Predicate<RunSnapshot> wanted) {
        RunSnapshot snapshot = session.snapshot();
        while (!wanted.test(snapshot)) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
            snapshot = session.snapshot();
        }
        return snapshot;
    }

    private static boolean isFinished(RunSnapshot snapshot) {
        return snapshot.status().state() == RunStatus.State.FINISHED;
    }

    @Test
    void simulatesToTheEndByItself() {
        RunRecipe recipe = SimulationTest.recipe(20);
        try (RunSession session = new RunSession(recipe)) {
            RunSnapshot end = await(session, RunSessionTest::isFinished);

            assertThat(end.status().frontierNanos()).isEqualTo(20 * SECOND);
            assertThat(TraceFingerprint.of(end.trace())).isEqualTo(SimulationTest.fingerprint(recipe));
        }
    }

    @Test
    void forksInThePastAndFinishesAgain() {
        RunRecipe recipe = SimulationTest.recipe(20);
        Turn turn = new Turn(7 * SECOND, Tunable.MAX_REQUEST_WORKERS, 3);
        try (RunSession session = new RunSession(recipe)) {
            await(session, RunSessionTest::isFinished);
            session.intervene(turn);
            RunSnapshot end = await(
                    session, s -> isFinished(s) && s.recipe().interventions().contains(turn));

            assertThat(end.recipe()).isEqualTo(recipe.forkAt(turn));
            assertThat(TraceFingerprint.of(end.trace())).isEqualTo(SimulationTest.fingerprint(recipe.forkAt(turn)));
        }
    }

    @Test
    void waitsWhilePausedAndGoesOnWhenTold() {
        try (RunSession session = new RunSession(SimulationTest.recipe(600))) {
            session.pace(new Pace.UpTo(SECOND));
            RunSnapshot paused = await(session, s -> s.status().isAtRest());
            session.pace(new Pace.AsFastAsPossible());

            assertThat(paused.status().state()).isIn(RunStatus.State.PAUSED, RunStatus.State.FINISHED);
            assertThat(await(session, RunSessionTest::isFinished).status().frontierNanos())
                    .isEqualTo(600 * SECOND);
        }
    }

    @Test
    void beginsAnotherRunInPlaceOfThePresentOne() {
        RunRecipe next = SimulationTest.recipe(7);
        try (RunSession session = new RunSession(SimulationTest.recipe(600))) {
            session.intervene(new Turn(SECOND, Tunable.RAM, 2048));
            session.restart(next);
            RunSnapshot end = await(session, s -> isFinished(s) && s.recipe().equals(next));

            assertThat(end.recipe()).isEqualTo(next);
            assertThat(end.status().durationNanos()).isEqualTo(7 * SECOND);
        }
    }

    @Test
    void saysWhatCannotBeSimulatedAndTakesAnotherRun() {
        RunRecipe sound = SimulationTest.recipe(5);
        RunRecipe hopeless = RunRecipe.of(
                sound.scenario()
                        .under(Mpm.EVENT)
                        .with(Tunable.SERVER_LIMIT, 20_000)
                        .with(Tunable.THREAD_LIMIT, 20_000),
                1);
        try (RunSession session = new RunSession(hopeless)) {
            RunStatus failed = await(session, s -> s.status().isAtRest()).status();
            session.restart(sound);
            RunSnapshot end = await(session, RunSessionTest::isFinished);

            assertThat(failed.state()).isEqualTo(RunStatus.State.FAILED);
            assertThat(failed.error())
                    .startsWith("ServerLimit 20000 with ThreadLimit 20000 is more than")
                    .doesNotContain("\n");
            assertThat(end.status().error()).isEmpty();
            assertThat(end.status().epoch()).isGreaterThan(failed.epoch());
        }
    }

    @Test
    void endsItsThreadWhenClosed() throws InterruptedException {
        RunSession session = new RunSession(SimulationTest.recipe(5));
        session.close();
        Thread thread = session.thread();
        thread.join(Duration.ofSeconds(30));

        assertThat(thread.isAlive()).isFalse();
    }

    /// One thread drags sliders all over a run while another looks: what it sees always belongs
    /// together, epochs never go back, and in the end the trace is that of the recipe.
    @Test
    void publishesConsistentSnapshotsUnderStress() {
        RunRecipe recipe = SimulationTest.recipe(30);
        Random random = new Random(5);
        try (RunSession session = new RunSession(recipe)) {
            RunSnapshot last = session.snapshot();
            for (int round = 0; round < 3_000; round++) {
                if (random.nextInt(5) == 0) {
                    int workers = 1 + random.nextInt(40);
                    session.intervene(new Turn(random.nextLong(30) * SECOND, Tunable.MAX_REQUEST_WORKERS, workers));
                }
                RunSnapshot seen = session.snapshot();
                long records = seen.trace().records();
                assertThat(seen.status().epoch())
                        .isGreaterThanOrEqualTo(last.status().epoch());
                assertThat(seen.trace().epoch()).isEqualTo(seen.status().epoch());
                if (records > 0) {
                    assertThat(seen.trace().timeNanos(records - 1))
                            .isLessThanOrEqualTo(seen.status().frontierNanos());
                }
                if (seen.status().epoch() == last.status().epoch()) {
                    assertThat(records).isGreaterThanOrEqualTo(last.trace().records());
                }
                last = seen;
                LockSupport.parkNanos(20_000);
            }
            Turn turn = new Turn(3 * SECOND, Tunable.CORES, 3);
            session.intervene(turn);
            RunSnapshot end = await(
                    session, s -> isFinished(s) && s.recipe().interventions().contains(turn));

            assertThat(TraceFingerprint.of(end.trace())).isEqualTo(SimulationTest.fingerprint(end.recipe()));
        }
    }

    @Test
    @SuppressWarnings("NullAway") // the error is the point
    void anErrorInItsThreadIsSaidAndAnotherRunCanBeBegun() {
        RunRecipe recipe = SimulationTest.recipe(20);
        try (RunSession session = new RunSession(recipe)) {
            await(session, RunSessionTest::isFinished);
            session.pace(null);
            session.intervene(new Turn(7 * SECOND, Tunable.MAX_REQUEST_WORKERS, 3));

            RunSnapshot failed = await(session, snapshot -> snapshot.status().state() == RunStatus.State.FAILED);
            assertThat(failed.status().error()).contains("error in the program").doesNotContain("\n");
            assertThat(failed.status().frontierNanos()).isEqualTo(20 * SECOND);

            session.pace(new Pace.AsFastAsPossible());
            session.restart(recipe);
            assertThat(TraceFingerprint.of(
                            await(session, RunSessionTest::isFinished).trace()))
                    .isEqualTo(SimulationTest.fingerprint(recipe));
        }
    }
}
