package org.mpmexplorer.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.insight.Estimate;
import org.mpmexplorer.insight.Outcome;
import org.mpmexplorer.run.BatchRunner;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.store.Presets;

class SweepTest {
    private static Study wordpress(long seconds) {
        Study study = Presets.named("wordpress-4gb").orElseThrow().study();
        List<Scenario> lanes = study.lanes().stream()
                .map(lane -> lane.lasting(seconds * 1_000_000_000L))
                .toList();
        return new Study(study.name(), "", "", lanes);
    }

    private static SweepPlan plan(Axis axis, int replications, OptionalDouble halfWidth) {
        return new SweepPlan(wordpress(60), List.of(axis), 1, replications, halfWidth);
    }

    @Test
    void findsTheSameWithAnyNumberOfThreads() throws InterruptedException {
        SweepPlan plan = plan(new Axis(Tunable.MAX_REQUEST_WORKERS, List.of(10.0, 150.0)), 6, OptionalDouble.of(0.05));

        assertThat(new Sweep(plan, new BatchRunner(3)).run(Shard.WHOLE, share -> {}))
                .isEqualTo(new Sweep(plan, new BatchRunner(1)).run(Shard.WHOLE, share -> {}));
    }

    @Test
    void endsReplicationsOfAPointThatIsKnownWellEnough() throws InterruptedException {
        Axis axis = new Axis(Tunable.MAX_REQUEST_WORKERS, List.of(10.0, 150.0));

        List<PointResult> wide =
                new Sweep(plan(axis, 12, OptionalDouble.of(0.9)), new BatchRunner(2)).run(Shard.WHOLE, share -> {});
        List<PointResult> narrow =
                new Sweep(plan(axis, 12, OptionalDouble.of(1e-9)), new BatchRunner(2)).run(Shard.WHOLE, share -> {});

        assertThat(wide).extracting(PointResult::replications).containsOnly(5);
        assertThat(narrow).extracting(PointResult::replications).containsOnly(12);
    }

    @Test
    void everyServerAndPointFacesTheSameChance() {
        SweepPlan plan = plan(new Axis(Tunable.MAX_REQUEST_WORKERS, List.of(10.0, 150.0)), 6, OptionalDouble.empty());

        assertThat(plan.recipe(0, 0, 4).seed())
                .isEqualTo(plan.recipe(1, 1, 4).seed())
                .isEqualTo(5);
    }

    @Test
    void moreWorkersThanMemoryHoldsMakesItSlower() throws InterruptedException {
        Study crowd = wordpress(120);
        Scenario prefork = crowd.lanes()
                .getFirst()
                .with(Tunable.VISITORS, 2_000)
                .with(Tunable.PHP_MEMORY, 64)
                .with(Tunable.SERVER_LIMIT, 400);
        Study study = new Study("crowd", "", "", List.of(prefork));
        SweepPlan plan = new SweepPlan(
                study,
                List.of(new Axis(Tunable.MAX_REQUEST_WORKERS, List.of(30.0, 300.0))),
                1,
                2,
                OptionalDouble.empty());

        List<PointResult> found = new Sweep(plan, new BatchRunner(2)).run(Shard.WHOLE, share -> {});
        PointResult.ServerFigures few = found.getFirst().servers().getFirst();
        PointResult.ServerFigures many = found.getLast().servers().getFirst();

        assertThat(many.outcome()).isEqualTo(Outcome.SWAPPING);
        assertThat(few.outcome()).isNotEqualTo(Outcome.SWAPPING);
        assertThat(many.completions().mean()).isLessThan(few.completions().mean());
    }

    @Test
    void estimatesByStudent() {
        Estimate estimate = Estimate.of(new double[] {1, 2, 3, 4});

        assertThat(estimate.mean()).isEqualTo(2.5);
        assertThat(estimate.halfWidth()).isCloseTo(3.1824 * 1.290994 / 2, within(1e-3));
        assertThat(Estimate.of(new double[] {7}).isWithin(0.5)).isFalse();
        assertThat(Estimate.of(new double[] {0, 0}).isWithin(0.02)).isTrue();
    }
}
