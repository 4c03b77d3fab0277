package org.mpmexplorer.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mpmexplorer.report.SweepCsv;
import org.mpmexplorer.report.SweepFormat;
import org.mpmexplorer.report.SweepHtml;
import org.mpmexplorer.run.BatchRunner;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.store.Suggestion;
import org.mpmexplorer.store.SweepFile;
import org.mpmexplorer.store.UnusableFileException;
import org.mpmexplorer.sweep.Axis;
import org.mpmexplorer.sweep.PointResult;
import org.mpmexplorer.sweep.Shard;
import org.mpmexplorer.sweep.Sweep;
import org.mpmexplorer.sweep.SweepPlan;
import org.mpmexplorer.sweep.SweepResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `mpm-explorer sweep`: runs the same visitors against many values of one or two settings.
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Runs the same visitors against many values of one or two settings.")
final class SweepCommand implements Callable<Integer> {
    private static final Pattern VARY =
            Pattern.compile("([A-Za-z_.]+)=(\\d{1,9}(?:\\.\\d{1,6})?)\\.\\.(\\d{1,9}(?:\\.\\d{1,6})?)"
                    + "(?::(\\d{1,9}(?:\\.\\d{1,6})?))?");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,6})?)\\s*%");
    private static final Pattern PART = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    private final ProgressBar progress;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StudyOptions study;

    @Mixin
    private ServerOptions servers;

    @Option(
            names = "--vary",
            required = true,
            paramLabel = "NAME=FROM..TO:STEP",
            description = "A setting and its values, for example MaxRequestWorkers=50..400:25; the step is 1 if"
                    + " missing. May be given twice.")
    private List<String> varied = new ArrayList<>();

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "Runs at each point, with common random numbers; 10 if missing.")
    private long replications = 10;

    @Option(
            names = "--until-half-width",
            paramLabel = "P%",
            description = "End the replications of a point early, when completions and 95 %% response time are known"
                    + " to this share, for example 2%%.")
    private @Nullable String halfWidth;

    @Option(names = "--seed", paramLabel = "N", description = "The first seed; ${DEFAULT-VALUE} if missing.")
    private long seed = 1;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Run only part I of N, as JSON, for '${ROOT-COMMAND-NAME} merge'.")
    private @Nullable String part;

    @Option(
            names = "--format",
            paramLabel = "csv|json|html",
            description = "How to print: csv (json for a shard) if missing.")
    private @Nullable SweepFormat format;

    @Mixin
    private TextOutput out;

    SweepCommand(ProgressBar progress) {
        this.progress = progress;
    }

    @Override
    public Integer call() throws UnusableFileException {
        Shard shard = shard();
        SweepFormat written = written();
        out.requireWritable(study);
        ServerOptions.Chosen chosen = servers.choose(study);
        SweepPlan plan = new SweepPlan(chosen.study(), axes(), seed, replications(), halfWidthShare());
        List<PointResult> points =
                Cancel.onControlC(progress, () -> new Sweep(plan, BatchRunner.onAllCores()).run(shard, progress));
        out.write(text(new SweepResult(head(plan), points), written));
        return ExitCode.OK;
    }

    /// The result in that format.
    static String text(SweepResult result, SweepFormat format) {
        return switch (format) {
            case CSV -> SweepCsv.write(result);
            case JSON -> SweepFile.text(result);
            case HTML -> SweepHtml.write(result);
        };
    }

    private SweepResult.Head head(SweepPlan plan) {
        Study swept = plan.study();
        String recipe = SweepFile.identity(swept) + (halfWidth == null ? "" : " until " + halfWidth.strip());
        return SweepResult.Head.of(plan, ProgramVersion.number(), recipe);
    }

    private List<Axis> axes() {
        return varied.stream().map(this::axis).toList();
    }

    private Axis axis(String text) {
        Matcher matcher = VARY.matcher(text.strip());
        if (!matcher.matches()) {
            throw wrong("--vary takes NAME=FROM..TO:STEP, for example MaxRequestWorkers=50..400:25, not '%s'."
                    .formatted(text));
        }
        List<String> ids = Arrays.stream(Tunable.values()).map(Tunable::id).toList();
        Tunable tunable = Tunable.named(matcher.group(1))
                .orElseThrow(() -> wrong("There is no setting %s; %s"
                        .formatted(matcher.group(1), Suggestion.of(matcher.group(1), ids))));
        BigDecimal step = matcher.group(4) == null ? BigDecimal.ONE : new BigDecimal(matcher.group(4));
        return Axis.of(tunable, new BigDecimal(matcher.group(2)), new BigDecimal(matcher.group(3)), step);
    }

    private int replications() {
        if (replications < 1 || replications > SweepPlan.MOST_REPLICATIONS) {
            throw wrong("--replications takes 1 to %d, not %d.".formatted(SweepPlan.MOST_REPLICATIONS, replications));
        }
        return (int) replications;
    }

    private OptionalDouble halfWidthShare() {
        if (halfWidth == null) {
            return OptionalDouble.empty();
        }
        Matcher matcher = PERCENT.matcher(halfWidth.strip());
        if (!matcher.matches() || Double.parseDouble(matcher.group(1)) == 0) {
            throw wrong(
                    "--until-half-width takes a percentage above 0, for example 2%%, not '%s'.".formatted(halfWidth));
        }
        return OptionalDouble.of(Double.parseDouble(matcher.group(1)) / 100);
    }

    private Shard shard() {
        if (part == null) {
            return Shard.WHOLE;
        }
        Matcher matcher = PART.matcher(part.strip());
        if (!matcher.matches()) {
            throw wrong("--shard takes a part like 3/20, not '%s'.".formatted(part));
        }
        return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    private SweepFormat written() {
        if (part == null) {
            return format == null ? SweepFormat.CSV : format;
        }
        if (format != null && format != SweepFormat.JSON) {
            throw wrong("A shard is written as JSON; choose the format when merging.");
        }
        return SweepFormat.JSON;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
