package org.mpmexplorer.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.LogLevel;
import org.mpmexplorer.httpd.LogMessage;

class LogRowTest {

    @Test
    void breaksAMessageBetweenWordsAndLosesNone() {
        assertThat(texts("server reached MaxRequestWorkers setting", 20))
                .containsExactly("", "server reached", "MaxRequestWorkers", "setting");
    }

    @Test
    void breaksAWordThatIsLongerThanTheRow() {
        assertThat(texts("abcdefghij", 4)).containsExactly("", "abcd", "efgh", "ij");
    }

    @Test
    void aMessageThatFitsIsOneRowBelowItsHead() {
        assertThat(texts("Server built: simulated", 23)).containsExactly("", "Server built: simulated");
    }

    private static List<String> texts(String message, int columns) {
        LogEntry entry = new LogEntry(
                1, LogLevel.NOTICE, "prefork", 0, "ink-prefork", "AH00489", message, LogMessage.EVENT_RUNNING, 0);
        return LogRow.of(entry, columns).stream().map(LogRow::text).toList();
    }
}
