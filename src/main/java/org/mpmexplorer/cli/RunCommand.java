package org.mpmexplorer.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mpmexplorer.httpd.LogLevel;
import org.mpmexplorer.insight.Description;
import org.mpmexplorer.report.Report;
import org.mpmexplorer.report.ReportFormat;
import org.mpmexplorer.report.ServerReport;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.store.RecipeFile;
import org.mpmexplorer.store.SavedRun;
import org.mpmexplorer.store.UnusableFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `mpm-explorer run`: simulates servers side by side and prints what came of it.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Simulates servers side by side on the same visitors and prints what came of it.")
final class RunCommand implements Callable<Integer> {
    private final ProgressBar progress;

    @Mixin
    private StudyOptions study;

    @Mixin
    private ServerOptions servers;

    @Option(names = "--seed", paramLabel = "N", description = "What chance is drawn from; ${DEFAULT-VALUE} if missing.")
    private long seed = 1;

    @Option(
            names = "--format",
            paramLabel = "text|json|csv",
            description =
                    "How to print: text for people, json with everything, csv with one row per server and" + " second.")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = "--log-level",
            paramLabel = "LEVEL",
            description = "Which lines of the simulated error log to print, as httpd's LogLevel; warn if missing.")
    private LogLevel logLevel = LogLevel.WARN;

    @Mixin
    private TextOutput out;

    @Option(
            names = "--recipe",
            paramLabel = "FILE",
            description = "Also write the recipe of the run, for '${ROOT-COMMAND-NAME} replay'.")
    private @Nullable Path recipeFile;

    @Option(
            names = "--describe",
            arity = "0..1",
            fallbackValue = "" + Integer.MAX_VALUE,
            paramLabel = "SECOND",
            description = "Print four sentences that say what the picture shows at the end of this second, or of all,"
                    + " instead of the report.")
    private @Nullable Integer describe;

    RunCommand(ProgressBar progress) {
        this.progress = progress;
    }

    @Override
    public Integer call() throws UnusableFileException, InterruptedException {
        out.requireWritable(study);
        if (recipeFile != null) {
            study.requireWritable(recipeFile);
        }
        ServerOptions.Chosen chosen = servers.choose(study);
        List<RunRecipe> recipes = chosen.study().lanes().stream()
                .map(lane -> RunRecipe.of(lane, seed))
                .toList();
        List<ServerReport> reports = Runs.of(recipes, progress);
        if (recipeFile != null) {
            RecipeFile.write(recipeFile, saved(chosen.study(), reports));
        }
        out.write(
                describe == null
                        ? format.write(new Report(chosen.study(), seed, chosen.notes(), logLevel, reports))
                        : described(reports, describe));
        return ExitCode.OK;
    }

    private static String described(List<ServerReport> reports, int second) {
        List<Description.Server> servers = reports.stream()
                .map(report -> new Description.Server(report.name(), report.recipe(), report.series()))
                .toList();
        return String.join("\n", Description.of(servers, Math.max(1, second) - 1)) + "\n";
    }

    private SavedRun saved(Study study, List<ServerReport> reports) {
        List<SavedRun.Lane> lanes = reports.stream()
                .map(report -> new SavedRun.Lane(List.of(), report.fingerprint()))
                .toList();
        return new SavedRun(study, seed, ProgramVersion.number(), lanes);
    }
}
