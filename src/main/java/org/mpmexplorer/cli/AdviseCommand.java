package org.mpmexplorer.cli;

import java.util.concurrent.Callable;
import org.mpmexplorer.advice.Advice;
import org.mpmexplorer.advice.Advisor;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.insight.RunFold;
import org.mpmexplorer.report.AdviceJson;
import org.mpmexplorer.report.AdviceText;
import org.mpmexplorer.run.BatchRunner;
import org.mpmexplorer.store.UnusableFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `mpm-explorer advise`: which MPM and which numbers, with reasons and the block to install.
@Command(
        name = "advise",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Says which MPM and which numbers serve these visitors best, why, and what to install.")
final class AdviseCommand implements Callable<Integer> {
    private final ProgressBar progress;

    @Mixin
    private StudyOptions study;

    @Mixin
    private ServerOptions servers;

    @Option(names = "--format", paramLabel = "text|json", description = "How to print; text if missing.")
    private Format format = Format.TEXT;

    /// How advice is printed.
    enum Format {
        TEXT,
        JSON
    }

    @Mixin
    private TextOutput out;

    AdviseCommand(ProgressBar progress) {
        this.progress = progress;
    }

    @Override
    public Integer call() throws UnusableFileException {
        out.requireWritable(study);
        ServerOptions.Chosen chosen = servers.choose(study);
        Advice advice = advise(chosen);
        out.write(
                switch (format) {
                    case TEXT -> AdviceText.write(advice, chosen.notes());
                    case JSON -> AdviceJson.write(advice, chosen.notes());
                });
        return ExitCode.OK;
    }

    private Advice advise(ServerOptions.Chosen chosen) {
        Advisor advisor = new Advisor(
                recipes -> BatchRunner.onAllCores().run(recipes, RunFold::new, RunFigures::of, share -> {}),
                step -> progress.accept(step.share()));
        return Cancel.onControlC(progress, () -> advisor.advise(chosen.study().lanes(), chosen.modules()));
    }
}
