package org.mpmexplorer.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mpmexplorer.advice.Advice;
import org.mpmexplorer.advice.Advisor;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.insight.RunFold;
import org.mpmexplorer.report.AdviceJson;
import org.mpmexplorer.report.AdviceText;
import org.mpmexplorer.run.BatchRunner;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.store.Presets;
import org.mpmexplorer.store.UnusableFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `mpm-explorer advise`: which MPM and which numbers, with reasons and the block to install.
@Command(
        name = "advise",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Says which MPM and which numbers serve these visitors best, why, and what to install.")
final class AdviseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

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

    @Override
    public Integer call() throws UnusableFileException, InterruptedException {
        Optional<Study> named = study.named();
        boolean isDefault = named.isEmpty() && servers.hasConfigurations();
        ServerOptions.Chosen chosen =
                servers.choose(isDefault ? Presets.all().getFirst().study() : study.required());
        Set<String> modules = chosen.modules();
        List<Scenario> lanes = chosen.study().lanes();
        // The servers of a scenario file are alternatives for the same visitors: the first one is yours.
        Advice advice = new Advisor(
                        recipes -> BatchRunner.onAllCores().run(recipes, RunFold::new, RunFigures::of, share -> {}))
                .advise(lanes.getFirst(), modules);
        String text = switch (format) {
            case TEXT -> AdviceText.write(advice, chosen.notes());
            case JSON -> AdviceJson.write(advice, chosen.notes());
        };
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
        return ExitCode.OK;
    }
}
