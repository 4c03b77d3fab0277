package org.mpmexplorer.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command `mpm-explorer`, where every start of the program begins.
@Command(
        name = "mpm-explorer",
        description = "Shows what Apache httpd's prefork and event MPMs do with the same visitors.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    /// Runs the command line and ends the process with its exit code.
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command, or use --help to see what there is.");
    }
}
