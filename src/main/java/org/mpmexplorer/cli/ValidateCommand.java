package org.mpmexplorer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mpmexplorer.store.UnusableFileException;
import org.mpmexplorer.validate.Reference;
import org.mpmexplorer.validate.ReferenceFile;
import org.mpmexplorer.validate.Validation;
import org.mpmexplorer.validate.ValidationFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mpm-explorer validate`: compares the simulator with measurements of a real httpd.
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Runs reference experiments in the simulator and says how far it is from what a real httpd did."
                + " Exit code 1 if anything is outside.")
final class ValidateCommand implements Callable<Integer> {
    private static final int MAX_RUNS = 1_000;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR|FILE",
            description = "Reference files, or folders with their .json files.")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "text|json|html",
            description = "How to print: text for people, json with every measure, html with the curves.")
    private ValidationFormat format = ValidationFormat.TEXT;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Seeded runs of each experiment; ${DEFAULT-VALUE} if missing.")
    private int runs = 20;

    @Mixin
    private TextOutput out;

    @Override
    public Integer call() throws InterruptedException, UnusableFileException {
        if (runs < 1 || runs > MAX_RUNS) {
            throw new ParameterException(spec.commandLine(), "--runs takes 1 to " + MAX_RUNS + ", not " + runs + ".");
        }
        out.requireWritable();
        try {
            List<Reference> references = new ArrayList<>();
            for (Path file : ReferenceFile.find(paths)) {
                references.add(ReferenceFile.read(file));
            }
            Validation validation = Validation.of(references, runs, share -> {});
            out.write(format.write(validation));
            return validation.isInside() ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".", e);
        }
    }
}
