package org.mpmexplorer.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.report.ServerStatus;
import org.mpmexplorer.run.BatchRunner;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.store.UnusableFileException;
import org.mpmexplorer.trace.SegmentFold;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `mpm-explorer status`: what `server-status?auto` of each server would say at a moment of a run.
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Prints what server-status?auto of each server says at a moment.")
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StudyOptions study;

    @Option(names = "--at", paramLabel = "S", required = true, description = "The moment, in seconds of the run.")
    private BigDecimal at = BigDecimal.ZERO;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the run, ${DEFAULT-VALUE} if missing.")
    private long seed = 1;

    /// The moment at the end of what is folded.
    private record Last(Moment moment) implements SegmentFold {
        Last() {
            this(new Moment());
        }

        @Override
        public void fold(long[] words, int records) {
            for (int i = 0; i < records; i++) {
                moment.apply(words[2 * i], words[2 * i + 1]);
            }
        }
    }

    @Override
    public Integer call() throws UnusableFileException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        for (Scenario lane : study.required().lanes()) {
            long nanos = atNanos(lane);
            RunRecipe recipe = RunRecipe.of(lane.lasting(nanos), seed);
            Moment moment = BatchRunner.onAllCores()
                    .run(List.of(recipe), Last::new, share -> {})
                    .getFirst()
                    .moment();
            out.println(lane.name());
            out.print(ServerStatus.text(lane.mpm(), inForce(recipe, nanos), moment));
            out.println();
        }
        out.flush();
        return ExitCode.OK;
    }

    private long atNanos(Scenario lane) {
        BigDecimal end = BigDecimal.valueOf(lane.durationNanos(), 9);
        if (at.signum() <= 0 || at.compareTo(end) > 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--at takes a moment of the run, above 0 and up to %s seconds, not %s."
                            .formatted(end.stripTrailingZeros().toPlainString(), at));
        }
        return at.movePointRight(9).longValue();
    }

    private static Settings inForce(RunRecipe recipe, long nanos) {
        Settings settings = recipe.scenario().settings();
        for (Tunable tunable : Tunable.values()) {
            settings = settings.with(tunable, recipe.valueAt(tunable, nanos));
        }
        return settings;
    }
}
