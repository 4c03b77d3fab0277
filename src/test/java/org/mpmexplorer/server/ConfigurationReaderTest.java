package org.mpmexplorer.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mpmexplorer.httpd.Mpm;

class ConfigurationReaderTest {
    private static final String EVENT = "LoadModule mpm_event_module modules/mod_mpm_event.so\n";
    private static final String PREFORK = "LoadModule mpm_prefork_module modules/mod_mpm_prefork.so\n";

    @TempDir
    private Path directory;

    private HttpdConfiguration read(String content) {
        return Tree.of(directory, content).read();
    }

    private static double value(HttpdConfiguration configuration, KnownDirective directive) {
        return configuration.value(directive).orElseThrow().value();
    }

    private static DirectiveOccurrence only(HttpdConfiguration configuration, String name) {
        List<DirectiveOccurrence> found = configuration.directives().stream()
                .filter(directive -> directive.name().equals(name))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void lastLineWins() {
        HttpdConfiguration configuration = read(EVENT + "Timeout 10\nTimeout 20\n");

        assertThat(value(configuration, KnownDirective.TIMEOUT)).isEqualTo(20);
        assertThat(configuration.directives())
                .extracting(DirectiveOccurrence::standing)
                .containsExactly(Standing.LEFT_ALONE, Standing.OVERRIDDEN, Standing.IN_FORCE);
        assertThat(configuration.directives().get(1).reason()).contains("httpd.conf:3 says otherwise");
    }

    @Test
    void takesDirectiveNamesInAnyCase() {
        HttpdConfiguration configuration = read(EVENT + "KEEPALIVE oFf\nkeepalivetimeout 3\n");

        assertThat(value(configuration, KnownDirective.KEEP_ALIVE)).isZero();
        assertThat(value(configuration, KnownDirective.KEEP_ALIVE_TIMEOUT)).isEqualTo(3);
    }

    @Test
    void joinsContinuedLinesAndCountsTheLast() {
        HttpdConfiguration configuration = read(EVENT + "Timeout \\\n  3\\\n4\nKeepAlive Off\n");

        assertThat(configuration.value(KnownDirective.TIMEOUT))
                .contains(new DirectiveValue(
                        KnownDirective.TIMEOUT, 34, new ConfigurationPlace(directory.resolve("httpd.conf"), 4)));
        assertThat(configuration
                        .value(KnownDirective.KEEP_ALIVE)
                        .orElseThrow()
                        .place()
                        .line())
                .isEqualTo(5);
    }

    @Test
    void continuesACommentOverTheNextLine() {
        assertThat(read(EVENT + "# off for now: \\\nTimeout 9\n").value(KnownDirective.TIMEOUT))
                .isEmpty();
    }

    @Test
    void readsWindowsLineEnds() {
        HttpdConfiguration configuration =
                read("LoadModule mpm_event_module x\r\nTimeout \\\r\n 9\r\nKeepAlive Off\r\n");

        assertThat(value(configuration, KnownDirective.TIMEOUT)).isEqualTo(9);
        assertThat(value(configuration, KnownDirective.KEEP_ALIVE)).isZero();
    }

    @Test
    void readsPastAByteOrderMarkAndSaysSo() {
        HttpdConfiguration configuration = read("\uFEFFTimeout 9\n");

        assertThat(value(configuration, KnownDirective.TIMEOUT)).isEqualTo(9);
        assertThat(configuration.findings())
                .filteredOn(finding -> finding.weight() == Finding.Weight.REFUSED)
                .extracting(Finding::text)
                .singleElement()
                .asString()
                .contains("byte order mark");
    }

    @Test
    void readsFilesThatAreNotUtf8() {
        byte[] latin1 = "# f\u00fcr\nTimeout 9\n".getBytes(StandardCharsets.ISO_8859_1);

        HttpdConfiguration configuration =
                new Tree(directory).with("httpd.conf", latin1).read();

        assertThat(value(configuration, KnownDirective.TIMEOUT)).isEqualTo(9);
    }

    @Test
    void putsDefinesIn() {
        HttpdConfiguration configuration =
                read(EVENT + "Define T 7\nTimeout ${T}5\nUnDefine T\nDefine CMD KeepAliveTimeout\n${CMD} 4\n");

        assertThat(value(configuration, KnownDirective.TIMEOUT)).isEqualTo(75);
        assertThat(value(configuration, KnownDirective.KEEP_ALIVE_TIMEOUT)).isEqualTo(4);
    }

    @Test
    void leavesUnknownVariablesAndWarnsOncePerName() {
        HttpdConfiguration configuration = read(EVENT + "Timeout ${T}\nKeepAlive Off\nServerAdmin ${T}\n");

        assertThat(value(configuration, KnownDirective.TIMEOUT)).isZero();
        assertThat(configuration.findings())
                .extracting(Finding::text)
                .containsExactly(
                        "AH00111: Config variable ${T} is not defined",
                        "Timeout ${T} is not a whole number; httpd reads it as 0.");
    }

    @Test
    void readsTheEnvironmentOfDebiansEnvvars() {
        HttpdConfiguration configuration = new Tree(directory)
                .with("apache2.conf", EVENT + "Timeout ${APACHE_TIMEOUT}\n")
                .with("envvars", "export APACHE_TIMEOUT=17\n")
                .read();

        assertThat(value(configuration, KnownDirective.TIMEOUT)).isEqualTo(17);
    }

    @Test
    void entersOnlyTheBlockOfTheLoadedMpm() {
        HttpdConfiguration configuration = read(EVENT
                + "<IfModule mpm_prefork_module>\nMaxRequestWorkers 11\n</IfModule>\n"
                + "<IfModule mpm_event_module>\nMaxRequestWorkers 75\n</IfModule>\n"
                + "<IfModule worker.c>\nMaxRequestWorkers 33\n</IfModule>\n");

        assertThat(value(configuration, KnownDirective.MAX_REQUEST_WORKERS)).isEqualTo(75);
        DirectiveOccurrence idle = configuration.directives().get(1);
        assertThat(idle.standing()).isEqualTo(Standing.NOT_ENTERED);
        assertThat(idle.sections()).containsExactly("<IfModule mpm_prefork_module>");
        assertThat(idle.reason()).isEqualTo("block of prefork, an MPM that is not loaded (event is)");
    }

    @Test
    void knowsModulesByIdentifierAndSourceFileOnceLoaded() {
        HttpdConfiguration configuration = read("<IfModule event.c>\nTimeout 1\n</IfModule>\n" + EVENT
                + "LoadModule ssl_module modules/mod_ssl.so\n"
                + "<IfModule event.c>\nTimeout 2\n</IfModule>\n"
                + "<IfModule mod_ssl.c>\nKeepAliveTimeout 2\n</IfModule>\n"
                + "<IfModule !ssl_module>\nKeepAliveTimeout 3\n</IfModule>\n"
                + "<IfModule !mod_php.c>\nMaxKeepAliveRequests 4\n</IfModule>\n");

        assertThat(value(configuration, KnownDirective.TIMEOUT)).isEqualTo(2);
        assertThat(value(configuration, KnownDirective.KEEP_ALIVE_TIMEOUT)).isEqualTo(2);
        assertThat(value(configuration, KnownDirective.MAX_KEEP_ALIVE_REQUESTS)).isEqualTo(4);
    }

    @Test
    void warnsOfANameNoMpmHas() {
        HttpdConfiguration configuration = read(EVENT + "<IfModule mpm_event.c>\nTimeout 1\n</IfModule>\n");

        assertThat(configuration.value(KnownDirective.TIMEOUT)).isEmpty();
        assertThat(configuration.findings())
                .extracting(Finding::text)
                .containsExactly("no module is called mpm_event.c, so httpd never finds it loaded; write its"
                        + " identifier, for example mpm_event_module.");
    }

    @Test
    void decidesTheOtherConditions() {
        Tree tree = Tree.of(
                directory,
                EVENT
                        + "Define A\n<IfDefine A>\nTimeout 1\n</IfDefine>\n<IfDefine !A>\nTimeout 2\n</IfDefine>\n"
                        + "<IfDefine GIVEN>\nKeepAlive Off\n</IfDefine>\n"
                        + "<IfVersion < 2.5>\nKeepAliveTimeout 3\n</IfVersion>\n"
                        + "<IfVersion !~ ^2.4>\nKeepAliveTimeout 4\n</IfVersion>\n"
                        + "<IfFile httpd.conf>\nMaxKeepAliveRequests 5\n</IfFile>\n"
                        + "<IfFile !httpd.conf>\nMaxKeepAliveRequests 6\n</IfFile>\n"
                        + "<IfDirective AsyncRequestWorkerFactor>\nAsyncRequestWorkerFactor 7\n</IfDirective>\n"
                        + "<IfDirective MinSpareServers>\nMinSpareServers 8\n</IfDirective>\n"
                        + "<IfSection !VirtualHost>\nListenBacklog 9\n</IfSection>\n");

        HttpdConfiguration configuration =
                ConfigurationReader.read(List.of(tree.directory()), new ReadOptions(Optional.empty(), Set.of("GIVEN")));

        assertThat(value(configuration, KnownDirective.TIMEOUT)).isEqualTo(1);
        assertThat(value(configuration, KnownDirective.KEEP_ALIVE)).isZero();
        assertThat(value(configuration, KnownDirective.KEEP_ALIVE_TIMEOUT)).isEqualTo(3);
        assertThat(value(configuration, KnownDirective.MAX_KEEP_ALIVE_REQUESTS)).isEqualTo(5);
        assertThat(value(configuration, KnownDirective.ASYNC_REQUEST_WORKER_FACTOR))
                .isEqualTo(7);
        assertThat(configuration.value(KnownDirective.LISTEN_BACKLOG)).isEmpty();
        assertThat(only(configuration, "MinSpareServers").standing()).isEqualTo(Standing.NOT_ENTERED);
    }

    @Test
    void keepsAVirtualHostsOwnDirectivesApart() {
        HttpdConfiguration configuration = read(EVENT
                + "KeepAliveTimeout 5\n<VirtualHost *:443>\n<IfModule event.c>\nKeepAliveTimeout 1\n</IfModule>\n"
                + "</VirtualHost>\n");

        assertThat(value(configuration, KnownDirective.KEEP_ALIVE_TIMEOUT)).isEqualTo(5);
        DirectiveOccurrence hosts = configuration.directives().getLast();
        assertThat(hosts.standing()).isEqualTo(Standing.SECTION_ONLY);
        assertThat(hosts.reason()).isEqualTo("holds for <VirtualHost *:443> only");
        assertThat(hosts.sections()).containsExactly("<VirtualHost *:443>", "<IfModule event.c>");
    }

    @Test
    void leavesUnknownDirectivesAndSectionsAlone() {
        HttpdConfiguration configuration = read(EVENT + "Frobnicate 3 \"4\n<Frob x>\nTimeout 9\n</Frob>\n");

        assertThat(only(configuration, "Frobnicate").standing()).isEqualTo(Standing.LEFT_ALONE);
        assertThat(only(configuration, "Timeout").standing()).isEqualTo(Standing.SECTION_ONLY);
    }

    @Test
    void namesTheDirectiveAnotherMpmWouldHaveNeeded() {
        HttpdConfiguration configuration = read(EVENT + "MinSpareServers 5\n");

        assertThat(only(configuration, "MinSpareServers").standing()).isEqualTo(Standing.NOT_UNDERSTOOD);
        assertThat(configuration.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.weight()).isEqualTo(Finding.Weight.REFUSED);
            assertThat(finding.text())
                    .isEqualTo("Invalid command 'MinSpareServers', perhaps misspelled or defined by a module not"
                            + " included in the server configuration: the MPM event does not have it.");
        });
    }

    @Test
    void takesOldNamesWithHttpdsAdvice() {
        HttpdConfiguration configuration =
                read(PREFORK + "MaxRequestWorkers 10\nMaxClients 20\nMaxRequestsPerChild 30\n");

        assertThat(value(configuration, KnownDirective.MAX_REQUEST_WORKERS)).isEqualTo(20);
        assertThat(value(configuration, KnownDirective.MAX_CLIENTS)).isEqualTo(20);
        assertThat(value(configuration, KnownDirective.MAX_CONNECTIONS_PER_CHILD))
                .isEqualTo(30);
        assertThat(configuration.findings())
                .extracting(Finding::text)
                .containsExactly(
                        "AH00188: MaxClients is deprecated, use MaxRequestWorkers instead.",
                        "AH00545: MaxRequestsPerChild is deprecated, use MaxConnectionsPerChild instead.");
    }

    @Test
    void readsTimesWithUnits() {
        assertThat(value(read(EVENT + "KeepAliveTimeout 1500ms\n"), KnownDirective.KEEP_ALIVE_TIMEOUT))
                .isEqualTo(1.5);
        assertThat(value(read(EVENT + "KeepAliveTimeout 2min\n"), KnownDirective.KEEP_ALIVE_TIMEOUT))
                .isEqualTo(120);
        assertThat(value(read(EVENT + "KeepAliveTimeout 1h\n"), KnownDirective.KEEP_ALIVE_TIMEOUT))
                .isEqualTo(3600);
        assertThat(value(read(EVENT + "Timeout 5min\n"), KnownDirective.TIMEOUT))
                .isEqualTo(5);
    }

    @Test
    void mergesTheStagesOfRequestReadTimeout() {
        HttpdConfiguration configuration = read(EVENT
                + "LoadModule reqtimeout_module x\nRequestReadTimeout header=10 body=30\n"
                + "RequestReadTimeout header=20-40,MinRate=500\n");

        assertThat(configuration.readStage("header"))
                .contains(new ReadStage(
                        "header", 20, 40, 500, new ConfigurationPlace(directory.resolve("httpd.conf"), 4)));
        assertThat(configuration.readStage("body").orElseThrow().seconds()).isEqualTo(30);
        assertThat(configuration.readStage("handshake")).isEmpty();
        assertThat(configuration.directives().get(2).standing()).isEqualTo(Standing.IN_FORCE);
    }

    @Test
    void keepsAMacroFromActing() {
        HttpdConfiguration configuration =
                read(EVENT + "<Macro host $n>\nTimeout $n\n<VirtualHost *:80>\n</Macro>\nTimeout 4\nUse host 3\n");

        assertThat(value(configuration, KnownDirective.TIMEOUT)).isEqualTo(4);
        assertThat(configuration.directives().get(1).standing()).isEqualTo(Standing.NOT_ENTERED);
    }

    @Test
    void passesOverAProgramForAnotherModule() {
        HttpdConfiguration configuration =
                read(EVENT + "<Perl>\nif ($a <$b) { print \"</x>\" }\n</Directory>\n</Perl>\nTimeout 4\n");

        assertThat(value(configuration, KnownDirective.TIMEOUT)).isEqualTo(4);
    }

    @Test
    void readsSeveralFilesOneAfterTheOther() {
        Tree tree = Tree.of(directory, EVENT + "Timeout 1\nKeepAlive Off\n").with("more.conf", "Timeout 2\n");

        HttpdConfiguration configuration =
                ConfigurationReader.read(List.of(tree.directory(), tree.file("more.conf")), ReadOptions.NONE);

        assertThat(value(configuration, KnownDirective.TIMEOUT)).isEqualTo(2);
        assertThat(value(configuration, KnownDirective.KEEP_ALIVE)).isZero();
        assertThat(configuration.files()).containsExactly(tree.file("httpd.conf"), tree.file("more.conf"));
    }

    @Test
    void readsAsTheMpmAskedFor() {
        Tree tree = Tree.of(directory, EVENT + "<IfModule prefork.c>\nStartServers 8\n</IfModule>\nThreadLimit 9\n");

        HttpdConfiguration configuration =
                ConfigurationReader.read(List.of(tree.directory()), ReadOptions.as(Mpm.PREFORK));

        assertThat(configuration.mpm().mpm()).isEqualTo(Mpm.PREFORK);
        assertThat(configuration.mpm().how()).isEqualTo(MpmChoice.How.GIVEN);
        assertThat(value(configuration, KnownDirective.START_SERVERS)).isEqualTo(8);
        assertThat(only(configuration, "ThreadLimit").standing()).isEqualTo(Standing.NOT_UNDERSTOOD);
    }

    @Test
    void readsTheSameTwice() {
        Tree tree = Tree.of(directory, EVENT + "Timeout 1\n<IfDefine X>\nTimeout 2\n</IfDefine>\n");

        assertThat(tree.read()).isEqualTo(tree.read());
    }

    @Test
    void hasNothingToReadWithoutAPath() {
        assertThatThrownBy(() -> ConfigurationReader.read(List.of(), ReadOptions.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
