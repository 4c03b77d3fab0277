package org.mpmexplorer.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mpmexplorer.scenario.FpmManager;
import org.mpmexplorer.scenario.Tunable;

class FpmPoolReaderTest {
    @TempDir
    private Path directory;

    private List<FpmPool> read(String content) {
        return FpmPoolReader.read(new Tree(directory).with("www.conf", content).file("www.conf"));
    }

    private FpmPool pool(String lines) {
        return read("[www]\n" + lines).getFirst();
    }

    @Test
    void readsAPool() {
        FpmPool pool = FpmPoolReader.read(Samples.path("fpm/www.conf")).getFirst();

        assertThat(pool.name()).isEqualTo("www");
        assertThat(pool.listen()).isEqualTo("/run/php-fpm/www.sock");
        assertThat(pool.manager()).isEqualTo(FpmManager.DYNAMIC);
        assertThat(pool.value(Tunable.FPM_START_SERVERS)).contains(4.0);
        assertThat(pool.value(Tunable.FPM_MAX_REQUESTS)).contains(500.0);
        assertThat(pool.value(Tunable.FPM_IDLE_TIMEOUT)).isEmpty();
        assertThat(pool.places().get(Tunable.FPM_MAX_CHILDREN).line()).isEqualTo(8);
    }

    @Test
    void takesKeysInAnyCaseAndValuesInQuotes() {
        FpmPool pool = pool("PM = \"STATIC\"\npm.Max_Children='7' \n; pm.max_children = 8\n");

        assertThat(pool.manager()).isEqualTo(FpmManager.STATIC);
        assertThat(pool.value(Tunable.FPM_MAX_CHILDREN)).contains(7.0);
    }

    @Test
    void worksOutTheStartAsFpmDoes() {
        FpmPool pool = pool("pm=dynamic\npm.max_children=50\npm.min_spare_servers=5\npm.max_spare_servers=35\n");

        assertThat(pool.value(Tunable.FPM_START_SERVERS)).contains(20.0);
        assertThat(pool.places()).doesNotContainKey(Tunable.FPM_START_SERVERS);
    }

    @Test
    void readsTimesWithUnits() {
        FpmPool pool = pool("pm=ondemand\npm.max_children=5\npm.process_idle_timeout=2m\n");

        assertThat(pool.value(Tunable.FPM_IDLE_TIMEOUT)).contains(120.0);
    }

    @Test
    void followsIncludesAndPassesOverTheGlobalPart() {
        Tree tree = new Tree(directory)
                .with("php-fpm.conf", "[global]\npid = /run/fpm.pid\npm.max_children = x\ninclude=pool.d/*.conf\n")
                .with("pool.d/b.conf", "[b]\npm=static\npm.max_children=2\n")
                .with("pool.d/a.conf", "[a]\npm=static\npm.max_children=1\n");

        assertThat(FpmPoolReader.read(tree.file("php-fpm.conf")))
                .extracting(FpmPool::name)
                .containsExactly("a", "b");
        assertThat(FpmPoolReader.read(tree.file("pool.d")))
                .extracting(FpmPool::name)
                .containsExactly("a", "b");
        assertThat(FpmPoolReader.read(tree.directory()))
                .extracting(FpmPool::name)
                .containsExactly("a", "b");
    }

    @Test
    void addsToAPoolNamedTwice() {
        assertThat(read("[www]\npm=static\npm.max_children=5\n[x]\npm=static\npm.max_children=1\n[www]\n"
                        + "pm.max_children=6\n"))
                .hasSize(2)
                .first()
                .satisfies(
                        pool -> assertThat(pool.value(Tunable.FPM_MAX_CHILDREN)).contains(6.0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pm.max_children=5 | 1 | [pool www] the process manager is missing (static, dynamic or ondemand)",
                "pm=foo | 2 | unable to parse value for entry 'pm': invalid process manager (static, dynamic or"
                        + " ondemand)",
                "pm=static | 1 | [pool www] pm.max_children must be a positive value",
                "pm=static,pm.max_children=5k | 3 | unable to parse value for entry 'pm.max_children': is not a valid"
                        + " number (greater or equal than zero)",
                "pm=dynamic,pm.max_children=5 | 1 | [pool www] pm.min_spare_servers(0) must be a positive value",
                "pm=dynamic,pm.max_children=5,pm.min_spare_servers=1,pm.max_spare_servers=9 | 1"
                        + " | [pool www] pm.min_spare_servers(1) and pm.max_spare_servers(9) cannot be greater than"
                        + " pm.max_children(5)",
                "pm=dynamic,pm.max_children=5,pm.min_spare_servers=4,pm.max_spare_servers=3 | 1"
                        + " | [pool www] pm.max_spare_servers(3) must not be less than pm.min_spare_servers(4)",
                "pm=dynamic,pm.max_children=5,pm.min_spare_servers=1,pm.max_spare_servers=3,pm.start_servers=9 | 1 |"
                    + " [pool www] pm.start_servers(9) must not be less than pm.min_spare_servers(1) and not greater"
                    + " than pm.max_spare_servers(3)",
                "pm=ondemand,pm.max_children=5,pm.process_idle_timeout=0 | 1"
                        + " | [pool www] pm.process_idle_timeout(0s) must be greater than 0s",
                "pm.process_idle_timeout=x | 2 | unable to parse value for entry 'pm.process_idle_timeout': unknown"
                        + " suffix used in time value",
                "pm static | 2 | value is NULL for a ZEND_INI_PARSER_ENTRY",
                "[x | 2 | the heading has no closing ]",
            })
    void refusesInFpmsWords(String lines, int line, String problem) {
        assertThatThrownBy(() -> pool(lines.replace(',', '\n') + "\n"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Line %d of %s: %s; ", line, directory.resolve("www.conf"), problem);
    }

    @Test
    void refusesAFileWithoutAPool() {
        assertThatThrownBy(() -> read("; nothing\n"))
                .hasMessage(
                        "%s has no pool: No pool defined. at least one pool section must be specified in config file;"
                                + " name a pool file such as pool.d/www.conf.",
                        directory.resolve("www.conf"));
    }

    @Test
    void stopsAtFilesThatIncludeEachOther() {
        assertThatThrownBy(() -> read("include = www.conf\n"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("files are included 10 deep");
    }

    @Test
    void tellsItsFilesFromHttpds() {
        Tree tree = new Tree(directory)
                .with("a", "; x\n\n[www]\n")
                .with("b", "# x\nTimeout 3\n")
                .with("c", "")
                .with("d", "pm = static\n")
                .with("pool.d/www.conf", "[www]\n")
                .with("fpm/php-fpm.conf", "")
                .with("apache2/apache2.conf", "Timeout 3\n");

        assertThat(FpmPoolReader.recognises(tree.file("a"))).isTrue();
        assertThat(FpmPoolReader.recognises(tree.file("b"))).isFalse();
        assertThat(FpmPoolReader.recognises(tree.file("c"))).isFalse();
        assertThat(FpmPoolReader.recognises(tree.file("d"))).isFalse();
        assertThat(FpmPoolReader.recognises(tree.file("none"))).isFalse();
        assertThat(FpmPoolReader.recognises(tree.file("pool.d"))).isTrue();
        assertThat(FpmPoolReader.recognises(tree.file("fpm"))).isTrue();
        assertThat(FpmPoolReader.recognises(tree.file("apache2"))).isFalse();
    }
}
