package org.mpmexplorer.validate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Measures a real httpd: starts one of its own on a free loopback port, drives the loads of an experiment
/// against it, looks at its processes, and ends it.
///
/// Everything it needs lives in a temporary folder that is removed; the server is ended by its process id
/// whatever happens, and nothing takes longer than the experiment and a few seconds.
public final class Lab {
    private static final long HEAD_START_NANOS = 2_000_000_000L;
    private static final Path PROGRAMS = Path.of("/usr/sbin");

    private final Experiment experiment;
    private final String httpd;

    private Lab(Experiment experiment, String httpd) {
        this.experiment = experiment;
        this.httpd = httpd;
    }

    /// Does the experiment once and tells what was observed, in the words of the reference files.
    ///
    /// @param httpd the program, such as `apache2`
    /// @throws IllegalArgumentException with one sentence if the experiment needs what the lab has not
    /// @throws IOException if httpd cannot be started at all
    /// @throws InterruptedException if the calling thread is interrupted; the server is ended
    public static Observation measure(Experiment experiment, String httpd) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("mpm-explorer-lab");
        try {
            return new Lab(experiment, httpd).measureIn(folder);
        } finally {
            delete(folder);
        }
    }

    private Observation measureIn(Path folder) throws IOException, InterruptedException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        LabPhp php = new LabPhp(experiment, LabServer.MODULES, PROGRAMS);
        Optional<Path> program = php.pool();
        if (program.isEmpty()) {
            return measure(folder, php);
        }
        try (LabPool _ = LabPool.start(experiment, program.get(), folder)) {
            return measure(folder, php);
        }
    }

    private Observation measure(Path folder, LabPhp php) throws IOException, InterruptedException {
        try (Backend backend = Backend.open()) {
            LabServer server = LabServer.start(experiment, httpd, folder, backend.port(), php);
            try {
                String refusal = server.refusal();
                return refusal.isEmpty() ? drive(server) : refused(refusal);
            } finally {
                server.stop();
            }
        }
    }

    private static Observation refused(String message) {
        return new Observation(
                false,
                message,
                0,
                Map.of(),
                Quantiles.NONE,
                Quantiles.NONE,
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Optional.empty());
    }

    private Observation drive(LabServer server) throws IOException, InterruptedException {
        TimeUnit.NANOSECONDS.sleep(HEAD_START_NANOS);
        LabTally tally = new LabTally(experiment);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            new LabCrowd(experiment, server.port(), tally, threads).come();
            List<Callable<Void>> duties =
                    List.of(() -> look(server, tally), () -> act(server, tally), () -> weigh(server, tally));
            duties.forEach(duty -> threads.execute(new FutureTask<>(duty)));
            tally.sleepUntil(experiment.durationSeconds() + Protocol.GRACE_SECONDS);
            return tally.observation(server.codes());
        } finally {
            threads.shutdownNow();
        }
    }

    private Void look(LabServer server, LabTally tally) throws InterruptedException {
        double every = experiment.sampleSeconds();
        for (double at = 0; every > 0 && at < experiment.durationSeconds(); at += every) {
            tally.sleepUntil(at);
            tally.seen(at, server.children());
            if (experiment.sampleStatus()) {
                server.askStatus();
            }
        }
        return null;
    }

    /// The memory of the children, a second before the end.
    private Void weigh(LabServer server, LabTally tally) throws InterruptedException {
        if (experiment.sampleMemory()) {
            tally.sleepUntil(experiment.durationSeconds() - 1);
            tally.weighed(LabMemory.of(server.children()));
        }
        return null;
    }

    private Void act(LabServer server, LabTally tally) throws IOException, InterruptedException {
        for (Experiment.TimedAction action : experiment.actions()) {
            tally.sleepUntil(action.atSeconds());
            server.perform(action.what());
        }
        return null;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// Whether httpd and PHP-FPM must be told whose rights their children take.
    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    }
}
