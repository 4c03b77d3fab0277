package org.mpmexplorer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mpmexplorer.report.SweepFormat;
import org.mpmexplorer.store.SweepFile;
import org.mpmexplorer.store.UnusableFileException;
import org.mpmexplorer.sweep.SweepResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `mpm-explorer merge`: puts the shards of a sweep together.
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Puts the shards of a sweep together; the result is the same however it was cut.")
final class MergeCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "What 'sweep --shard I/N' wrote, every part once.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--format", paramLabel = "csv|json|html", description = "How to print; csv if missing.")
    private SweepFormat format = SweepFormat.CSV;

    @Mixin
    private TextOutput out;

    @Override
    public Integer call() throws UnusableFileException {
        out.requireWritable();
        List<SweepResult> parts = new ArrayList<>();
        for (Path file : files) {
            parts.add(SweepFile.read(file));
        }
        out.write(SweepCommand.text(SweepResult.merged(parts), format));
        return ExitCode.OK;
    }
}
