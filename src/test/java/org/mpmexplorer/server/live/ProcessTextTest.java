package org.mpmexplorer.server.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mpmexplorer.server.InputException;

/// Sizes of processes, as the system's tools print them.
class ProcessTextTest {
    private static final double KIB = 1024;

    private static final String PS_YL = """
        S   UID     PID    PPID  C PRI  NI   RSS    SZ WCHAN  TTY          TIME CMD
        S     0     100       1  0  80   0 30000 55000 -      ?        00:00:01 apache2
        S    33     101     100  0  80   0 60000 57000 -      ?        00:00:09 apache2
        S    33     102     100  0  80   0 90000 57000 -      ?        00:00:09 mysqld
        """;

    private static final String PS_AUX = """
        USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND
        root         900  0.0  0.1  20000 10000 ?        Ss   Nov27   0:10 php-fpm: master process
        www-data     901  1.0  0.9  90000 50000 ?        S    Nov27   0:10 php-fpm: pool www
        root         100  0.0  0.4 200000 30000 ?        Ss   Nov27   0:05 /usr/sbin/apache2 -k start
        """;

    private static final String ROLLUP = """
        55d000-7ffd000 ---p 00000000 00:00 0                          [rollup]
        Rss:               40000 kB
        Pss:               15000 kB
        Shared_Clean:      20000 kB
        Private_Clean:      1000 kB
        Private_Dirty:      9000 kB
        55d000-7ffd000 ---p 00000000 00:00 0                          [rollup]
        Rss:               42000 kB
        Pss:               17000 kB
        Private_Clean:         0 kB
        Private_Dirty:     12000 kB
        """;

    private static ProcessSizes read(String text) {
        return ProcessText.read(new SmallText("pasted", text));
    }

    @Test
    void psTellsRssOfHttpdAlone() {
        ProcessSizes sizes = read(PS_YL);

        assertThat(sizes.kind()).isEqualTo(ProcessSizes.Kind.PS);
        assertThat(sizes.httpdCount()).isEqualTo(2);
        assertThat(sizes.meanRss(ProcessSize::isHttpd)).hasValue(45_000 * KIB);
        assertThat(sizes.meanOwn(ProcessSize::isHttpd)).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void psAuxTellsPhpFpmFromHttpd() {
        ProcessSizes sizes = read(PS_AUX);

        assertThat(sizes.fpmCount()).isEqualTo(2);
        assertThat(sizes.httpdCount()).isEqualTo(1);
    }

    @Test
    void smapsRollupTellsWhatIsSharedAndWhatIsOwn() {
        ProcessSizes sizes = read(ROLLUP);

        assertThat(sizes.kind()).isEqualTo(ProcessSizes.Kind.SMAPS_ROLLUP);
        assertThat(sizes.meanOwn(ProcessSize::isHttpd)).hasValue(11_000 * KIB);
        assertThat(sizes.meanPss(ProcessSize::isHttpd)).hasValue(16_000 * KIB);
        assertThat(sizes.meanRss(ProcessSize::isHttpd)).hasValue(41_000 * KIB);
    }

    @Test
    void grepOfManyRollupsIsTheSame() {
        String grep = ROLLUP.replaceAll("(?m)^", "/proc/77/smaps_rollup:");

        assertThat(read(grep).processes()).isEqualTo(read(ROLLUP).processes());
    }

    @Test
    void pmapTellsRssAndWhatWasWrittenTo() {
        ProcessSizes sizes = read("""
            101:   /usr/sbin/apache2 -k start
            Address           Kbytes     RSS   Dirty Mode  Mapping
            000055d0aa000000     100      50       0 r--p- apache2
            ---------------- ------- ------- -------
            total kB          200000   60000   20000
            """);

        assertThat(sizes.kind()).isEqualTo(ProcessSizes.Kind.PMAP);
        assertThat(sizes.meanOwn(ProcessSize::isHttpd)).hasValue(20_000 * KIB);
    }

    @Test
    void complainsWhereThereIsNoProcess() {
        assertThatThrownBy(() -> read("nothing at all\nin here"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("pasted shows no process of httpd or PHP-FPM");
    }

    @Test
    void readsTheProcessesOfAMachine(@TempDir Path proc) throws IOException {
        process(proc, 101, "apache2", "smaps_rollup", "Rss: 40000 kB\nPss: 9000 kB\nPrivate_Dirty: 8000 kB\n");
        process(proc, 102, "php-fpm8.2", "statm", "9000 5000 100 1 0 1 0\n");
        process(proc, 103, "bash", "statm", "9000 5000 100 1 0 1 0\n");

        ProcessSizes sizes = LocalProcesses.read(proc);

        assertThat(sizes.meanOwn(ProcessSize::isHttpd)).hasValue(8_000 * KIB);
        assertThat(sizes.meanRss(ProcessSize::isFpm)).hasValue(5_000 * 4096.0);
        assertThat(sizes.processes()).hasSize(2);
    }

    private static void process(Path proc, int pid, String name, String file, String text) throws IOException {
        Path folder = Files.createDirectories(proc.resolve(Integer.toString(pid)));
        Files.writeString(folder.resolve("comm"), name + "\n");
        Files.writeString(folder.resolve(file), text);
    }
}
