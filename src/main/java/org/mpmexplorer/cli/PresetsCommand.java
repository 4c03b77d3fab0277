package org.mpmexplorer.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.store.Preset;
import org.mpmexplorer.store.Presets;
import org.mpmexplorer.store.ScenarioFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mpm-explorer presets`: lists the built-in scenarios, or prints one as a scenario file.
@Command(
        name = "presets",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Lists the built-in scenarios, or prints one as a scenario file to start from.")
final class PresetsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Print this one as JSON.")
    private @Nullable String name;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (name != null) {
            out.print(ScenarioFile.text(StudyOptions.preset(spec.commandLine(), name)));
        } else {
            Presets.all().forEach(preset -> describe(preset, out));
        }
        out.flush();
        return ExitCode.OK;
    }

    private static void describe(Preset preset, PrintWriter out) {
        out.println(preset.id());
        out.println("  " + preset.study().name());
        for (Scenario server : preset.study().lanes()) {
            out.println("    - %s (%s)".formatted(server.name(), server.mpm().id()));
        }
    }
}
