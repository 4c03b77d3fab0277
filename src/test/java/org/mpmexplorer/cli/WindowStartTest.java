package org.mpmexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowStartTest {
    private static final Set<String> COMMANDS = Set.of("open", "run", "src");

    @Test
    void opensAnEmptyWindow() {
        assertThat(of()).contains(new WindowStart(Optional.empty()));
        assertThat(of("open")).contains(new WindowStart(Optional.empty()));
    }

    @Test
    void opensTheFileThatIsNamed() {
        assertThat(of("open", "no such file.mpmx")).contains(with("no such file.mpmx"));
        assertThat(of("open", "run")).contains(with("run"));
    }

    @Test
    void opensALoneFile() {
        assertThat(of("pom.xml")).contains(with("pom.xml"));
        assertThat(of("assets")).contains(with("assets"));
    }

    /// A folder named like a command, what does not exist, options, and more than one word.
    @ParameterizedTest
    @ValueSource(
            strings = {"src", "no-such-file", "run", "--help", "open --help", "open @args", "run pom.xml", "open a b"})
    void leavesTheRestToTheParser(String arguments) {
        assertThat(of(arguments.split(" "))).isEmpty();
    }

    private static Optional<WindowStart> of(String... arguments) {
        return WindowStart.of(COMMANDS, arguments);
    }

    private static WindowStart with(String file) {
        return new WindowStart(Optional.of(Path.of(file)));
    }
}
