package org.mpmexplorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The start script in a folder with a space in its name, among pretended Java runtimes that print their arguments.
class LauncherTest {
    @TempDir
    Path folder;

    private Path script;
    private Path runtimes;

    @BeforeEach
    void installTheScript() throws IOException {
        runtimes = Files.createDirectories(folder.resolve("runtimes"));
        script = Files.createDirectories(folder.resolve("the program/bin")).resolve("mpm-explorer");
        write(
                script,
                Files.readString(Path.of("src/launcher/mpm-explorer"))
                        .replace("/usr/lib/jvm", runtimes.toString())
                        .replace("/opt/java", runtimes.toString()));
    }

    @Test
    void startsOnTheRuntimeOfJavaHome() throws Exception {
        Result result = start(script, Map.of("JAVA_HOME", runtime("home", "25.0.3")), "run", "--set", "A=b c");

        assertThat(result.exitCode()).isZero();
        assertThat(result.lines())
                .startsWith("home")
                .containsSequence("--module-path", folder.toRealPath() + "/the program/javafx")
                .contains("@" + folder.toRealPath() + "/the program/lib/java.options")
                .endsWith("org.mpmexplorer.cli.Main", "run", "--set", "A=b c");
    }

    @Test
    void prefersTheRuntimeOfItsPackage() throws Exception {
        Path java = Files.createDirectories(folder.resolve("the program/runtime/bin"))
                .resolve("java");
        Files.copy(Path.of(runtime("packaged", "25"), "bin/java"), java);

        Result result = start(script, Map.of("JAVA_HOME", runtime("home", "25.0.3")), "--version");

        assertThat(result.lines())
                .startsWith("packaged")
                .contains("-XX:AOTCache=" + folder.toRealPath() + "/the program/lib/mpm-explorer.aot")
                .doesNotContain("--module-path")
                .endsWith("org.mpmexplorer.cli.Main", "--version");
    }

    @Test
    void passesOverARuntimeThatIsTooOld() throws Exception {
        runtime("jdk-25", "25");

        assertThat(start(script, Map.of("JAVA_HOME", runtime("home", "17.0.15")))
                        .lines())
                .startsWith("jdk-25");
    }

    @Test
    void prefersThePathToInstalledFolders() throws Exception {
        runtime("jdk-25", "25.0.1");
        String path = runtime("onpath", "26-ea") + "/bin:" + System.getenv("PATH");

        assertThat(start(script, Map.of("PATH", path)).lines()).startsWith("onpath");
    }

    @Test
    void worksThroughLinks() throws Exception {
        runtime("jdk-25", "25");
        Path absolute = Files.createSymbolicLink(folder.resolve("absolute"), script);
        Path relative = Files.createSymbolicLink(folder.resolve("relative"), Path.of("absolute"));

        assertThat(start(absolute, Map.of()).lines()).contains(folder.toRealPath() + "/the program/javafx");
        assertThat(start(relative, Map.of()).lines()).contains(folder.toRealPath() + "/the program/javafx");
    }

    @Test
    void saysInOneSentenceWhatToInstall() throws Exception {
        runtime("jdk-8", "1.8.0_402");
        Result result = start(script, Map.of("PATH", toolsWithoutJava()));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.lines())
                .containsExactly("mpm-explorer: no Java 25 was found: install one (for example temurin-25-jre)"
                        + " or set JAVA_HOME to it.");
    }

    private record Result(int exitCode, List<String> lines) {}

    private Result start(Path command, Map<String, String> environment, String... arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(command.toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", toolsWithoutJava());
        builder.environment().put("HOME", folder.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), text.lines().toList());
    }

    /// A PATH with the few tools the script needs and no Java.
    private String toolsWithoutJava() throws IOException {
        Path tools = folder.resolve("tools");
        if (Files.notExists(tools)) {
            Files.createDirectory(tools);
            for (String tool : List.of("dirname", "readlink", "sed", "head")) {
                write(tools.resolve(tool), "#!/bin/sh\nexec /usr/bin/%s \"$@\"\n".formatted(tool));
            }
        }
        return tools.toString();
    }

    /// Installs a Java that prints its name and its arguments; returns its folder.
    private String runtime(String name, String version) throws IOException {
        Path bin = Files.createDirectories(runtimes.resolve(name).resolve("bin"));
        write(bin.resolve("java"), """
            #!/bin/sh
            if [ "$1" = -version ]; then
                echo 'openjdk version "%s" 2026-07-21' >&2
                exit
            fi
            printf '%%s\\n' %s "$@"
            """.formatted(version, name));
        return bin.getParent().toString();
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
