package org.mpmexplorer.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
        System.exit(execute(new JavaFxDesktop(), arguments));
    }

    private static int execute(Desktop desktop, String... arguments) {
        ProgressBar progress = ProgressBar.forTerminal();
        Map<String, Supplier<Object>> commands = commands(desktop, progress);
        Optional<WindowStart> window = WindowStart.of(commands.keySet(), arguments)
                .filter(start -> desktop.obstacle().isEmpty());
        if (window.isPresent()) {
            return open(desktop, window.get());
        }
        if (arguments.length > 0 && commands.containsKey(arguments[0])) {
            commands.keySet().retainAll(Set.of(arguments[0]));
            return commandLine(desktop, commands).execute(arguments);
        }
        return commandLine(desktop, progress).execute(arguments);
    }

    private static int open(Desktop desktop, WindowStart start) {
        try {
            desktop.open(start.file());
            return CommandLine.ExitCode.OK;
        } catch (RuntimeException e) {
            return Complaints.failure(e, commandLine(desktop, Map.of()));
        }
    }

    /// The whole command line on that desktop; `progress` is told how far a computation is.
    static CommandLine commandLine(Desktop desktop, ProgressBar progress) {
        Map<String, Supplier<Object>> commands = commands(desktop, progress);
        commands.put("generate-completion", GenerateCompletion::new);
        return commandLine(desktop, commands);
    }

    /// Every command by its name. A start makes only the one it was asked for: reading the annotations of all
    /// of them takes longer than most runs.
    private static Map<String, Supplier<Object>> commands(Desktop desktop, ProgressBar progress) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("open", () -> new OpenCommand(desktop));
        commands.put("run", () -> new RunCommand(progress));
        commands.put("presets", PresetsCommand::new);
        commands.put("render", () -> new RenderCommand(desktop));
        commands.put("replay", () -> new ReplayCommand(progress));
        commands.put("status", StatusCommand::new);
        commands.put("sweep", () -> new SweepCommand(progress));
        commands.put("compare", () -> new CompareCommand(progress));
        commands.put("merge", MergeCommand::new);
        commands.put("advise", () -> new AdviseCommand(progress));
        commands.put("import", () -> new ImportCommand(progress));
        commands.put("validate", ValidateCommand::new);
        commands.put("measure", MeasureCommand::new);
        return commands;
    }

    private static CommandLine commandLine(Desktop desktop, Map<String, Supplier<Object>> commands) {
        CommandLine line = new CommandLine(new Main(desktop));
        commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
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
