package org.mpmexplorer.validate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The lab's own PHP-FPM: a process in the foreground with one pool, which ends with the measurement.
final class LabPool implements AutoCloseable {
    private static final int BACKLOG = 511;
    private static final int START_LOOKS = 100;
    private static final int LOOK_MILLIS = 50;
    private static final int STOP_PATIENCE_SECONDS = 5;

    private final Process process;

    private LabPool(Process process) {
        this.process = process;
    }

    /// Starts the experiment's pool in that folder and waits until it listens.
    ///
    /// @throws IOException with what PHP-FPM said if it does not start
    static LabPool start(Experiment experiment, Path program, Path folder) throws IOException, InterruptedException {
        Path configuration = Files.writeString(folder.resolve("php-fpm.conf"), configuration(experiment, folder));
        Path console = folder.resolve("php-fpm.console");
        Process process = new ProcessBuilder(
                        "setsid", program.toString(), "--nodaemonize", "--fpm-config", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        LabPool pool = new LabPool(process);
        for (int look = 0; look < START_LOOKS && !Files.exists(LabPhp.socket(folder)); look++) {
            if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        if (!process.isAlive() || !Files.exists(LabPhp.socket(folder))) {
            pool.close();
            throw new IOException("PHP-FPM did not start: " + Lab.text(console).strip());
        }
        return pool;
    }

    private static String configuration(Experiment experiment, Path folder) {
        StringBuilder text = new StringBuilder("[global]\nerror_log = ")
                .append(folder.resolve("php-fpm.log"))
                .append("\n[lab]\nlisten = ")
                .append(LabPhp.socket(folder))
                .append("\nlisten.backlog = ")
                .append(BACKLOG)
                .append("\nlisten.mode = 0666\n");
        if (Lab.isRoot()) {
            text.append("user = www-data\ngroup = www-data\n");
        }
        experiment
                .fpm()
                .forEach((name, value) ->
                        text.append(name).append(" = ").append(value).append('\n'));
        return text.toString();
    }

    @Override
    public void close() {
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        process.destroy();
        try {
            process.waitFor(STOP_PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroyForcibly);
    }
}
