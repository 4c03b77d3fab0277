package org.mpmexplorer.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.store.Preset;
import org.mpmexplorer.store.Presets;
import org.mpmexplorer.store.SafeFile;
import org.mpmexplorer.store.ScenarioFile;
import org.mpmexplorer.store.Suggestion;
import org.mpmexplorer.store.UnusableFileException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Which study a command is about: a scenario file or a preset.
final class StudyOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Parameters(
            arity = "0..1",
            paramLabel = "SCENARIO.json",
            description = "A scenario file; '${ROOT-COMMAND-NAME} presets NAME' prints one to start from.")
    private @Nullable Path scenario;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "A built-in scenario; '${ROOT-COMMAND-NAME} presets' lists them.")
    private @Nullable String preset;

    /// The study that was named, or empty.
    Optional<Study> named() throws UnusableFileException {
        if (scenario != null && preset != null) {
            throw new ParameterException(line(), "Name a scenario file or a preset, not both.");
        }
        if (preset != null) {
            return Optional.of(preset(line(), preset));
        }
        return scenario == null ? Optional.empty() : Optional.of(ScenarioFile.read(scenario));
    }

    /// The study that was named.
    Study required() throws UnusableFileException {
        return named().orElseThrow(() -> new ParameterException(
                line(),
                "Name a scenario file or a preset, for example --preset "
                        + Presets.ids().getFirst() + "."));
    }

    /// Says before the work, not after it, that a file cannot be written.
    ///
    /// @throws ParameterException if it is the scenario itself
    void requireWritable(Path file) throws UnusableFileException {
        if (scenario != null && absolute(scenario).equals(absolute(file))) {
            throw new ParameterException(line(), file + " is the scenario itself; name another file to write.");
        }
        SafeFile.requireWritable(file);
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /// The preset with that name.
    static Study preset(CommandLine line, String name) {
        return Presets.named(name)
                .map(Preset::study)
                .orElseThrow(() -> new ParameterException(
                        line, "There is no preset %s; %s".formatted(name, Suggestion.of(name, Presets.ids()))));
    }

    private CommandLine line() {
        return command.commandLine();
    }
}
