package org.mpmexplorer.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mpmexplorer.httpd.LogLevel;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.trace.Recording;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceLayout;
import org.mpmexplorer.trace.TraceView;
import org.mpmexplorer.trace.TraceWriter;

class LandmarkTest {
    private final TraceWriter writer = new TraceWriter(Recording.keep());

    private void at(long nanos, TraceKind kind, int argument) {
        writer.append(nanos, TraceLayout.pack(kind.code(), 0, 0, argument));
    }

    private TraceView view() {
        return writer.view();
    }

    private static LogMessage message(LogLevel level) {
        return Arrays.stream(LogMessage.values())
                .filter(message -> message.level() == level)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Landmark.class)
    void leadsForwardAndBackToItsEventsAndNoOthers(Landmark landmark) {
        at(10, TraceKind.FORK, 1);
        at(20, TraceKind.LOG, message(LogLevel.NOTICE).ordinal());
        at(30, TraceKind.RESPONSE, 200);
        at(40, TraceKind.SYN_DROP, 1);
        at(50, TraceKind.RESPONSE, 503);
        at(60, TraceKind.EXIT, 0);
        at(70, TraceKind.LOG, message(LogLevel.DEBUG).ordinal());
        long expected = switch (landmark) {
            case PROCESS_START -> 10;
            case LOG_LINE -> 20;
            case QUEUE_FULL -> 40;
            case ERROR -> 50;
            case PROCESS_END -> 60;
        };

        List<OptionalLong> found = new ArrayList<>();
        found.add(landmark.next(view(), 0, 100));
        found.add(landmark.previous(view(), 100));

        assertThat(found).containsOnly(OptionalLong.of(expected));
        assertThat(landmark.next(view(), expected, 100)).isEmpty();
        assertThat(landmark.previous(view(), expected)).isEmpty();
    }

    @Test
    void looksNoFurtherThanTold() {
        at(50, TraceKind.FORK, 1);

        assertThat(Landmark.PROCESS_START.next(view(), 0, 49)).isEmpty();
        assertThat(Landmark.PROCESS_START.next(view(), 0, 50)).hasValue(50);
    }

    @Test
    void anErrorInTheLogIsAnError() {
        at(5, TraceKind.LOG, message(LogLevel.ERROR).ordinal());

        assertThat(Landmark.ERROR.next(view(), 0, 10)).hasValue(5);
        assertThat(TraceLayout.kind(view().word(0))).isEqualTo(TraceKind.LOG.code());
    }
}
