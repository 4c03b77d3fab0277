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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script that builds packages, on pretended systems with a pretended JDK whose tools note what they are
/// told: what Windows and macOS are asked for is known before the script runs there.
class InstallerBuildTest {
    private static final String CONSOLE = "mpm-explorer=installer/native/console.properties";

    @TempDir
    Path folder;

    private Path tools;
    private Path jdk;

    @BeforeEach
    void layOutTheRepository() throws IOException {
        for (String file : List.of("installer", "pom.xml", "LICENSE", "assets/icon")) {
            copy(Path.of(file));
        }
        tools = Files.createDirectories(folder.resolve("tools"));
        jdk = Files.createDirectories(folder.resolve("jdk"));
        write(tools.resolve("mvn"), """
            mkdir -p target/mpm-explorer/bin target/mpm-explorer/lib target/mpm-explorer/javafx
            touch target/mpm-explorer/lib/mpm-explorer.jar target/mpm-explorer/javafx/javafx-base-system.jar
            printf '# a remark\\n--add-modules javafx.controls\\n  --add-exports=a/b=ALL-UNNAMED\\n' \\
                >target/mpm-explorer/lib/java.options
            """);
        write(jdk.resolve("bin/java"), """
            case "$*" in *-version*) echo 'openjdk version "25.0.3"' >&2 ;; esac
            for word; do
                case $word in -XX:AOTCacheOutput=*) echo cache >"${word#*=}" ;; esac
            done
            """);
        write(jdk.resolve("bin/jlink"), """
            while [ "$1" != --output ]; do shift; done
            mkdir -p "$2/bin" && cp %s "$2/bin/"
            """.formatted(jdk.resolve("bin/java")));
        write(jdk.resolve("bin/jar"), "");
        write(jdk.resolve("bin/jmod"), "");
        write(jdk.resolve("bin/jdeps"), "echo java.base,javafx.controls\n");
        write(jdk.resolve("bin/jpackage"), """
            printf '%%s\\n' "$@" >%s
            touch "target/installer/MPM Explorer-1.0.0.msi" "target/installer/MPM Explorer-1.0.0.dmg"
            """.formatted(folder.resolve("jpackage.txt")));
    }

    @Test
    void asksWindowsForAnInstallerThatReplacesTheOlderOne() throws Exception {
        Result result = build("MINGW64_NT-10.0", "msi");

        assertThat(result.exitCode()).as(result.text()).isZero();
        assertThat(wordsToJpackage())
                .containsSequence("--type", "msi")
                .containsSequence("--icon", "assets/icon/mpm-explorer.ico")
                .containsSequence("--win-upgrade-uuid", "6f0f7f0e-3d0c-4f57-9c35-6d5a1f2b8e41")
                .contains("--win-menu", "--win-shortcut", "--win-dir-chooser")
                .containsSequence("--add-launcher", CONSOLE)
                .containsSequence("--file-associations", "installer/native/scenario.properties")
                .containsSequence("--main-class", "org.mpmexplorer.cli.Main")
                .noneMatch(word -> word.startsWith("--mac"));
        assertThat(sums()).containsExactly("mpm-explorer-1.0.0-windows.msi");
    }

    @Test
    void asksMacOsForAnImageWithAnIdentityOfItsOwn() throws Exception {
        Result result = build("Darwin", "dmg");

        assertThat(result.exitCode()).as(result.text()).isZero();
        assertThat(wordsToJpackage())
                .containsSequence("--type", "dmg")
                .containsSequence("--icon", "assets/icon/mpm-explorer.icns")
                .containsSequence("--mac-package-identifier", "org.mpmexplorer.MpmExplorer")
                .containsSequence("--add-launcher", CONSOLE)
                .noneMatch(word -> word.startsWith("--win"));
        assertThat(sums()).containsExactly("mpm-explorer-1.0.0-mac-arm64.dmg");
    }

    @Test
    void startsInAPackageAsTheStartCacheWasMade() throws Exception {
        build("Darwin", "dmg");

        assertThat(wordsToJpackage())
                .containsSubsequence(
                        "--java-options",
                        "-Djava.class.path=$APPDIR/mpm-explorer.jar",
                        "--java-options",
                        "-XX:AOTCache=$APPDIR/mpm-explorer.aot",
                        "--java-options",
                        "--add-modules=javafx.controls",
                        "--java-options",
                        "--add-exports=a/b=ALL-UNNAMED");
        assertThat(folder.resolve("target/installer/mpm-explorer/lib/mpm-explorer.aot"))
                .exists();
    }

    @Test
    void everyFileThatJpackageIsToldOfIsThere() {
        assertThat(List.of(
                        "assets/icon/mpm-explorer.ico",
                        "assets/icon/mpm-explorer.icns",
                        "installer/native/console.properties",
                        "installer/native/scenario.properties"))
                .allMatch(file -> Files.isRegularFile(Path.of(file)));
    }

    @Test
    void saysWhatASystemCanBuild() throws Exception {
        assertThat(build("Darwin", "deb"))
                .isEqualTo(new Result(2, "installer/build: deb is not built on this system; it builds app dmg.\n"));
        assertThat(build("SunOS", "deb").text()).contains("on Linux, macOS or Windows, not on SunOS.");
    }

    @Test
    void missesAModuleBeforeTheUserDoes() throws Exception {
        write(jdk.resolve("bin/jdeps"), "echo java.base,java.sql\n");

        assertThat(build("Darwin", "app"))
                .isEqualTo(new Result(
                        2,
                        "installer/build: the program uses the module java.sql, which is not among the modules of its"
                                + " runtime.\n"));
    }

    private record Result(int exitCode, String text) {}

    private Result build(String system, String kind) throws Exception {
        write(tools.resolve("uname"), "case $1 in -m) echo arm64 ;; *) echo %s ;; esac\n".formatted(system));
        ProcessBuilder builder = new ProcessBuilder("bash", "installer/build", kind)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", tools + ":/usr/bin:/bin", "JAVA_HOME", jdk.toString()));
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), text);
    }

    private List<String> wordsToJpackage() throws IOException {
        return Files.readAllLines(folder.resolve("jpackage.txt"));
    }

    private List<String> sums() throws IOException {
        return Files.readAllLines(folder.resolve("target/installer/SHA256SUMS")).stream()
                .map(line -> line.replaceFirst("^[0-9a-f]{64}  ", ""))
                .filter(file -> file.startsWith("mpm-explorer"))
                .toList();
    }

    private void copy(Path from) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(from)) {
            found.filter(Files::isRegularFile).forEach(files::add);
        }
        for (Path file : files) {
            Path to = folder.resolve(file);
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        }
    }

    private static void write(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
