package org.mpmexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final CommandLine commandLine = Main.commandLine().setOut(new PrintWriter(out));

    @Test
    void namesItsVersion() {
        int exitCode = commandLine.execute("--version");

        assertThat(exitCode).isZero();
        assertThat(out.toString().strip()).matches("MPM Explorer \\d+\\.\\d+\\.\\d+");
    }

    @Test
    void explainsItselfWhenAskedForHelp() {
        int exitCode = commandLine.execute("--help");

        assertThat(exitCode).isZero();
        assertThat(out.toString()).contains("Usage: mpm-explorer", "--version");
    }
}
