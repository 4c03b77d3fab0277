package org.mpmexplorer.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.FpmManager;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;

class ConfigurationImportTest {
    @TempDir
    private Path directory;

    private ImportedServer importOf(String content) {
        return ConfigurationImport.of(Tree.of(directory, content).read());
    }

    private static ImportedServer sample(String... names) {
        List<Path> paths = List.of(names).stream().map(Samples::path).toList();
        return ConfigurationImport.read(paths, ReadOptions.NONE);
    }

    private static List<String> notes(ImportedServer server) {
        return server.notes().stream().map(Finding::text).toList();
    }

    @Test
    void importsAServerOfDebiansKind() {
        ImportedServer server = sample("debian");

        Settings settings = server.settings();
        assertThat(server.mpm()).isEqualTo(Mpm.PREFORK);
        assertThat(settings.count(Tunable.MAX_REQUEST_WORKERS)).isEqualTo(90);
        assertThat(settings.count(Tunable.TIMEOUT)).isEqualTo(300);
        assertThat(settings.count(Tunable.KEEP_ALIVE_TIMEOUT)).isEqualTo(2);
        assertThat(settings.count(Tunable.HEADER_TIMEOUT)).isEqualTo(20);
        assertThat(settings.count(Tunable.HEADER_TIMEOUT_MAX)).isEqualTo(40);
        assertThat(settings.phpHandler()).isEqualTo(PhpHandler.MOD_PHP_NTS);
        assertThat(server.read().get(Tunable.MAX_REQUEST_WORKERS))
                .isEqualTo(new ConfigurationPlace(Samples.path("debian/conf-enabled/tuning.conf"), 2));
        assertThat(notes(server))
                .contains(
                        "AH00188: MaxClients is deprecated, use MaxRequestWorkers instead.",
                        "KeepAliveTimeout 15 holds for <VirtualHost *:80> only.",
                        "MaxRequestWorkers 150 has no effect: "
                                + Samples.path("debian/conf-enabled/tuning.conf")
                                + ":2 says otherwise, and the last one wins.");
    }

    @Test
    void importsAServerOfRedHatsKindWithItsPool() {
        ImportedServer server = sample("redhat", "fpm/www.conf");

        Settings settings = server.settings();
        assertThat(server.mpm()).isEqualTo(Mpm.EVENT);
        assertThat(settings.count(Tunable.START_SERVERS)).isEqualTo(4);
        assertThat(settings.count(Tunable.THREADS_PER_CHILD)).isEqualTo(25);
        assertThat(settings.count(Tunable.MAX_REQUEST_WORKERS)).isEqualTo(400);
        assertThat(settings.get(Tunable.ASYNC_REQUEST_WORKER_FACTOR)).isEqualTo(3);
        assertThat(settings.get(Tunable.KEEP_ALIVE_TIMEOUT)).isEqualTo(1.5);
        assertThat(settings.count(Tunable.HEADER_TIMEOUT)).isEqualTo(10);
        assertThat(settings.count(Tunable.HEADER_TIMEOUT_MAX)).isEqualTo(10);
        assertThat(settings.isOn(Tunable.ACCEPT_FILTER)).isFalse();
        assertThat(settings.count(Tunable.LISTEN_BACKLOG)).isEqualTo(1024);
        assertThat(settings.phpHandler()).isEqualTo(PhpHandler.FPM);
        assertThat(settings.fpmManager()).isEqualTo(FpmManager.DYNAMIC);
        assertThat(settings.count(Tunable.FPM_MAX_CHILDREN)).isEqualTo(20);
        assertThat(settings.count(Tunable.FPM_BACKLOG)).isEqualTo(256);
        assertThat(settings.count(Tunable.FPM_MAX_REQUESTS)).isEqualTo(500);
        assertThat(server.corrections().loud()).isEmpty();
    }

    @Test
    void importsUpstreamsWithABlockForEachMpm() {
        ImportedServer server = sample("upstream");

        assertThat(server.mpm()).isEqualTo(Mpm.WORKER);
        assertThat(server.settings().count(Tunable.MAX_REQUEST_WORKERS)).isEqualTo(410);
        assertThat(notes(server))
                .contains(
                        "StartServers             5, MinSpareServers          5, MaxSpareServers         10,"
                                        .replaceAll(" +", " ")
                                + " MaxRequestWorkers 250, MaxConnectionsPerChild 0 have no effect: block of prefork,"
                                + " an MPM that is not loaded (worker is).",
                        "AH00316: WARNING: MaxRequestWorkers of 410 is not an integer multiple of ThreadsPerChild of"
                                + " 25, decreasing to nearest multiple 400, for a maximum of 16 servers.");
        assertThat(server.corrections().effective().count(Tunable.MAX_REQUEST_WORKERS))
                .isEqualTo(400);
    }

    @Test
    void startsFromWhatIsCompiledIn() {
        ImportedServer server = importOf("LoadModule mpm_worker_module x\n");

        assertThat(server.settings())
                .isEqualTo(Settings.compiledIn(Mpm.WORKER)
                        .with(Tunable.HEADER_TIMEOUT, 0)
                        .with(Tunable.PHP_HANDLER, PhpHandler.NONE.ordinal()));
        assertThat(server.read()).isEmpty();
    }

    @Test
    void saysWhatHttpdCorrects() {
        ImportedServer server = importOf("LoadModule mpm_prefork_module x\nMaxRequestWorkers 300\nServerLimit 200\n");

        assertThat(server.notes())
                .contains(Finding.warning(
                        new ConfigurationPlace(directory.resolve("httpd.conf"), 2),
                        "AH00180: WARNING: MaxRequestWorkers of 300 exceeds ServerLimit value of 200 servers,"
                                + " decreasing MaxRequestWorkers to 200. To increase, please see the ServerLimit"
                                + " directive."));
        assertThat(server.settings().count(Tunable.MAX_REQUEST_WORKERS)).isEqualTo(300);
    }

    @Test
    void readsWhatIsNoNumberAsHttpdDoes() {
        ImportedServer server = importOf("LoadModule mpm_event_module x\nMaxRequestWorkers lots\n");

        assertThat(notes(server))
                .contains(
                        "MaxRequestWorkers lots is not a whole number; httpd reads it as 0.",
                        "AH00511: WARNING: MaxRequestWorkers of 0 is less than ThreadsPerChild of 25, increasing to"
                                + " 25. MaxRequestWorkers must be at least as large as the number of threads in a"
                                + " single server.");
    }

    @Test
    void clampsWhatIsBeyondTheSimulation() {
        ImportedServer server = importOf("Timeout 0\nListenBacklog 99999999\nKeepAliveTimeout 99999h\n");

        assertThat(server.settings().count(Tunable.TIMEOUT)).isEqualTo(1);
        assertThat(server.settings().count(Tunable.LISTEN_BACKLOG)).isEqualTo(65_535);
        assertThat(notes(server))
                .contains(
                        "Timeout of 0 is beyond what is simulated; taken as 1 s.",
                        "KeepAliveTimeout of 359996400 is beyond what is simulated; taken as 3600 s.");
    }

    @Test
    void takesANegativeKeepAliveLimitForNone() {
        assertThat(importOf("KeepAlive On\nMaxKeepAliveRequests -1\n")
                        .settings()
                        .isOn(Tunable.KEEP_ALIVE))
                .isFalse();
    }

    @Test
    void extendsTheHeaderTimeWithoutEndWhereOnlyARateIsGiven() {
        Settings settings =
                importOf("RequestReadTimeout header=5,minrate=100\n").settings();

        assertThat(settings.count(Tunable.HEADER_TIMEOUT)).isEqualTo(5);
        assertThat(settings.count(Tunable.HEADER_TIMEOUT_MAX)).isEqualTo(3600);
        assertThat(settings.count(Tunable.HEADER_MIN_RATE)).isEqualTo(100);
    }

    @Test
    void warnsOfAPhpModuleUnderThreads() {
        String lines = "LoadModule mpm_event_module x\nLoadModule php_module modules/libphp%s.so\n";

        ImportedServer unsafe = importOf(lines.formatted("8.2"));
        ImportedServer safe = importOf(lines.formatted("8.2-zts"));

        assertThat(unsafe.settings().phpHandler()).isEqualTo(PhpHandler.MOD_PHP_NTS);
        assertThat(unsafe.notes()).extracting(Finding::weight).contains(Finding.Weight.REFUSED);
        assertThat(notes(unsafe))
                .contains("Apache is running a threaded MPM, but your PHP Module is not compiled to be threadsafe."
                        + "  You need to recompile PHP.");
        assertThat(safe.settings().phpHandler()).isEqualTo(PhpHandler.MOD_PHP_ZTS);
        assertThat(safe.notes()).extracting(Finding::weight).doesNotContain(Finding.Weight.REFUSED);
    }

    @Test
    void letsTheLastHandlerDecideWhoRunsPhp() {
        String module = "LoadModule mpm_prefork_module x\nLoadModule php_module libphp.so\n";
        String inside = "<FilesMatch php>\nSetHandler application/x-httpd-php\n</FilesMatch>\n";
        String pool = "<VirtualHost *:80>\nProxyPassMatch ^/(.*\\.php)$ fcgi://127.0.0.1:9000/srv/$1\n</VirtualHost>\n";

        assertThat(importOf(module + inside + pool).settings().phpHandler()).isEqualTo(PhpHandler.FPM);
        assertThat(importOf(module + pool + inside).settings().phpHandler()).isEqualTo(PhpHandler.MOD_PHP_NTS);
        assertThat(importOf(module + inside + "<IfModule x>\n" + pool + "</IfModule>\n")
                        .settings()
                        .phpHandler())
                .isEqualTo(PhpHandler.MOD_PHP_NTS);
    }

    @Test
    void mentionsWhatMakesNoDifference() {
        assertThat(notes(importOf("ThreadStackSize 262144\nGracefulShutdownTimeout 9\n")))
                .contains(
                        "ThreadStackSize is read and makes no difference here.",
                        "GracefulShutdownTimeout is read and makes no difference here.");
    }

    @Test
    void leavesHostAndVisitorsAsTheyAre() {
        Settings base = Settings.debian(Mpm.EVENT)
                .with(Tunable.RAM, 8192)
                .with(Tunable.VISITORS, 777)
                .with(Tunable.FPM_MAX_CHILDREN, 9)
                .with(Tunable.KEEP_ALIVE_TIMEOUT, 30);

        Settings merged = importOf("LoadModule mpm_event_module x\nTimeout 7\n").over(base);

        assertThat(merged.count(Tunable.RAM)).isEqualTo(8192);
        assertThat(merged.count(Tunable.VISITORS)).isEqualTo(777);
        assertThat(merged.count(Tunable.FPM_MAX_CHILDREN)).isEqualTo(9);
        assertThat(merged.count(Tunable.TIMEOUT)).isEqualTo(7);
        assertThat(merged.count(Tunable.KEEP_ALIVE_TIMEOUT)).isEqualTo(5);
        assertThat(merged.count(Tunable.MAX_REQUEST_WORKERS)).isEqualTo(400);
    }

    @Test
    void takesThePoolTheHandlerNames() {
        Tree tree = new Tree(directory)
                .with(
                        "pools.conf",
                        "[a]\nlisten=/run/a.sock\npm=static\npm.max_children=3\n"
                                + "[b]\nlisten=/run/b.sock\npm=ondemand\npm.max_children=7\nlisten.backlog=-1\n")
                .with("httpd.conf", "SetHandler \"proxy:unix:/run/b.sock|fcgi://localhost\"\n");

        ImportedServer server =
                ConfigurationImport.read(List.of(tree.file("httpd.conf"), tree.file("pools.conf")), ReadOptions.NONE);

        assertThat(server.settings().count(Tunable.FPM_MAX_CHILDREN)).isEqualTo(7);
        assertThat(server.settings().fpmManager()).isEqualTo(FpmManager.ONDEMAND);
        assertThat(server.settings().count(Tunable.FPM_BACKLOG)).isEqualTo(65_535);
        assertThat(notes(server)).contains("PHP-FPM: pool b, the one in use of 2.");
    }

    @Test
    void takesAPoolInUseEvenIfNoHandlerNamesIt() {
        ImportedServer server = sample("debian", "fpm/www.conf");

        assertThat(server.settings().phpHandler()).isEqualTo(PhpHandler.FPM);
        assertThat(notes(server)).contains("Nothing in httpd's files hands PHP to that pool; taken as if it did.");
    }

    @Test
    void refusesAFileThatSaysNothing() {
        assertThatThrownBy(() -> importOf("localhost\n"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "%s has no directive that is simulated; name httpd's main configuration, for example"
                                + " /etc/apache2 or httpd.conf.",
                        directory.resolve("httpd.conf"));
    }

    @Test
    void acceptsTheLoadingOfModulesThatDebianHasCompiledIn() {
        ImportedServer server = importOf("LoadModule mpm_event_module x\nLoadModule unixd_module x\n");

        assertThat(server.notes()).extracting(Finding::weight).containsOnly(Finding.Weight.NOTE);
    }

    @Test
    void warnsOfAModuleLoadedTwice() {
        String twice = "LoadModule mpm_event_module x\n".repeat(2);

        assertThat(notes(importOf(twice))).contains("AH01574: module mpm_event_module is already loaded, skipping");
    }

    @Test
    void wantsHttpdsConfigurationToo() {
        Path pool = Samples.path("fpm/www.conf");

        assertThatThrownBy(() -> sample("fpm/www.conf"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("%s is PHP-FPM's; name httpd's configuration as well, for example /etc/apache2.", pool);
    }
}
