package org.mpmexplorer.mpm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.testkit.Ledger;
import org.mpmexplorer.testkit.LedgerConnections;
import org.mpmexplorer.testkit.RandomRecipes;
import org.mpmexplorer.trace.Recording;
import org.mpmexplorer.trace.TraceCursor;

/// What holds in every run, whatever the settings, the visitors and the hand on the sliders: the trace
/// follows its own words, the engine agrees with it, no connection is lost, no limit is passed.
class RandomScenariosTest {
    private static final int LOOKS = 12;
    private static final long MAX_RECORDS = 400_000;

    static LongStream seeds() {
        return LongStream.range(Long.getLong("from", 0), Long.getLong("seeds", 300));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsItsBooks(long seed) {
        RunRecipe recipe = RandomRecipes.of(seed);
        try {
            keepBooks(recipe);
        } catch (AssertionError | RuntimeException | StackOverflowError wrong) {
            throw new AssertionError("seed " + seed + ": " + wrong + "\n" + recipe, wrong);
        }
    }

    private static void keepBooks(RunRecipe recipe) {
        Engine engine = new Engine(recipe.scenario(), recipe.seed(), new Recording.Keep(MAX_RECORDS));
        EngineAudit audit = new EngineAudit(engine);
        Ledger ledger = new Ledger();
        List<Intervention> left = new ArrayList<>(recipe.allInterventions());
        long seen = 0;
        for (long look : looks(recipe)) {
            while (!left.isEmpty() && left.getFirst().atNanos() <= look) {
                engine.advanceTo(left.getFirst().atNanos());
                apply(engine, left.removeFirst());
                seen = read(engine, ledger, seen);
                audit.check(ledger);
            }
            engine.advanceTo(look);
            seen = read(engine, ledger, seen);
            audit.check(ledger);
            if (engine.isTraceFull()) {
                break;
            }
        }
        conserves(ledger.connections());
    }

    private static void apply(Engine engine, Intervention intervention) {
        long before = engine.traceRecords();
        try {
            engine.apply(intervention);
        } catch (IllegalArgumentException tooLarge) {
            assertThat(tooLarge).hasMessageContaining("lower one of them");
            assertThat(engine.traceRecords()).isEqualTo(before);
        }
    }

    private static List<Long> looks(RunRecipe recipe) {
        SplittableRandom random = new SplittableRandom(recipe.seed());
        List<Long> looks = new ArrayList<>();
        for (int i = 0; i < LOOKS; i++) {
            looks.add(random.nextLong(recipe.scenario().durationNanos()));
        }
        looks.add(recipe.scenario().durationNanos());
        Collections.sort(looks);
        return looks;
    }

    private static long read(Engine engine, Ledger ledger, long from) {
        TraceCursor cursor = engine.view().cursor();
        cursor.seek(from);
        while (cursor.next()) {
            ledger.add(cursor.timeNanos(), cursor.word());
        }
        return engine.traceRecords();
    }

    private static void conserves(LedgerConnections connections) {
        assertThat(connections.requests())
                .isEqualTo(connections.responses() + connections.unanswered() + connections.awaiting());
        assertThat(connections.ends() + connections.inside()).isEqualTo(connections.visits());
    }
}
