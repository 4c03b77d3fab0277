package org.mpmexplorer.mpm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.FpmManager;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.testkit.LogEntry;
import org.mpmexplorer.testkit.Run;
import org.mpmexplorer.testkit.Scene;
import org.mpmexplorer.trace.FailKind;
import org.mpmexplorer.trace.TraceKind;

/// Rows of httpd-semantics 10 from 66 to 76: PHP in the process and behind FastCGI.
class PhpRowsTest {

    private static Scene php(Scene scene, PhpHandler handler, double seconds) {
        return scene.set(Tunable.PHP_HANDLER, handler.ordinal())
                .requests(new Distribution.Constant(0), new Distribution.Constant(seconds), RequestKind.PHP);
    }

    private static Scene fpm(Scene scene, FpmManager manager, double seconds) {
        return php(scene, PhpHandler.FPM, seconds)
                .set(Tunable.FPM_MANAGER, manager.ordinal())
                .set(Tunable.PHP_MEMORY, 8);
    }

    /// Row 66.
    @ParameterizedTest
    @EnumSource(value = Mpm.class, names = "PREFORK", mode = EnumSource.Mode.EXCLUDE)
    void refusesToStartWithPhpThatIsNotThreadSafe(Mpm mpm) {
        Run run = php(Scene.debian(mpm), PhpHandler.MOD_PHP_NTS, 1)
                .crowd(3, 0.5, Scene.single())
                .run(0.52);

        assertThat(run.log().stream().map(LogEntry::line))
                .containsExactly(
                        "Apache is running a threaded MPM, but your PHP Module is not compiled to be threadsafe."
                                + "  You need to recompile PHP.",
                        "AH00013: Pre-configuration failed");
        assertThat(run.log().getFirst().message().level().word()).isEqualTo("crit");
        assertThat(run.end().isRefused()).isTrue();
        assertThat(run.end().children().forked()).isZero();
        assertThat(run.end().connections().fails(FailKind.REFUSED)).isEqualTo(3);
    }

    /// Row 67, and prefork beside it.
    @ParameterizedTest
    @EnumSource(Mpm.class)
    void startsWithThreadSafePhp(Mpm mpm) {
        Run run = php(Scene.debian(mpm), PhpHandler.MOD_PHP_ZTS, 1)
                .crowd(3, 0.5, Scene.single())
                .run(10);

        assertThat(run.end().isRefused()).isFalse();
        assertThat(run.end().connections().responses()).isEqualTo(3);
    }

    private static List<Integer> poolAfter(Run run, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(second -> run.at(second + 0.3).fpm().living())
                .toList();
    }

    /// Row 70.
    @Test
    void aDebianPoolGrowsByItsDeficit() {
        Run run = fpm(Scene.debian(Mpm.EVENT), FpmManager.DYNAMIC, Scene.FOREVER)
                .set(Tunable.FPM_MAX_CHILDREN, 5)
                .set(Tunable.FPM_START_SERVERS, 2)
                .set(Tunable.FPM_MIN_SPARE, 1)
                .set(Tunable.FPM_MAX_SPARE, 3)
                .crowd(40, 0.5, Scene.single())
                .run(10);

        assertThat(poolAfter(run, 0, 5)).containsExactly(2, 3, 4, 5, 5, 5);
        assertThat(run.times(LogMessage.FPM_MAX_CHILDREN)).containsExactly(4.15);
        assertThat(run.log(LogMessage.FPM_MAX_CHILDREN).getFirst().text())
                .isEqualTo("[pool www] server reached pm.max_children setting (5), consider raising it");
    }

    /// Row 71.
    @Test
    void aLargePoolGrowsByAtMostItsDeficit() {
        Run run = fpm(Scene.compiledIn(Mpm.EVENT), FpmManager.DYNAMIC, Scene.FOREVER)
                .set(Tunable.START_SERVERS, 16)
                .set(Tunable.MAX_SPARE_THREADS, 400)
                .set(Tunable.FPM_MAX_CHILDREN, 200)
                .set(Tunable.FPM_START_SERVERS, 20)
                .set(Tunable.FPM_MIN_SPARE, 10)
                .set(Tunable.FPM_MAX_SPARE, 30)
                .crowd(390, 0.5, Scene.single())
                .run(25);
        List<Integer> expected = new ArrayList<>(List.of(21, 23, 27));
        for (int children = 35; children < 200; children += 10) {
            expected.add(children);
        }
        expected.add(200);

        assertThat(poolAfter(run, 1, expected.size())).isEqualTo(expected);
        assertThat(expected).hasSize(21);
        assertThat(run.times(LogMessage.FPM_MAX_CHILDREN)).containsExactly(22.15);
        assertThat(run.times(LogMessage.FPM_BUSY)).first().isEqualTo(4.15);
        assertThat(run.log(LogMessage.FPM_BUSY).getFirst().text())
                .isEqualTo("[pool www] seems busy (you may need to increase pm.start_servers, or"
                        + " pm.min/max_spare_servers), spawning 8 children, there are 0 idle, and 27 total children");
    }

    /// Row 72.
    @Test
    void aSaturatedPoolLetsHttpdTimeOutAndWorksOn() {
        Run run = fpm(Scene.debian(Mpm.EVENT), FpmManager.STATIC, 100)
                .set(Tunable.FPM_MAX_CHILDREN, 10)
                .set(Tunable.TIMEOUT, 60)
                .crowd(30, 0.5, Scene.single())
                .run(70);

        assertThat(run.at(60).fpm().busy()).isEqualTo(10);
        assertThat(run.at(60).children().count(Letter.WRITE)).isEqualTo(30);
        assertThat(run.times(LogMessage.PROXY_TIMEOUT)).hasSize(30).containsOnly(60.5);
        assertThat(run.log(LogMessage.PROXY_TIMEOUT).getFirst().line())
                .isEqualTo("AH01075: Error dispatching request to : (polling)");
        assertThat(run.end().connections().errors()).isEqualTo(30);
        assertThat(run.end().fpm().busy()).isEqualTo(10);
    }

    /// Row 75, with SIGKILL.
    @Test
    void aKilledPoolChildFailsItsRequestAndIsReplaced() {
        Run run = fpm(Scene.debian(Mpm.EVENT), FpmManager.STATIC, 10)
                .set(Tunable.FPM_MAX_CHILDREN, 1)
                .crowd(1, 0.5, Scene.single())
                .perform(2, Action.KILL_FPM_CHILD)
                .run(5);

        assertThat(run.log().stream().filter(entry -> entry.atNanos() > 0).map(LogEntry::line))
                .containsExactly(
                        "[pool www] child 500001 exited on signal 9 (SIGKILL)",
                        "AH01067: Failed to read FastCGI header",
                        "AH01075: Error dispatching request to : ",
                        "[pool www] child 500002 started");
        assertThat(run.end().connections().errors()).isEqualTo(1);
        assertThat(run.times(TraceKind.FPM_FORK)).containsExactly(0.0, 2.005);
    }

    /// Row 76, without the status request itself.
    @Test
    void keptConnectionsMakePreforkLookBusy() {
        Run run = Scene.debian(Mpm.PREFORK)
                .set(Tunable.KEEP_ALIVE_TIMEOUT, 100)
                .waiting(0)
                .crowd(100, 0.5, Scene.visit(1, true, 0, 1000))
                .run(30);

        assertThat(run.end().children().count(Letter.KEEPALIVE)).isEqualTo(100);
    }
}
