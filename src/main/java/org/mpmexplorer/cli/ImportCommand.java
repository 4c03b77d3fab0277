package org.mpmexplorer.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mpmexplorer.calibrate.Evidence;
import org.mpmexplorer.calibrate.Reading;
import org.mpmexplorer.calibrate.ServerFiles;
import org.mpmexplorer.report.ReadingFormat;
import org.mpmexplorer.server.ConfigurationImport;
import org.mpmexplorer.server.ReadOptions;
import org.mpmexplorer.server.live.HostFacts;
import org.mpmexplorer.server.live.LocalProcesses;
import org.mpmexplorer.server.live.ModuleList;
import org.mpmexplorer.server.live.ProcessText;
import org.mpmexplorer.server.live.SmallText;
import org.mpmexplorer.server.live.StatusAddress;
import org.mpmexplorer.server.live.StatusSample;
import org.mpmexplorer.server.live.StatusText;
import org.mpmexplorer.server.log.AccessLog;
import org.mpmexplorer.store.Presets;
import org.mpmexplorer.store.SafeFile;
import org.mpmexplorer.store.ScenarioFile;
import org.mpmexplorer.store.UnusableFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `mpm-explorer import`: a scenario made of what a real server shows of itself.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Makes a scenario of a real server's files, says what was read and what was guessed, and how well"
                + " a run of it matches the server's log. Nothing leaves the machine.")
final class ImportCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Path PROC = Path.of("/proc");
    private static final String INPUT = "-";
    private static final String HERE = "here";

    private final ProgressBar progress;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--conf",
            paramLabel = "PATH",
            description = "httpd's configuration (a file, or a folder such as /etc/apache2), and PHP-FPM's pool files."
                    + " May be repeated.")
    private List<Path> configurations = new ArrayList<>();

    @Option(names = "--access-log", paramLabel = "FILE", description = "Its access log, plain or packed with gzip.")
    private @Nullable Path accessLog;

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            description = "The log's LogFormat or its nickname; found out if missing.")
    private @Nullable String logFormat;

    @Option(
            names = "--status",
            paramLabel = "FILE|-|URL",
            description = "What server-status?auto says: a file, - for the standard input, or the address to ask.")
    private @Nullable String status;

    @Option(
            names = "--processes",
            paramLabel = "FILE|-|here",
            description = "What 'ps -ylC apache2', 'pmap -x' or 'cat /proc/PID/smaps_rollup' prints: a file, - for the"
                    + " standard input, or 'here' to look at this machine's processes.")
    private @Nullable String processes;

    @Option(
            names = "--modules",
            paramLabel = "FILE|-",
            description = "What 'apachectl -M' or 'apachectl -V' prints, or both; - for the standard input.")
    private @Nullable String modules;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the scenario to this file.")
    private @Nullable Path out;

    @Option(names = "--format", paramLabel = "text|json|html", description = "How to print; text if missing.")
    private ReadingFormat format = ReadingFormat.TEXT;

    ImportCommand(ProgressBar progress) {
        this.progress = progress;
    }

    @Override
    public Integer call() throws UnusableFileException, IOException, InterruptedException {
        if (out != null) {
            SafeFile.requireWritable(out);
        }
        Evidence evidence = log(processes(small(Evidence.NONE)));
        if (evidence.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Name something of the server, for example --conf /etc/apache2.");
        }
        try {
            Reading reading = Reading.of(evidence, Presets.all().getFirst().study(), progress);
            if (out != null) {
                ScenarioFile.write(out, reading.server().study());
            }
            progress.end();
            spec.commandLine().getOut().print(format.write(reading));
            spec.commandLine().getOut().flush();
        } finally {
            progress.end();
        }
        return ExitCode.OK;
    }

    private Evidence small(Evidence none) throws IOException {
        Evidence evidence = none;
        if (!configurations.isEmpty()) {
            evidence = evidence.with(ConfigurationImport.read(configurations, ReadOptions.NONE));
        }
        if (modules != null) {
            evidence = evidence.with(ModuleList.read(text(modules)));
        }
        if (status != null) {
            evidence = evidence.with(new Evidence.Status(status, sample(status)));
        }
        return evidence;
    }

    private static StatusSample sample(String place) throws IOException {
        if (!StatusAddress.isAddress(place)) {
            return StatusText.read(text(place));
        }
        try (StatusAddress address = new StatusAddress(place, PATIENCE)) {
            return address.ask();
        }
    }

    private Evidence processes(Evidence evidence) throws IOException {
        if (processes == null) {
            return evidence;
        }
        if (processes.equals(HERE)) {
            Evidence here = evidence.with(LocalProcesses.read(PROC));
            return HostFacts.read(PROC).map(here::with).orElse(here);
        }
        return evidence.with(ProcessText.read(text(processes)));
    }

    private static SmallText text(String place) throws IOException {
        if (!place.equals(INPUT)) {
            return SmallText.read(Path.of(place));
        }
        try (InputStream in = new FileInputStream(FileDescriptor.in)) {
            return SmallText.read("The standard input", in);
        }
    }

    private Evidence log(Evidence evidence) {
        if (accessLog == null) {
            return evidence;
        }
        return evidence.with(
                AccessLog.read(accessLog, ServerFiles.logReading(evidence, Optional.ofNullable(logFormat)), progress));
    }
}
