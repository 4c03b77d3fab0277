package org.mpmexplorer.mpm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.testkit.RandomRecipes;
import org.mpmexplorer.testkit.Run;
import org.mpmexplorer.testkit.Scene;
import org.mpmexplorer.trace.Recording;
import org.mpmexplorer.trace.TraceCursor;
import org.mpmexplorer.trace.TraceFingerprint;
import org.mpmexplorer.trace.TraceKind;

/// A run is a pure function of its recipe: no slicing, no checkpoint and no way back leaves a mark.
class DeterminismTest {

    static LongStream seeds() {
        return LongStream.range(10_000, 10_060);
    }

    /// A short recipe, so that many can be run several times.
    private static RunRecipe recipe(long seed) {
        RunRecipe recipe = RandomRecipes.of(seed);
        long duration = Math.min(recipe.scenario().durationNanos(), 12 * Scene.SECOND);
        List<Intervention> early = recipe.interventions().stream()
                .filter(intervention -> intervention.atNanos() < duration)
                .filter(DeterminismTest::alwaysFits)
                .toList();
        return new RunRecipe(recipe.scenario().lasting(duration), recipe.seed(), early);
    }

    private static boolean alwaysFits(Intervention intervention) {
        return !(intervention instanceof Intervention.Turn turn)
                || (turn.tunable() != Tunable.SERVER_LIMIT && turn.tunable() != Tunable.THREAD_LIMIT);
    }

    private static Engine engine(RunRecipe recipe) {
        return new Engine(recipe.scenario(), recipe.seed(), Recording.keep());
    }

    private static long inOneGo(RunRecipe recipe) {
        Engine engine = engine(recipe);
        Run.drive(engine, recipe, recipe.scenario().durationNanos());
        return fingerprint(engine);
    }

    private static long fingerprint(Engine engine) {
        return TraceFingerprint.of(engine.view());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheSameTraceTwiceAndInAnySlices(long seed) {
        RunRecipe recipe = recipe(seed);
        long expected = inOneGo(recipe);
        SplittableRandom random = new SplittableRandom(seed);
        Engine sliced = engine(recipe);
        long duration = recipe.scenario().durationNanos();
        while (sliced.nowNanos() < duration) {
            long step = random.nextInt(5) == 0 ? 1 : random.nextLong(1, duration / 10);
            Run.drive(sliced, recipe, Math.min(duration, sliced.nowNanos() + step));
        }

        assertThat(inOneGo(recipe)).isEqualTo(expected);
        assertThat(fingerprint(sliced)).as("slices, seed %d", seed).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leavesNoMarkOfCheckpointsAndReturns(long seed) {
        RunRecipe recipe = recipe(seed);
        long expected = inOneGo(recipe);
        SplittableRandom random = new SplittableRandom(seed);
        Engine engine = engine(recipe);
        long duration = recipe.scenario().durationNanos();
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Run.drive(engine, recipe, random.nextLong(engine.nowNanos(), duration));
            checkpoints.add(engine.checkpoint());
        }
        Run.drive(engine, recipe, duration);
        assertThat(fingerprint(engine)).as("taking checkpoints, seed %d", seed).isEqualTo(expected);

        for (int i = 5; i >= 0; i--) {
            engine.restore(checkpoints.get(i));
            assertThat(engine.nowNanos()).isEqualTo(checkpoints.get(i).nanos());
            Run.drive(engine, recipe, random.nextLong(engine.nowNanos(), duration));
        }
        engine.restore(checkpoints.getFirst());
        Run.drive(engine, recipe, duration);
        assertThat(fingerprint(engine))
                .as("returning to checkpoints, seed %d", seed)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void forgetsAnotherCourseWhenItReturns(long seed) {
        RunRecipe recipe = recipe(seed);
        long expected = inOneGo(recipe);
        long duration = recipe.scenario().durationNanos();
        Engine engine = engine(recipe);
        Run.drive(engine, recipe, duration / 2);
        Checkpoint checkpoint = engine.checkpoint();
        for (Tunable tunable : List.of(Tunable.RAM, Tunable.MAX_REQUEST_WORKERS, Tunable.THREADS_PER_CHILD)) {
            engine.apply(new Intervention.Turn(engine.nowNanos(), tunable, 700));
            engine.advanceTo(engine.nowNanos() + duration / 8);
        }
        engine.restore(checkpoint);
        Run.drive(engine, recipe, duration);

        assertThat(fingerprint(engine)).as("seed %d", seed).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sharesItsPastWithAFork(long seed) {
        RunRecipe recipe = recipe(seed);
        long at = recipe.scenario().durationNanos() / 3;
        RunRecipe fork = recipe.forkAt(new Intervention.Turn(at, Tunable.VISITORS, 7));
        Engine original = engine(recipe);
        Engine forked = engine(fork);
        Run.drive(original, recipe, recipe.scenario().durationNanos());
        Run.drive(forked, fork, recipe.scenario().durationNanos());
        TraceCursor left = original.view().cursor();
        TraceCursor right = forked.view().cursor();
        long shared = original.view().firstAfter(at - 1);

        assertThat(forked.view().firstAfter(at - 1)).isEqualTo(shared);
        for (long i = 0; i < shared; i++) {
            assertThat(left.next() && right.next()).isTrue();
            assertThat(right.timeNanos()).isEqualTo(left.timeNanos());
            assertThat(right.word()).isEqualTo(left.word());
        }
    }

    /// With room for everybody the time of a reply is what the request asks for: it must be the same under
    /// every module, and so must the arrivals.
    @Test
    void allModulesFaceTheSameArrivalsAndDemands() {
        List<List<Double>> arrivals = new ArrayList<>();
        List<List<Double>> replies = new ArrayList<>();
        for (Mpm mpm : Mpm.values()) {
            Run run = Scene.compiledIn(mpm)
                    .set(Tunable.START_SERVERS, mpm.isThreaded() ? 10 : 250)
                    .set(Tunable.MAX_SPARE_SERVERS, 2000)
                    .set(Tunable.MAX_SPARE_THREADS, 2000)
                    .requests(new Distribution.Exponential(0.02), new Distribution.Lognormal(0.1, 1), RequestKind.PROXY)
                    .requests(new Distribution.Uniform(0, 0.1), new Distribution.Constant(0.2), RequestKind.STATIC)
                    .arrivals(40)
                    .run(30);
            arrivals.add(run.times(TraceKind.VISIT));
            replies.add(run.times(TraceKind.RESPONSE));
        }

        assertThat(arrivals.getFirst()).hasSizeGreaterThan(1000);
        assertThat(arrivals).allMatch(times -> times.equals(arrivals.getFirst()));
        assertThat(replies.getFirst()).hasSizeGreaterThan(1000);
        assertThat(replies).allMatch(times -> times.equals(replies.getFirst()));
    }

    @Test
    void anotherSeedIsAnotherRun() {
        RunRecipe recipe = recipe(10_001);

        assertThat(inOneGo(new RunRecipe(recipe.scenario(), recipe.seed() + 1, recipe.interventions())))
                .isNotEqualTo(inOneGo(recipe));
    }
}
