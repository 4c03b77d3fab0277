package org.mpmexplorer.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Debian's own apache2, asked what it makes of a configuration; it never serves.
final class RealHttpd {
    static final Path CONFIGURATION = Path.of("/etc/apache2");
    private static final Path PROGRAM = Path.of("/usr/sbin/apache2");
    private static final Path MODULES = Path.of("/usr/lib/apache2/modules");
    private static final Pattern LINE_NUMBER = Pattern.compile("\\s*# +(\\d+):");
    private static final Pattern SYNTAX_ERROR =
            Pattern.compile(".*Syntax error on line \\d+ of [^\\n]*?:\\s(.*)", Pattern.DOTALL);

    private RealHttpd() {}

    /// What it said.
    ///
    /// @param directives `line name arguments` of all that is left after reading, sections not
    ///     included
    record Answer(boolean isAccepted, String problem, List<String> directives) {}

    /// Fails with one sentence where Debian's package apache2 is not installed.
    static void require() {
        assertThat(PROGRAM)
                .as("these tests need Debian's package apache2: apt-get install apache2")
                .exists();
        assertThat(CONFIGURATION.resolve("apache2.conf"))
                .as("these tests need Debian's package apache2: apt-get install apache2")
                .exists();
    }

    /// A LoadModule line for a module of Debian's.
    static String load(String name) {
        return "LoadModule %s_module %s/mod_%s.so%n".formatted(name, MODULES, name);
    }

    static Answer ask(Path file) {
        String folder = file.getParent().toString();
        List<String> command = List.of(PROGRAM.toString(), "-t", "-DDUMP_CONFIG", "-d", folder, "-f", file.toString());
        String said;
        int exit;
        try {
            Files.createDirectories(file.resolveSibling("logs"));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            said = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            exit = process.waitFor();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("cannot run " + PROGRAM, e);
        }
        Matcher matcher = SYNTAX_ERROR.matcher(said);
        return new Answer(exit == 0, matcher.matches() ? matcher.group(1).strip() : said.strip(), directives(said));
    }

    private static List<String> directives(String dump) {
        List<String> directives = new ArrayList<>();
        String number = "";
        for (String line : dump.lines().toList()) {
            Matcher matcher = LINE_NUMBER.matcher(line);
            if (matcher.matches()) {
                number = matcher.group(1);
            } else if (!number.isEmpty()) {
                if (!line.strip().startsWith("<")) {
                    directives.add(number + " " + line.strip());
                }
                number = "";
            }
        }
        return directives;
    }
}
