package org.mpmexplorer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mpmexplorer.report.SweepFormat;
import org.mpmexplorer.store.SafeFile;
import org.mpmexplorer.store.SweepFile;
import org.mpmexplorer.store.UnusableFileException;
import org.mpmexplorer.sweep.SweepResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mpm-explorer merge`: puts the shards of a sweep together.
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Puts the shards of a sweep together; the result is the same however it was cut.")
final class MergeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "What 'sweep --shard I/N' wrote, every part once.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--format", paramLabel = "csv|json|html", description = "How to print; csv if missing.")
    private SweepFormat format = SweepFormat.CSV;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file instead of printing.")
    private @Nullable Path out;

    @Override
    public Integer call() throws UnusableFileException {
        if (out != null) {
            SafeFile.requireWritable(out);
        }
        List<SweepResult> parts = new ArrayList<>();
        for (Path file : files) {
            parts.add(SweepFile.read(file));
        }
        SweepCommand.print(spec, SweepCommand.text(SweepResult.merged(parts), format), out);
        return ExitCode.OK;
    }
}
