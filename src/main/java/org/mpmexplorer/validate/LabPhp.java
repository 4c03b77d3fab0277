package org.mpmexplorer.validate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// How PHP gets into the lab's httpd: by mod_php in each of its processes, or by a pool of PHP-FPM behind a
/// socket.
final class LabPhp {
    /// Waits `ms` milliseconds and touches `heap_kb` KiB, as the page of the reference measurements does.
    private static final String PAGE = """
        <?php
        $block = str_repeat('x', 1024 * (int) ($_GET['heap_kb'] ?? 0));
        usleep(1000 * (int) ($_GET['ms'] ?? 0));
        echo "ok\\n";
        """;

    private final Experiment experiment;
    private final Path modules;
    private final Path programs;

    /// @param modules the folder of httpd's modules
    /// @param programs the folder of PHP-FPM
    LabPhp(Experiment experiment, Path modules, Path programs) {
        this.experiment = experiment;
        this.modules = modules;
        this.programs = programs;
    }

    /// Writes the page into the folder that httpd serves.
    static void writePage(Path root) throws IOException {
        Files.writeString(root.resolve("work.php"), PAGE);
    }

    /// Where the pool of a lab in that folder listens.
    static Path socket(Path folder) {
        return folder.resolve("php-fpm.sock");
    }

    /// The lines of the configuration that let httpd serve `.php`; none if the experiment has no PHP.
    ///
    /// @throws IllegalArgumentException with one sentence if there is no mod_php
    String directives(Path folder) throws IOException {
        if (experiment.php()) {
            Path module = newest(modules, "libphp", ".so")
                    .orElseThrow(() -> new IllegalArgumentException(
                            "there is no mod_php in " + modules + "; install libapache2-mod-php"));
            return "LoadModule php_module " + module + "\n" + handler("application/x-httpd-php");
        }
        if (experiment.fpm().isEmpty()) {
            return "";
        }
        return "LoadModule proxy_fcgi_module " + modules.resolve("mod_proxy_fcgi.so") + "\n"
                + handler("\"proxy:unix:" + socket(folder) + "|fcgi://localhost\"");
    }

    private static String handler(String name) {
        return "<FilesMatch \\.php$>\nSetHandler " + name + "\n</FilesMatch>\n";
    }

    /// The program that runs the pool; nothing if the experiment has none.
    ///
    /// @throws IllegalArgumentException with one sentence if it is not installed
    Optional<Path> pool() throws IOException {
        if (experiment.fpm().isEmpty()) {
            return Optional.empty();
        }
        Optional<Path> program = newest(programs, "php-fpm", "");
        if (program.isEmpty()) {
            throw new IllegalArgumentException("there is no php-fpm in " + programs + "; install php-fpm");
        }
        return program;
    }

    private static Optional<Path> newest(Path folder, String start, String end) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.startsWith(start) && name.endsWith(end);
                    })
                    .max(Path::compareTo);
        }
    }
}
