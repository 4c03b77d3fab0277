package org.mpmexplorer.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mpm-explorer open`: opens the window with a file in it, as a desktop does when the file is double-clicked.
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Opens the window with a scenario file or a server's configuration in it.")
final class OpenCommand implements Runnable {
    private final Desktop desktop;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "A scenario file, httpd.conf, or a folder such as /etc/apache2.")
    private @Nullable Path file;

    OpenCommand(Desktop desktop) {
        this.desktop = desktop;
    }

    @Override
    public void run() {
        open(desktop, spec.commandLine(), Optional.ofNullable(file));
    }

    /// @throws ParameterException with one sentence where there can be no window
    static void open(Desktop desktop, CommandLine command, Optional<Path> file) {
        desktop.obstacle().ifPresent(sentence -> {
            throw new ParameterException(command, sentence);
        });
        desktop.open(file);
    }
}
