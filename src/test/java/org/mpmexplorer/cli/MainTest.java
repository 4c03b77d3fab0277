package org.mpmexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @Test
    void namesItsVersion() {
        Called called = Called.with("--version");

        assertThat(called.exitCode()).isZero();
        assertThat(called.out().strip()).matches("MPM Explorer \\d+\\.\\d+\\.\\d+");
        assertThat(called.err()).isEmpty();
    }

    @Test
    void explainsItselfWhenAskedForHelp() {
        Called called = Called.with("--help");

        assertThat(called.exitCode()).isZero();
        assertThat(called.out())
                .startsWith("Shows what Apache httpd's prefork and event MPMs do with the same visitors.")
                .contains("Usage: mpm-explorer [-hV] [COMMAND]")
                .contains("run ", "presets ", "render ", "replay ")
                .contains("Exit code: 0 done, 1 the answer is no, 2 wrong use");
        assertThat(called.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "run", "presets", "render", "replay", "status"})
    void explainsEveryCommand(String command) {
        Called called = Called.with(command, "--help");

        assertThat(called.exitCode()).isZero();
        assertThat(called.out()).contains("Usage: mpm-explorer " + command + " ");
        assertThat(called.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(Called.with(command, "--version").out()).startsWith("MPM Explorer ");
    }

    @Test
    void opensTheWindowWithoutAnArgument() {
        Called.FakeDesktop desktop = new Called.FakeDesktop();

        Called called = Called.with(desktop, false);

        assertThat(called).isEqualTo(new Called(0, "", ""));
        assertThat(desktop.opened).isEqualTo(1);
    }

    @Test
    void opensTheWindowWithAFile() {
        Called.FakeDesktop desktop = new Called.FakeDesktop();

        Called called = Called.with(desktop, false, "open", "/etc/apache2");

        assertThat(called).isEqualTo(new Called(0, "", ""));
        assertThat(desktop.files).containsExactly(Path.of("/etc/apache2"));
    }

    @Test
    void writesACompletionForTheShell() {
        Called called = Called.with("generate-completion");

        assertThat(called.exitCode()).isZero();
        assertThat(called.out()).contains("mpm-explorer", "--preset", "complete ");
    }

    @Test
    void saysWhyThereCanBeNoWindow() {
        Called.FakeDesktop desktop = new Called.FakeDesktop();
        desktop.obstacle = "There is no display here.";

        Called called = Called.with(desktop, false);

        assertThat(called).isEqualTo(new Called(2, "", "mpm-explorer: There is no display here.\n"));
        assertThat(desktop.opened).isZero();
    }

    @Test
    void suggestsWhatWasMeant() {
        assertThat(Called.with("rum"))
                .isEqualTo(
                        new Called(2, "", "mpm-explorer: Unmatched argument at index 0: 'rum'. Did you mean run?\n"));
        assertThat(Called.with("run", "--sed", "3").err())
                .isEqualToIgnoringNewLines("mpm-explorer run: Unknown option: '--sed'. Did you mean --set or --seed?");
    }
}
