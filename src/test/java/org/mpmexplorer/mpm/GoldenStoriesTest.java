package org.mpmexplorer.mpm;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Visit;
import org.mpmexplorer.testkit.Golden;
import org.mpmexplorer.testkit.Run;
import org.mpmexplorer.testkit.Scene;
import org.mpmexplorer.testkit.Stories;

/// Tiny runs told in full, for people to read: what is in `golden/story-*.txt` is what the engine does.
class GoldenStoriesTest {

    private static Distribution seconds(double value) {
        return new Distribution.Constant(value);
    }

    private static Scene prefork(int children) {
        return small(Mpm.PREFORK).set(Tunable.START_SERVERS, children).set(Tunable.MAX_REQUEST_WORKERS, children);
    }

    /// One child with two threads, as many as there may be.
    private static Scene threaded(Mpm mpm) {
        return small(mpm)
                .set(Tunable.START_SERVERS, 1)
                .set(Tunable.THREADS_PER_CHILD, 2)
                .set(Tunable.MAX_REQUEST_WORKERS, 2);
    }

    private static Scene small(Mpm mpm) {
        return Scene.compiledIn(mpm)
                .set(Tunable.MIN_SPARE_SERVERS, 1)
                .set(Tunable.MIN_SPARE_THREADS, 1)
                .set(Tunable.MAX_SPARE_THREADS, 100)
                .set(Tunable.ROUND_TRIP, 20)
                .set(Tunable.RAM, 4096)
                .set(Tunable.CORES, 1);
    }

    private static Scene page(Scene scene) {
        return scene.requests(seconds(0.01), seconds(0.02), RequestKind.PROXY);
    }

    private static Scene php(Scene scene) {
        return scene.requests(seconds(0.05), seconds(0.1), RequestKind.PHP);
    }

    private static Visit impatient(double patience) {
        return new Visit(List.of(), 1, false, 0, seconds(0), 0, patience, 0, false);
    }

    private static Visit slow(double bytesPerSecond) {
        return new Visit(List.of(), 1, true, 0, seconds(0), 0, 1000, bytesPerSecond, false);
    }

    private static Visit asks(int requestClass, int requests, double hold) {
        return new Visit(List.of(requestClass), requests, true, 0, seconds(0), hold, 1000, 0, false);
    }

    static Map<String, Run> stories() {
        Map<String, Run> runs = new TreeMap<>();
        connections(runs);
        deaths(runs);
        restarts(runs);
        queues(runs);
        phpAndMemory(runs);
        return runs;
    }

    private static void connections(Map<String, Run> runs) {
        runs.put(
                "prefork-one-request",
                page(prefork(1)).crowd(1, 0.1, Scene.single()).run(1));
        runs.put(
                "prefork-keepalive-holds-the-child",
                page(prefork(1)).crowd(2, 0.1, Scene.visit(2, true, 0, 60)).run(12));
        runs.put(
                "worker-keepalive-holds-the-thread",
                page(threaded(Mpm.WORKER))
                        .crowd(1, 0.1, Scene.visit(2, true, 0, 60))
                        .run(7));
        runs.put(
                "event-keepalive-holds-no-thread",
                page(threaded(Mpm.EVENT))
                        .crowd(3, 0.1, Scene.visit(2, true, 0, 60))
                        .run(7));
        runs.put(
                "event-cuts-keepalive-when-all-threads-are-busy",
                threaded(Mpm.EVENT)
                        .requests(seconds(0), seconds(0.01), RequestKind.PROXY)
                        .requests(seconds(0), seconds(3), RequestKind.PROXY)
                        .crowd(1, 0.1, asks(0, 1, 60))
                        .crowd(2, 0.5, asks(1, 1, 0))
                        .crowd(1, 1, asks(0, 1, 0))
                        .run(5));
        runs.put(
                "event-finishes-a-slow-download-without-a-thread",
                threaded(Mpm.EVENT)
                        .requests(RequestKind.STATIC, seconds(0.001), seconds(0), 1_000_000)
                        .crowd(1, 0.1, slow(100_000))
                        .run(12));
        runs.put(
                "prefork-holds-a-child-for-a-slow-download",
                prefork(1)
                        .requests(RequestKind.STATIC, seconds(0.001), seconds(0), 1_000_000)
                        .crowd(1, 0.1, slow(100_000))
                        .run(12));
        runs.put(
                "prefork-shakes-hands-for-tls",
                page(prefork(1))
                        .set(Tunable.HTTPS, 1)
                        .crowd(1, 0.1, Scene.visit(2, true, 0, 0))
                        .run(1));
    }

    private static void deaths(Map<String, Run> runs) {
        runs.put(
                "prefork-child-ends-after-two-connections",
                page(prefork(1))
                        .set(Tunable.MAX_CONNECTIONS_PER_CHILD, 2)
                        .crowd(3, 0.1, Scene.single())
                        .run(3));
        runs.put(
                "prefork-crash-waits-for-a-tick",
                prefork(2)
                        .waiting(5)
                        .crowd(2, 0.1, Scene.single())
                        .perform(0.5, Action.CRASH_CHILD)
                        .run(3));
        runs.put(
                "event-crash-is-replaced-when-reaped",
                threaded(Mpm.EVENT)
                        .waiting(5)
                        .crowd(2, 0.1, Scene.single())
                        .perform(0.5, Action.CRASH_CHILD)
                        .run(3));
        runs.put(
                "visitor-gives-up-and-httpd-works-on",
                prefork(1).waiting(2).crowd(2, 0.1, impatient(1)).run(3.05));
    }

    private static void restarts(Map<String, Run> runs) {
        runs.put(
                "prefork-graceful-restart",
                prefork(2)
                        .waiting(1.5)
                        .crowd(1, 0.1, Scene.single())
                        .perform(0.5, Action.GRACEFUL_RESTART)
                        .run(4));
        runs.put(
                "event-graceful-restart",
                threaded(Mpm.EVENT)
                        .waiting(1.5)
                        .crowd(1, 0.1, Scene.single())
                        .perform(0.5, Action.GRACEFUL_RESTART)
                        .run(4));
        runs.put(
                "worker-hard-restart",
                threaded(Mpm.WORKER)
                        .waiting(1.5)
                        .crowd(1, 0.1, Scene.single())
                        .perform(0.5, Action.RESTART)
                        .run(2));
        runs.put(
                "prefork-stop-and-start-resets-the-queue",
                prefork(1)
                        .waiting(1.5)
                        .crowd(2, 0.1, Scene.single())
                        .perform(0.5, Action.STOP_AND_START)
                        .run(2));
    }

    private static void queues(Map<String, Run> runs) {
        runs.put(
                "full-queue-drops-a-syn",
                prefork(1)
                        .set(Tunable.LISTEN_BACKLOG, 1)
                        .waiting(2)
                        .crowd(3, 0.1, Scene.single())
                        .crowd(1, 0.5, Scene.single())
                        .run(6));
        runs.put(
                "silent-connection-gets-no-worker",
                page(prefork(1)).crowd(1, 0.1, Scene.visit(1, false, 40, 0)).run(39));
        runs.put(
                "slowloris-is-cut",
                page(prefork(1))
                        .load(new Load.Slowloris("attack", 1, 2, 0.1, 1e6))
                        .run(25));
    }

    private static void phpAndMemory(Map<String, Run> runs) {
        runs.put(
                "nts-refuses-to-start",
                php(threaded(Mpm.EVENT))
                        .set(Tunable.PHP_HANDLER, 1)
                        .crowd(1, 0.1, Scene.single())
                        .run(1));
        runs.put(
                "fpm-ondemand-queues-what-it-cannot-serve",
                php(threaded(Mpm.EVENT))
                        .set(Tunable.PHP_HANDLER, 3)
                        .set(Tunable.FPM_MANAGER, 2)
                        .set(Tunable.FPM_MAX_CHILDREN, 1)
                        .crowd(2, 0.1, Scene.single())
                        .run(1));
        runs.put(
                "fpm-works-on-after-a-gateway-timeout",
                threaded(Mpm.EVENT)
                        .requests(seconds(0), seconds(3), RequestKind.PHP)
                        .set(Tunable.PHP_HANDLER, 3)
                        .set(Tunable.FPM_MANAGER, 0)
                        .set(Tunable.FPM_MAX_CHILDREN, 1)
                        .set(Tunable.TIMEOUT, 2)
                        .crowd(1, 0.1, Scene.single())
                        .run(4));
        runs.put(
                "oom-killer-takes-the-largest-child",
                php(prefork(2))
                        .set(Tunable.PHP_HANDLER, 1)
                        .set(Tunable.RAM, 700)
                        .set(Tunable.SWAP, 0)
                        .set(Tunable.PHP_MEMORY, 30)
                        .crowd(2, 0.1, Scene.single())
                        .run(2.5));
    }

    private static final Map<String, Run> STORIES = stories();

    static Stream<String> names() {
        return STORIES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void goesAsTold(String name) {
        Golden.check("story-" + name, Stories.of(STORIES.get(name)));
    }
}
