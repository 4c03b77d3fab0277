package org.mpmexplorer.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.TunableGroup;

/// Reads `/etc/apache2` as Debian's package installs it.
class DebianTest {
    @TempDir
    private Path directory;

    @BeforeAll
    static void needsDebiansPackage() {
        RealHttpd.require();
    }

    /// A copy of the installed tree with that MPM enabled in place of the installed one, and no
    /// PHP.
    private Path treeWith(Mpm mpm) throws IOException {
        try (Stream<Path> installed = Files.walk(RealHttpd.CONFIGURATION)) {
            for (Path file : installed.toList()) {
                String name = RealHttpd.CONFIGURATION.relativize(file).toString();
                boolean isSwitch = name.startsWith("mods-enabled/mpm_") || name.startsWith("mods-enabled/php");
                if (!name.isEmpty() && !isSwitch) {
                    Files.copy(file, directory.resolve(name), LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
        for (String ending : List.of(".load", ".conf")) {
            String name = mpm.module() + ending;
            new Tree(directory).withLink("mods-enabled/" + name, Path.of("../mods-available", name));
        }
        return directory;
    }

    @ParameterizedTest
    @EnumSource(Mpm.class)
    void findsDebiansSettingsForEachMpm(Mpm mpm) throws IOException {
        ImportedServer server = ConfigurationImport.read(List.of(treeWith(mpm)), ReadOptions.NONE);

        assertThat(server.mpm()).isEqualTo(mpm);
        assertThat(server.choice().how()).isEqualTo(MpmChoice.How.LOADED);
        Settings debian = Settings.debian(mpm);
        for (Tunable tunable : Tunable.values()) {
            boolean isOfOtherMpms = mpm == Mpm.PREFORK
                    ? tunable.id().contains("SpareThreads")
                    : tunable.id().contains("SpareServers");
            if (isOfHttpd(tunable) && !isOfOtherMpms) {
                assertThat(server.settings().get(tunable)).as(tunable.id()).isEqualTo(debian.get(tunable));
            }
        }
        assertThat(server.notes()).extracting(Finding::weight).containsOnly(Finding.Weight.NOTE);
        assertThat(server.corrections().loud()).isEmpty();
    }

    private static boolean isOfHttpd(Tunable tunable) {
        return tunable.group() == TunableGroup.PROCESSES
                || tunable.group() == TunableGroup.KEEP_ALIVE
                || List.of(
                                Tunable.TIMEOUT,
                                Tunable.LISTEN_BACKLOG,
                                Tunable.ACCEPT_FILTER,
                                Tunable.HEADER_TIMEOUT,
                                Tunable.HEADER_TIMEOUT_MAX,
                                Tunable.HEADER_MIN_RATE)
                        .contains(tunable);
    }

    @Test
    void readsTheInstalledTreeAsItIs() {
        HttpdConfiguration configuration = ConfigurationReader.read(RealHttpd.CONFIGURATION);

        assertThat(configuration.mpm().how()).isEqualTo(MpmChoice.How.LOADED);
        assertThat(configuration.files())
                .startsWith(RealHttpd.CONFIGURATION.resolve("apache2.conf"))
                .contains(RealHttpd.CONFIGURATION.resolve("ports.conf"))
                .hasSizeGreaterThan(20);
        assertThat(configuration.value(KnownDirective.TIMEOUT).orElseThrow().value())
                .isEqualTo(300);
        assertThat(configuration.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Mpm.class)
    void readsTheInstalledTreeAsIfAnotherMpmWereEnabled(Mpm mpm) {
        HttpdConfiguration configuration =
                ConfigurationReader.read(List.of(RealHttpd.CONFIGURATION), ReadOptions.as(mpm));

        assertThat(configuration.files())
                .anySatisfy(file -> assertThat(file.getFileName()).hasToString(mpm.module() + ".conf"));
        assertThat(configuration
                        .value(KnownDirective.MAX_REQUEST_WORKERS)
                        .orElseThrow()
                        .value())
                .isEqualTo(Settings.debian(mpm).get(Tunable.MAX_REQUEST_WORKERS));
    }

    @ParameterizedTest
    @EnumSource(Mpm.class)
    void readsASingleFileOfModsAvailable(Mpm mpm) {
        Path file = RealHttpd.CONFIGURATION.resolve("mods-available").resolve(mpm.module() + ".conf");

        HttpdConfiguration configuration = ConfigurationReader.read(file);

        assertThat(configuration.mpm().mpm()).isEqualTo(mpm);
        assertThat(configuration
                        .value(KnownDirective.START_SERVERS)
                        .orElseThrow()
                        .value())
                .isEqualTo(Settings.debian(mpm).get(Tunable.START_SERVERS));
    }
}
