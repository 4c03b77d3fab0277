package org.mpmexplorer.mpm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.testkit.Run;
import org.mpmexplorer.testkit.Scene;
import org.mpmexplorer.trace.TraceCursor;
import org.mpmexplorer.trace.TraceKind;

/// mod_proxy waits for its backend as long as `Timeout` says (seen on a real httpd: 502, AH01102 and AH00898 for
/// each request of 4 s with Timeout 2).
class ProxyTimeoutTest {
    private static Scene slowBackend(Mpm mpm, RequestKind kind) {
        return Scene.debian(mpm)
                .set(Tunable.TIMEOUT, 2)
                .requests(new Distribution.Constant(0), new Distribution.Constant(4), kind)
                .crowd(3, 1, Scene.single());
    }

    private static List<Integer> statuses(Run run) {
        List<Integer> statuses = new ArrayList<>();
        TraceCursor cursor = run.view().cursor();
        while (cursor.next()) {
            if (cursor.kind() == TraceKind.RESPONSE) {
                statuses.add(cursor.argument());
            }
        }
        return statuses;
    }

    @ParameterizedTest
    @CsvSource({"PREFORK, 0", "WORKER, 0", "EVENT, 0", "PREFORK, 0.03", "EVENT, 0.03"})
    void isGivenUpWith502(Mpm mpm, double loadGeneratorMillis) {
        Run run = slowBackend(mpm, RequestKind.PROXY)
                .set(Tunable.LOAD_GENERATOR, loadGeneratorMillis)
                .run(8);

        assertThat(run.times(TraceKind.RESPONSE)).hasSize(3).allMatch(at -> at >= 3 && at < 3.1);
        assertThat(statuses(run)).containsOnly(502);
        assertThat(run.times(LogMessage.PROXY_READ_TIMEOUT)).hasSize(3);
        assertThat(run.times(LogMessage.PROXY_READ_ERROR)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(value = RequestKind.class, names = "PROXY", mode = EnumSource.Mode.EXCLUDE)
    void doesNotConcernWhatHttpdDoesItself(RequestKind kind) {
        Run run = slowBackend(Mpm.PREFORK, kind).run(8);

        assertThat(statuses(run)).containsExactly(200, 200, 200);
    }
}
