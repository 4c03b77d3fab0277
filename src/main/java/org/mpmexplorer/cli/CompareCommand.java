package org.mpmexplorer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mpmexplorer.insight.Comparison;
import org.mpmexplorer.report.PairFormat;
import org.mpmexplorer.report.PairReport;
import org.mpmexplorer.run.BatchRunner;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.store.ScenarioFile;
import org.mpmexplorer.store.UnusableFileException;
import org.mpmexplorer.sweep.PairedRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mpm-explorer compare`: runs two servers on the same visitors again and again and says what differs for
/// sure.
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Runs two servers on the same visitors again and again and says what differs for sure.")
final class CompareCommand implements Callable<Integer> {
    private final ProgressBar progress;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..2",
            paramLabel = "SCENARIO.json",
            description = "The first servers of two scenario files, or the two servers of one.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "A built-in scenario in the place of a file. May be given twice.")
    private List<String> presets = new ArrayList<>();

    @Mixin
    private ServerOptions servers;

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "Pairs of runs, with common random numbers; ${DEFAULT-VALUE} if missing.")
    private long replications = 20;

    @Option(names = "--seed", paramLabel = "N", description = "The first seed; ${DEFAULT-VALUE} if missing.")
    private long seed = 1;

    @Option(
            names = "--format",
            paramLabel = "text|json|csv|html",
            description = "How to print: ${DEFAULT-VALUE} if missing.")
    private PairFormat format = PairFormat.TEXT;

    @Mixin
    private TextOutput out;

    CompareCommand(ProgressBar progress) {
        this.progress = progress;
    }

    @Override
    public Integer call() throws UnusableFileException {
        if (replications < 1 || replications > PairedRuns.MOST_PAIRS) {
            throw wrong("--replications takes 1 to %d, not %d.".formatted(PairedRuns.MOST_PAIRS, replications));
        }
        out.requireWritable();
        PairedRuns runs = pairedRuns();
        Comparison comparison =
                Cancel.onControlC(progress, () -> runs.run(BatchRunner.onAllCores(), soFar -> {}, progress));
        out.write(format.write(new PairReport(runs, comparison, notes(runs))));
        return ExitCode.OK;
    }

    private static List<String> notes(PairedRuns runs) {
        return runs.hasSameVisitors()
                ? List.of()
                : List.of("They have different visitors, so what differs is not due to the servers alone.");
    }

    private PairedRuns pairedRuns() throws UnusableFileException {
        List<Scenario> two = twoServers();
        String first = two.getFirst().name();
        String second = two.getLast().name();
        boolean isTwice = first.equals(second);
        return new PairedRuns(
                server(isTwice ? first + " A" : first, two.getFirst()),
                server(isTwice ? second + " B" : second, two.getLast()),
                (int) replications);
    }

    private PairedRuns.Server server(String name, Scenario scenario) {
        return new PairedRuns.Server(name, RunRecipe.of(scenario, seed));
    }

    private List<Scenario> twoServers() throws UnusableFileException {
        List<List<Scenario>> studies = new ArrayList<>();
        for (Path file : files) {
            studies.add(servers.choose(ScenarioFile.read(file)).study().lanes());
        }
        for (String preset : presets) {
            studies.add(servers.choose(StudyOptions.preset(spec.commandLine(), preset))
                    .study()
                    .lanes());
        }
        if (studies.size() == 2) {
            return List.of(studies.getFirst().getFirst(), studies.getLast().getFirst());
        }
        if (studies.size() == 1 && studies.getFirst().size() == 2) {
            return studies.getFirst();
        }
        throw wrong(
                studies.size() == 1
                        ? "That scenario has %d server%s, not two; name a second scenario."
                                .formatted(
                                        studies.getFirst().size(),
                                        studies.getFirst().size() == 1 ? "" : "s")
                        : "Name two scenarios, or one with two servers, for example --preset wordpress-4gb.");
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
