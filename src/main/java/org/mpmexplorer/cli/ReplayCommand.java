package org.mpmexplorer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.mpmexplorer.report.ServerReport;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.store.RecipeFile;
import org.mpmexplorer.store.SavedRun;
import org.mpmexplorer.store.UnusableFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mpm-explorer replay`: runs a saved recipe again and says whether the run is the same, bit for bit.
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Runs a saved recipe again and says whether the run is the same, bit for bit.",
        footer = {"", "Exit code: 0 the same, 1 another run or nothing to compare with, 2 wrong use."})
final class ReplayCommand implements Callable<Integer> {
    private final ProgressBar progress;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A recipe that the window or 'run --recipe' has saved.")
    private Path file = Path.of("");

    ReplayCommand(ProgressBar progress) {
        this.progress = progress;
    }

    @Override
    public Integer call() throws UnusableFileException, InterruptedException {
        SavedRun saved = RecipeFile.read(file);
        List<RunRecipe> recipes =
                IntStream.range(0, saved.lanes().size()).mapToObj(saved::recipe).toList();
        List<ServerReport> reports = Runs.of(recipes, progress);
        PrintWriter out = spec.commandLine().getOut();
        boolean same = true;
        for (int lane = 0; lane < reports.size(); lane++) {
            ServerReport report = reports.get(lane);
            String expected = saved.lanes().get(lane).fingerprint();
            same &= expected.equals(report.fingerprint());
            out.println("%s: %s".formatted(report.name(), verdict(expected, report.fingerprint(), saved)));
        }
        out.flush();
        return same ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static String verdict(String expected, String found, SavedRun saved) {
        if (expected.isEmpty()) {
            return "the file has no fingerprint to compare with; this run has " + found + ".";
        }
        if (expected.equals(found)) {
            return "identical (" + found + ").";
        }
        String engine = saved.engineVersion().equals(ProgramVersion.number())
                ? "although the program has the same version " + saved.engineVersion()
                : "saved with version %s, run with %s".formatted(saved.engineVersion(), ProgramVersion.number());
        return "different (%s instead of %s), %s.".formatted(found, expected, engine);
    }
}
