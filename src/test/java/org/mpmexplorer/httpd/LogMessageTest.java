package org.mpmexplorer.httpd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The catalogue of messages as a whole (httpd-semantics 13), and the letters (7.1).
class LogMessageTest {

    @ParameterizedTest
    @EnumSource(LogMessage.class)
    void isWellFormed(LogMessage message) {
        long[] numbers = new long[message.arguments()];

        assertThat(message.code()).matches("(AH\\d{5})?");
        assertThat(message.text(numbers)).isNotBlank().doesNotContain("%");
        assertThat(message.line(numbers))
                .startsWith("[" + message.module() + ":" + message.level().word() + "] ");
        assertThat(LogMessage.of(message.ordinal())).isSameAs(message);
    }

    @ParameterizedTest
    @CsvSource({
        "PREFORK_MAX_REQUEST_WORKERS, AH00161, error, mpm_prefork",
        "WORKER_MAX_REQUEST_WORKERS, AH00286, error, mpm_worker",
        "EVENT_MAX_REQUEST_WORKERS, AH00484, error, mpm_event",
        "WORKER_NEAR_MAX_REQUEST_WORKERS, AH00287, error, mpm_worker",
        "EVENT_NEAR_MAX_REQUEST_WORKERS, AH10159, error, mpm_event",
        "WORKER_SCOREBOARD_FULL, AH00288, error, mpm_worker",
        "EVENT_SCOREBOARD_FULL, AH03490, error, mpm_event",
        "PREFORK_BUSY, AH00162, info, mpm_prefork",
        "WORKER_BUSY, AH00289, info, mpm_worker",
        "EVENT_BUSY, AH00486, info, mpm_event",
        "PREFORK_RUNNING, AH00163, notice, mpm_prefork",
        "WORKER_RUNNING, AH00292, notice, mpm_worker",
        "EVENT_RUNNING, AH00489, notice, mpm_event",
        "PREFORK_GRACEFUL, AH00171, notice, mpm_prefork",
        "WORKER_GRACEFUL, AH00297, notice, mpm_worker",
        "EVENT_GRACEFUL, AH00493, notice, mpm_event",
        "PREFORK_RESTART, AH00173, notice, mpm_prefork",
        "WORKER_RESTART, AH00298, notice, mpm_worker",
        "EVENT_RESTART, AH00494, notice, mpm_event",
        "PREFORK_SIGTERM, AH00169, notice, mpm_prefork",
        "WORKER_SIGTERM, AH00295, notice, mpm_worker",
        "EVENT_SIGTERM, AH00491, notice, mpm_event",
        "CHILD_SIGNAL, AH00052, notice, core",
        "WORKER_SUCCESSIVE_KILLS, AH10393, warn, mpm_worker",
        "EVENT_SUCCESSIVE_KILLS, AH10392, warn, mpm_event",
        "PRE_CONFIGURATION_FAILED, AH00013, error, core",
        "PROXY_TIMEOUT, AH01075, error, proxy_fcgi",
        "PROXY_READ_TIMEOUT, AH01102, error, proxy_http",
        "PROXY_READ_ERROR, AH00898, error, proxy",
        "PROXY_HEADER_FAILED, AH01067, error, proxy_fcgi",
        "READ_TIMEOUT_HEADER, AH01382, info, reqtimeout",
    })
    void hasTheNumberLevelAndModuleOfItsSource(LogMessage message, String code, String level, String module) {
        assertThat(message.code()).isEqualTo(code);
        assertThat(message.level().word()).isEqualTo(level);
        assertThat(message.module()).isEqualTo(module);
    }

    @Test
    void lettersKeepTheOrderOfTheScoreboard() {
        StringBuilder symbols = new StringBuilder();
        for (Letter letter : Letter.values()) {
            symbols.append(letter.symbol());
        }

        assertThat(symbols).hasToString(".S_RWKLDCGI");
    }
}
