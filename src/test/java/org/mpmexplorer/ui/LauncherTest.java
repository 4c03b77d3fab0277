package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LauncherTest {

    @Test
    void saysInOneSentenceThatThereIsNoDisplay() {
        assertThat(Launcher.obstacle("Linux", "", Map.of()))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .contains("DISPLAY", "`mpm-explorer run`", "`mpm-explorer render`")
                        .endsWith(".")
                        .doesNotContain("\n"));
        assertThat(Launcher.obstacle("Linux", "", Map.of("DISPLAY", " "))).isPresent();
    }

    @Test
    void startsWhereThereIsADisplayOrNoneIsNeeded() {
        assertThat(Launcher.obstacle("Linux", "", Map.of("DISPLAY", ":0"))).isEmpty();
        assertThat(Launcher.obstacle("Linux", "Headless", Map.of())).isEmpty();
        assertThat(Launcher.obstacle("Windows 11", "", Map.of())).isEmpty();
        assertThat(Launcher.obstacle("Mac OS X", "", Map.of())).isEmpty();
    }
}
