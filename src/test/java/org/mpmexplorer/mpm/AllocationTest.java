package org.mpmexplorer.mpm;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Visit;
import org.mpmexplorer.testkit.Scene;
import org.mpmexplorer.trace.Recording;

/// Once it has warmed up the engine allocates nothing, whatever it simulates.
class AllocationTest {
    private static final long EVENTS = 1_000_000;

    @ParameterizedTest
    @EnumSource(Mpm.class)
    void aMillionEventsAllocateNothing(Mpm mpm) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] records = new long[1];
        Engine engine =
                new Engine(scene(mpm).lasting(80_000), 3, new Recording.Stream((words, count) -> records[0] += count));
        warmUp(engine);
        allocatedDuring(threads, engine, EVENTS / 10);

        assertThat(allocatedDuring(threads, engine, EVENTS)).isZero();
        assertThat(records[0]).isGreaterThan(EVENTS);
    }

    private static Scene scene(Mpm mpm) {
        Visit visit = new Visit(List.of(), 5, true, 0, new Distribution.Exponential(0.3), 4, 30, 100_000, true);
        return Scene.debian(mpm)
                .set(Tunable.ROUND_TRIP, 20)
                .set(Tunable.CORES, 8)
                .set(Tunable.PHP_HANDLER, mpm.isThreaded() ? PhpHandler.FPM.ordinal() : 1)
                .set(Tunable.FPM_MAX_CHILDREN, 40)
                .requests(
                        RequestKind.PHP,
                        new Distribution.Exponential(0.01),
                        new Distribution.Lognormal(0.02, 1),
                        30_000)
                .requests(RequestKind.STATIC, new Distribution.Constant(0.0002), new Distribution.Constant(0), 150_000)
                .load(new Load.ClosedUsers("users", 400, visit, new Distribution.Exponential(1), 3, 0, 1e6))
                .load(new Load.OpenArrivals("passers-by", 50, visit, 0, 1e6))
                .load(new Load.Slowloris("attack", 5, 3, 0, 1e6));
    }

    /// With more visitors than come later, so that everything has grown.
    private static void warmUp(Engine engine) {
        engine.advanceTo(10 * Scene.SECOND);
        engine.apply(new Intervention.Turn(engine.nowNanos(), Tunable.VISITORS, 2000));
        engine.advanceTo(60 * Scene.SECOND);
        engine.apply(new Intervention.Turn(engine.nowNanos(), Tunable.VISITORS, 400));
        advance(engine, EVENTS);
    }

    private static void advance(Engine engine, long events) {
        long end = engine.handledEvents() + events;
        while (engine.handledEvents() < end) {
            engine.advanceTo(engine.nowNanos() + Scene.SECOND / 10);
        }
    }

    private static long allocatedDuring(ThreadMXBean threads, Engine engine, long events) {
        long before = threads.getCurrentThreadAllocatedBytes();
        advance(engine, events);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
