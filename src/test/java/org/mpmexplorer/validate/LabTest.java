package org.mpmexplorer.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One short experiment on Debian's own apache2, written as a reference file, read again and validated.
class LabTest {
    private static final String EXPERIMENT = """
        {"experiment": {"mpm": "event", "directives": {"StartServers": 2, "MinSpareThreads": 10,
          "MaxSpareThreads": 20, "ServerLimit": 2, "ThreadLimit": 10, "ThreadsPerChild": 10,
          "MaxRequestWorkers": 20, "KeepAlive": "Off"},
          "duration_s": 4, "sample_s": 0.5, "sample_status": true,
          "loads": [{"kind": "closed", "clients": 5, "path": "/app?ms=1000"}]}}
        """;

    private static final String EXPERIMENT_OF_PREFORK = """
        {"experiment": {"mpm": "prefork", "directives": {"StartServers": 14, "MinSpareServers": 2,
          "MaxSpareServers": 20, "MaxRequestWorkers": 14, "ServerLimit": 14, "KeepAlive": "Off"},
          "duration_s": 4, "sample_s": 0.5,
          "loads": [{"kind": "closed", "clients": 5, "path": "/app?ms=1000"}]}}
        """;

    @ParameterizedTest
    @ValueSource(strings = {"prefork", "event"})
    void measuresARealServerAndValidatesTheSimulatorAgainstIt(String mpm, @TempDir Path folder) throws Exception {
        String experiment = mpm.equals("event") ? EXPERIMENT : EXPERIMENT_OF_PREFORK;
        Path asked = Files.writeString(folder.resolve("asked.json"), experiment);
        Path measured = folder.resolve("measured.json");

        Observation observed = Lab.measure(ReferenceFile.readExperiment(asked), "apache2");
        ReferenceWriter.write(asked, List.of(observed), measured);
        Reference reference = ReferenceFile.read(measured);
        Validation validation = Validation.of(List.of(reference), 3, share -> {});

        assertThat(observed.message()).isEmpty();
        assertThat(reference.runs().getFirst().completed())
                .isEqualTo(observed.completed())
                .isPositive();
        assertThat(observed.codes()).contains("AH00094");
        assertThat(validation.verdicts())
                .filteredOn(v -> List.of("started", "processes per second", "log codes", "response p50")
                        .contains(v.measure()))
                .hasSize(4)
                .allMatch(Verdict::inside);
        assertThat(ProcessHandle.current().descendants()).isEmpty();
    }

    @Test
    void measuresAPoolOfPhpAndEndsItWithTheServer(@TempDir Path folder) throws Exception {
        String pool = "\"fpm\": {\"pm\": \"static\", \"pm.max_children\": 2}, \"directives\"";
        String experiment = EXPERIMENT
                .replace("\"directives\"", pool)
                .replace("/app?ms=1000", "/work.php?ms=200&heap_kb=64")
                .replace("\"sample_s\"", "\"sample_memory\": true, \"sample_s\"");
        Path asked = Files.writeString(folder.resolve("asked.json"), experiment);
        Path measured = folder.resolve("measured.json");

        Observation observed = Lab.measure(ReferenceFile.readExperiment(asked), "apache2");
        ReferenceWriter.write(asked, List.of(observed), measured);

        assertThat(observed.errors()).isEmpty();
        assertThat(observed.completed()).isPositive();
        assertThat(observed.responses().values().getFirst()).isGreaterThan(0.2);
        assertThat(ReferenceFile.read(measured).runs().getFirst().memory()).isEqualTo(observed.memory());
        assertThat(observed.memory())
                .hasValueSatisfying(memory -> assertThat(memory.rss()).isGreaterThan(memory.pss()));
        assertThat(ProcessHandle.current().descendants()).isEmpty();
    }

    @Test
    void loadsModPhpIntoHttpd(@TempDir Path folder) throws Exception {
        Path module = Files.createFile(folder.resolve("libphp8.2.so"));
        LabPhp php = new LabPhp(experimentWithModPhp(folder), folder, folder);

        assertThat(php.directives(folder))
                .contains("LoadModule php_module " + module, "SetHandler application/x-httpd-php");
        assertThat(php.pool()).isEmpty();
    }

    @Test
    void saysWhatToInstallWhereThereIsNoPhp(@TempDir Path folder) throws Exception {
        LabPhp php = new LabPhp(experimentWithModPhp(folder), folder, folder);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> php.directives(folder))
                .withMessage("there is no mod_php in " + folder + "; install libapache2-mod-php");
    }

    private static Experiment experimentWithModPhp(Path folder) throws Exception {
        String text = EXPERIMENT_OF_PREFORK.replace("\"directives\"", "\"php\": true, \"directives\"");
        return ReferenceFile.readExperiment(Files.writeString(folder.resolve("asked.json"), text));
    }

    @Test
    void tellsWhatHttpdSaidWhenItRefuses(@TempDir Path folder) throws Exception {
        String refused = EXPERIMENT.replace("\"KeepAlive\": \"Off\"", "\"NoSuchDirective\": \"Off\"");
        Path asked = Files.writeString(folder.resolve("asked.json"), refused);

        Observation observed = Lab.measure(ReferenceFile.readExperiment(asked), "apache2");

        assertThat(observed.started()).isFalse();
        assertThat(observed.message()).contains("Invalid command 'NoSuchDirective'");
    }
}
