package org.mpmexplorer.cli;

import java.util.Optional;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command `mpm-explorer`, where every start of the program begins: without an argument it opens the
/// window, else it runs the command that is named.
@Command(
        name = "mpm-explorer",
        header = "Shows what Apache httpd's prefork and event MPMs do with the same visitors.",
        description = "Without a command it opens the window.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        footer = {"", "Exit code: 0 done, 1 the answer is no, 2 wrong use or a file that cannot be used."})
public final class Main implements Runnable {
    private final Desktop desktop;

    @Spec
    private CommandSpec spec;

    Main(Desktop desktop) {
        this.desktop = desktop;
    }

    /// Runs the command line and ends the process with its exit code.
    public static void main(String[] arguments) {
        CommandLine line = commandLine(new JavaFxDesktop(), ProgressBar.forTerminal());
        int exitCode = line.execute(OpenCommand.meant(line, arguments));
        System.exit(exitCode);
    }

    /// The whole command line on that desktop; `progress` is told how far a computation is.
    static CommandLine commandLine(Desktop desktop, ProgressBar progress) {
        Main main = new Main(desktop);
        CommandLine line = new CommandLine(main)
                .addSubcommand(new OpenCommand(desktop))
                .addSubcommand(new RunCommand(progress))
                .addSubcommand(new PresetsCommand())
                .addSubcommand(new RenderCommand(desktop))
                .addSubcommand(new ReplayCommand(progress))
                .addSubcommand(new StatusCommand())
                .addSubcommand(new SweepCommand(progress))
                .addSubcommand(new MergeCommand())
                .addSubcommand(new AdviseCommand())
                .addSubcommand(new ImportCommand(progress))
                .addSubcommand(new ValidateCommand())
                .addSubcommand(new MeasureCommand())
                .addSubcommand(new GenerateCompletion());
        line.setParameterExceptionHandler(Complaints::wrongUse);
        line.setExecutionExceptionHandler(Complaints::failure);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Long.TYPE, Complaints::wholeNumber);
        line.registerConverter(Double.TYPE, Complaints::number);
        return line;
    }

    @Override
    public void run() {
        OpenCommand.open(desktop, spec.commandLine(), Optional.empty());
    }
}
