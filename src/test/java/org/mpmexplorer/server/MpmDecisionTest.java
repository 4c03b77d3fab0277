package org.mpmexplorer.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mpmexplorer.httpd.Mpm;

class MpmDecisionTest {
    @TempDir
    private Path directory;

    private MpmChoice choose(String content) {
        return Tree.of(directory, content).read().mpm();
    }

    private static void assertChoice(MpmChoice choice, Mpm mpm, MpmChoice.How how) {
        assertThat(choice.mpm()).isEqualTo(mpm);
        assertThat(choice.how()).isEqualTo(how);
    }

    @Test
    void followsLoadModule() {
        MpmChoice choice = choose("<IfModule prefork.c>\n</IfModule>\nLoadModule mpm_worker_module x.so\n");

        assertChoice(choice, Mpm.WORKER, MpmChoice.How.LOADED);
        assertThat(choice.explanation())
                .isEqualTo("The MPM is worker: %s:3 loads mpm_worker_module.", directory.resolve("httpd.conf"));
    }

    @Test
    void takesTheOnlyBlockThereIs() {
        HttpdConfiguration configuration = Tree.of(
                        directory, "<IfModule mpm_prefork_module>\nStartServers 9\n</IfModule>\n")
                .read();

        assertChoice(configuration.mpm(), Mpm.PREFORK, MpmChoice.How.ONLY_BLOCK);
        assertThat(configuration
                        .value(KnownDirective.START_SERVERS)
                        .orElseThrow()
                        .value())
                .isEqualTo(9);
    }

    @Test
    void goesByTheNameOfASingleFile() {
        Tree tree = new Tree(directory).with("mods-available/mpm_worker.conf", "MinSpareThreads 25\n");

        assertChoice(tree.read("mods-available/mpm_worker.conf").mpm(), Mpm.WORKER, MpmChoice.How.FILE_NAME);
    }

    @Test
    void goesByDirectivesOnlyOneMpmHas() {
        assertChoice(choose("StartServers 2\nMaxSpareServers 10\n"), Mpm.PREFORK, MpmChoice.How.DIRECTIVES);
        assertChoice(choose("ThreadsPerChild 25\nAsyncRequestWorkerFactor 3\n"), Mpm.EVENT, MpmChoice.How.DIRECTIVES);
        assertChoice(choose("ThreadsPerChild 25\n"), Mpm.EVENT, MpmChoice.How.DIRECTIVES);
    }

    @Test
    void fallsBackToDebiansEvent() {
        assertChoice(choose("Timeout 5\n"), Mpm.EVENT, MpmChoice.How.DEFAULT);
        assertChoice(
                choose("<IfModule prefork.c>\n</IfModule>\n<IfModule worker.c>\n</IfModule>\n"),
                Mpm.EVENT,
                MpmChoice.How.DEFAULT);
    }

    @Test
    void warnsWhenAWholeServerLoadsNone() {
        HttpdConfiguration configuration =
                Tree.of(directory, "LoadModule ssl_module x.so\n").read();

        assertChoice(configuration.mpm(), Mpm.EVENT, MpmChoice.How.DEFAULT);
        assertThat(configuration.findings())
                .extracting(Finding::text)
                .containsExactly(configuration.mpm().explanation());
    }

    @Test
    void swapsDebiansEnabledMpmForTheOneAskedFor() {
        Tree tree = new Tree(directory)
                .with("apache2.conf", "IncludeOptional mods-enabled/*.load\nIncludeOptional mods-enabled/*.conf\n")
                .with("mods-available/mpm_prefork.load", "LoadModule mpm_prefork_module x.so\n")
                .with("mods-available/mpm_prefork.conf", "StartServers 5\nMinSpareServers 5\n")
                .with("mods-available/mpm_event.load", "LoadModule mpm_event_module x.so\n")
                .with("mods-available/mpm_event.conf", "StartServers 2\nThreadsPerChild 20\n")
                .withLink("mods-enabled/mpm_prefork.load", Path.of("../mods-available/mpm_prefork.load"))
                .withLink("mods-enabled/mpm_prefork.conf", Path.of("../mods-available/mpm_prefork.conf"));

        HttpdConfiguration asFound = tree.read();
        HttpdConfiguration asked = ConfigurationReader.read(List.of(directory), ReadOptions.as(Mpm.EVENT));

        assertThat(asFound.value(KnownDirective.START_SERVERS).orElseThrow().value())
                .isEqualTo(5);
        assertThat(asked.value(KnownDirective.START_SERVERS).orElseThrow().value())
                .isEqualTo(2);
        assertThat(asked.value(KnownDirective.THREADS_PER_CHILD).orElseThrow().value())
                .isEqualTo(20);
        assertThat(asked.findings()).isEmpty();
    }
}
