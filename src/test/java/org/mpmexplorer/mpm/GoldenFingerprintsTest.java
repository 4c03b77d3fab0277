package org.mpmexplorer.mpm;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Visit;
import org.mpmexplorer.testkit.Golden;
import org.mpmexplorer.testkit.Run;
import org.mpmexplorer.testkit.Scene;

/// Larger runs, each as one number: it changes with anything the engine does, and is the same on every
/// machine.
class GoldenFingerprintsTest {
    private static final double SECONDS = 60;

    private static Visit browser(double bytesPerSecond) {
        return new Visit(List.of(), 6, true, 0, new Distribution.Exponential(0.4), 10, 20, bytesPerSecond, true);
    }

    private static Scene site(Mpm mpm) {
        return Scene.debian(mpm)
                .set(Tunable.FORK_TIME, 1)
                .set(Tunable.CHILD_START_TIME, 20)
                .set(Tunable.ROUND_TRIP, 30)
                .set(Tunable.CORES, 4)
                .set(Tunable.RAM, 4096)
                .set(Tunable.PHP_HANDLER, mpm.isThreaded() ? 3 : 1)
                .requests(
                        RequestKind.PHP,
                        new Distribution.Lognormal(0.03, 0.5),
                        new Distribution.Exponential(0.05),
                        40_000)
                .requests(RequestKind.STATIC, new Distribution.Constant(0.0003), new Distribution.Constant(0), 200_000);
    }

    private static Scene users(Scene scene, int clients, double bytesPerSecond) {
        return scene.load(new Load.ClosedUsers(
                "users", clients, browser(bytesPerSecond), new Distribution.Exponential(3), 5, 0, 1e6));
    }

    private static String line(String what, Mpm mpm, Scene scene) {
        Scenario scenario = scene.lasting(SECONDS);
        Run run = Run.of(RunRecipe.of(scenario, 42));
        return String.format(
                        Locale.ROOT,
                        "%-12s %-8s %8d records %016x%n",
                        what,
                        mpm.id(),
                        run.view().records(),
                        run.fingerprint())
                .replace("\r\n", "\n");
    }

    @Test
    void largerRunsAreTheSameEverywhere() {
        StringBuilder text = new StringBuilder();
        for (Mpm mpm : Mpm.values()) {
            text.append(line("users", mpm, users(site(mpm), 200, 0)));
            text.append(line("slow readers", mpm, users(site(mpm), 150, 60_000)));
            text.append(line(
                    "passers-by", mpm, site(mpm).load(new Load.OpenArrivals("passers-by", 60, browser(0), 0, 1e6))));
            text.append(
                    line("attack", mpm, users(site(mpm), 80, 0).load(new Load.Slowloris("attack", 200, 3, 10, 1e6))));
            text.append(line("tls", mpm, users(site(mpm).set(Tunable.HTTPS, 1), 150, 500_000)));
            text.append(line(
                    "little RAM",
                    mpm,
                    users(
                            site(mpm)
                                    .set(Tunable.RAM, 1024)
                                    .set(Tunable.PHP_MEMORY, 64)
                                    .set(Tunable.LEAK, 0.5),
                            250,
                            0)));
            text.append(line(
                    "hands on",
                    mpm,
                    users(site(mpm), 150, 0)
                            .perform(10, Action.GRACEFUL_RESTART)
                            .perform(20, Action.CRASH_CHILD)
                            .perform(25, Action.BURST)
                            .turn(30, Tunable.VISITORS, 400)
                            .turn(40, Tunable.KEEP_ALIVE, 0)
                            .perform(50, Action.RESTART)));
        }
        Golden.check("fingerprints", text.toString());
    }
}
