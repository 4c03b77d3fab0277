package org.mpmexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mpmexplorer.validate.Experiment;
import org.mpmexplorer.validate.Lab;
import org.mpmexplorer.validate.Observation;
import org.mpmexplorer.validate.ReferenceFile;
import org.mpmexplorer.validate.ReferenceWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mpm-explorer measure`: does an experiment with a real httpd on loopback and writes what it did.
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Starts a real httpd of its own on loopback, drives the loads of an experiment against it and"
                + " writes a reference file. A server that runs already is never touched.")
final class MeasureCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXPERIMENT.json", description = "A file with an experiment, such as a reference file.")
    private Path experiment = Path.of("");

    @Option(names = "--httpd", paramLabel = "PROGRAM", description = "httpd; ${DEFAULT-VALUE} if missing.")
    private String httpd = "apache2";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The reference file to write.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
        try {
            Experiment asked = ReferenceFile.readExperiment(experiment);
            Observation observed = Lab.measure(asked, httpd);
            ReferenceWriter.write(experiment, List.of(observed), out);
            return ExitCode.OK;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The measurement failed (%s); check --httpd and --out.".formatted(e.getMessage()),
                    e);
        }
    }
}
