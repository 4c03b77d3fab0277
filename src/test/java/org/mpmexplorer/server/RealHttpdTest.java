package org.mpmexplorer.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mpmexplorer.server.RealHttpd.Answer;

/// Reads small configurations beside the real httpd: what it accepts must be read the same, what it
/// refuses must be refused in its words.
class RealHttpdTest {
    /// What acts while reading is gone from httpd's own list.
    private static final Set<String> READ_TIME =
            Set.of("include", "includeoptional", "loadmodule", "define", "undefine", "serverroot");

    @TempDir
    private Path directory;

    @BeforeAll
    static void needsHttpd() {
        RealHttpd.require();
    }

    private Path file(String lines) {
        String prelude = RealHttpd.load("mpm_event") + RealHttpd.load("info") + RealHttpd.load("reqtimeout")
                + RealHttpd.load("authz_core") + "ServerName x\nListen 127.0.0.1:8099\n";
        return new Tree(directory)
                .with("inc/b.conf", "ServerAdmin b\n")
                .with("inc/a.conf", "ServerAdmin a\n")
                .with("inc/.c.conf", "ServerAdmin c\n")
                .with("inc/sub/d.conf", "ServerAdmin d\n")
                .with("inc/open.txt", "<Directory />\n")
                .with("inc/self.txt", "Include inc/self.txt\n")
                .with("httpd.conf", prelude + lines + "\n")
                .file("httpd.conf");
    }

    private static List<String> directives(HttpdConfiguration configuration) {
        return configuration.directives().stream()
                .filter(directive -> directive.standing() != Standing.NOT_ENTERED
                        && !READ_TIME.contains(Directives.key(directive.name())))
                .map(directive -> directive.place().line() + " " + name(directive.name()) + " " + directive.arguments())
                .map(String::strip)
                .toList();
    }

    /// As httpd writes it.
    private static String name(String name) {
        return KnownDirective.named(name).map(KnownDirective::directive).orElse(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Timeout 10",
                "tImEoUt 10",
                "Timeout \\\n  10\\\n0",
                "Timeout 9\\ \nServerAdmin 9",
                "# comment \\\nTimeout 9\nServerAdmin y",
                "\t Timeout\t9  ",
                "Timeout 9\r\nServerAdmin 4\\\r\n5\r",
                "\"Timeout\" '9'",
                "ServerAdmin \"a \\\" b\"",
                "ServerAdmin 'a b",
                "\"\" ignored\nTimeout 3",
                "Timeout 15O",
                "Timeout -1",
                "KeepAlive oN extra",
                "KeepAliveTimeout 500ms",
                "KeepAliveTimeout soon",
                "MaxKeepAliveRequests -1",
                "MaxRequestWorkers x",
                "AsyncRequestWorkerFactor 1e1",
                "AcceptFilter http NONE",
                "RequestReadTimeout",
                "RequestReadTimeout HEADER=20-40,MinRate=500 body=10",
                "MaxClients 50\nMaxRequestsPerChild 3",
                "Define X 9\nTimeout ${X}",
                "Define X Timeout\n${X} 9",
                "Define X 3\nDefine X 4\nTimeout ${X}\nUnDefine X\nTimeout ${X}",
                "Define X 4\nServerAdmin \"\\${X}a${Y}b${X\"",
                "Define X ${X}a\nServerAdmin ${X}",
                "<IfModule event.c>\nTimeout 7\n</IfModule>",
                "<ifmodule mpm_event_module>\nTimeout 7\n</IFMODULE>",
                "<IfModule mod_mpm_event.c>\nTimeout 7\n</IfModule>",
                "<IfModule !event.c>\nTimeout 7\n</IfModule>",
                "<IfModule ! event.c>\nTimeout 7\n</IfModule>",
                "<IfModule !!event.c>\nTimeout 7\n</IfModule>",
                "<IfModule \"event.c\" foo>\nTimeout 7\n</IfModule>",
                "<IfModule \"!prefork.c\">\nTimeout 7\n</IfModule>",
                "<IfModule event.c>Timeout 7\n</IfModule>",
                "<IfModule core.c>\n<IfModule http_core.c>\nTimeout 7\n</IfModule>\nTimeout 8\n</IfModule>",
                "<IfModule event.c>\nTimeout 7",
                "<IfModule prefork.c>\n<IfModule x>\nTimeout 7\n</IfModule>\n</IfModule>\nTimeout 8",
                "<IfDefine X>\n <Foo bar\n</foo>\n Include nope\n LoadModule\n</ifdefine>\nTimeout 5",
                "Define A 1\n<IfDefine ${A}>\nTimeout 1\n</IfDefine>\n<IfDefine A B>\nTimeout 2\n</IfDefine>",
                "<IfVersion >= 2.4>\nTimeout 9\n</IfVersion>\n<IfVersion 2.4>\nTimeout 8\n</IfVersion>",
                "<IfVersion ~ ^2\\.4>\nTimeout 9\n</IfVersion>\n<IfVersion !>= 2.4>\nTimeout 8\n</IfVersion>",
                "<IfFile httpd.conf>\nTimeout 9\n</IfFile>\n<IfFile !inc>\nTimeout 8\n</IfFile>",
                "<IfDirective !timeout>\nTimeout 9\n</IfDirective>\n<IfDirective MinSpareServers>\nTimeout 8\n"
                        + "</IfDirective>",
                "<IfSection directory>\nTimeout 9\n</IfSection>\n<IfSection Timeout>\nTimeout 8\n</IfSection>",
                "<VirtualHost *:80>\nTimeout 5\n<IfModule event.c>\nKeepAlive Off\n</IfModule>\n</VirtualHost>",
                "<Directory />\n</DIRECTORY>",
                "<FilesMatch \"a\">x\nSetHandler a\n</FilesMatch>",
                "Include inc/*.conf",
                "Include inc/[b-c].conf",
                "IncludeOptional nope/*.conf\nIncludeOptional nope.conf",
                "Include \"inc/sub\"",
            })
    void readsTheSameAsHttpd(String lines) {
        Path file = file(lines);
        Answer answer = RealHttpd.ask(file);

        assertThat(answer.isAccepted())
                .as("httpd accepts it: %s", answer.problem())
                .isTrue();
        assertThat(directives(ConfigurationReader.read(file))).isEqualTo(answer.directives());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MaxRequestWorkers",
                "MaxRequestWorkers 1 2",
                "maxclients",
                "ServerLimit",
                "ThreadLimit",
                "ThreadsPerChild",
                "StartServers",
                "MinSpareThreads",
                "MaxSpareThreads",
                "MaxConnectionsPerChild",
                "MaxRequestsPerChild",
                "KeepAliveTimeout",
                "KeepAliveTimeout 5x",
                "KeepAliveTimeout -1",
                "KeepAliveTimeout 5S",
                "MaxKeepAliveRequests",
                "Timeout 5 6",
                "KeepAlive",
                "KeepAlive 1",
                "ListenBacklog 0",
                "ListenBacklog",
                "AcceptFilter http",
                "AcceptFilter http none x",
                "ThreadStackSize -1",
                "MaxMemFree -1",
                "ListenCoresBucketsRatio 0",
                "GracefulShutdownTimeout",
                "AsyncRequestWorkerFactor",
                "AsyncRequestWorkerFactor -1",
                "RequestReadTimeout header",
                "RequestReadTimeout header=20-40",
                "RequestReadTimeout header=20,foo=3",
                "RequestReadTimeout \"header=20 body=10\"",
                "RequestReadTimeout foo=3",
                "RequestReadTimeout header=40-20,minrate=5",
                "Define",
                "Define A B C",
                "Define a:b 1",
                "UnDefine a:b",
                "LoadModule",
                "Include",
                "Include nope.conf",
                "Include nope/*.conf",
                "Include inc/*.txtx",
                "Include inc/a.conf/*",
                "Include inc/open.txt",
                "ServerRoot x",
                "<IfModule>\n</IfModule>",
                "<IfModule event.c\nTimeout 1\n</IfModule>",
                "<IfModule prefork.c>",
                "<IfModule event.c>\n</IfModule >",
                "<IfModule event.c>\n<Directory />\n</IfModule>",
                "<IfVersion >=2.4>\n</IfVersion>",
                "<IfVersion ! 2.4>\n</IfVersion>",
                "<IfDefine >\n</IfDefine>",
                "<Directory />",
                "<Directory>\n</Directory>",
                "<Directory /\n</Directory>",
                "<Directory />\n</Directory foo>",
                "<Directory />\n</Directory>foo",
                "<Directory />\n</Files>",
                "</Directory>",
                "</IfModule>",
                "< IfModule event.c>\nTimeout 7\n</IfModule>",
                "<VirtualHost *:80>\nMaxRequestWorkers 5\n</VirtualHost>",
                "<VirtualHost *:80>\nAcceptFilter http none\n</VirtualHost>",
                "<VirtualHost *:80>\n<Location />\nTimeout 4\n</Location>\n</VirtualHost>",
                "<If \"true\">\nKeepAlive On\n</If>",
                "<Files x>\nMaxRequestWorkers 4\n</Files>",
                "<Directory />\nRequestReadTimeout header=3\n</Directory>",
            })
    void refusesInHttpdsWords(String lines) {
        Path file = file(lines);
        Answer answer = RealHttpd.ask(file);
        ConfigurationException refusal =
                catchThrowableOfType(ConfigurationException.class, () -> ConfigurationReader.read(file));

        assertThat(answer.isAccepted()).as("httpd accepts it").isFalse();
        assertThat(refusal)
                .as("refused, since httpd says: %s", answer.problem())
                .isNotNull();
        String problem = problemOf(refusal);
        assertThat(answer.problem()).contains(problem);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithHttpdOnRandomConfigurations(long seed) {
        String lines = RandomConfiguration.of(seed);
        Path file = file(lines);
        Answer answer = RealHttpd.ask(file);
        if (answer.isAccepted()) {
            assertThat(directives(ConfigurationReader.read(file)))
                    .as("seed %d:%n%s", seed, lines)
                    .isEqualTo(answer.directives());
            return;
        }
        ConfigurationException refusal =
                catchThrowableOfType(ConfigurationException.class, () -> ConfigurationReader.read(file));
        if (!isAboutWhatIsLeftAlone(answer.problem())) {
            assertThat(refusal)
                    .as("seed %d: httpd says: %s%n%s", seed, answer.problem(), lines)
                    .isNotNull();
        }
    }

    private static boolean isAboutWhatIsLeftAlone(String problem) {
        return problem.startsWith("Invalid command")
                || problem.startsWith("ServerAdmin")
                || problem.contains("not allowed here")
                || problem.contains("<VirtualHost not allowed")
                || problem.contains("<VirtualHost cannot occur");
    }

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("fuzz.seeds", 60));
    }

    /// What stands between the place and the remedy.
    private static String problemOf(ConfigurationException refusal) {
        String message = refusal.getMessage();
        String place = "Line %d of %s: "
                .formatted(
                        refusal.place().orElseThrow().line(),
                        refusal.place().orElseThrow().file());
        assertThat(message).startsWith(place);
        return message.substring(place.length(), message.lastIndexOf(';'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Include inc/self.txt",
                "LoadModule mpm_worker_module /usr/lib/apache2/modules/mod_mpm_worker.so",
                "Error \"no more\"",
                "<Macro m>\nTimeout 3",
                "AsyncRequestWorkerFactor x",
            })
    void refusesWhatHttpdRefuses(String lines) {
        Path file = file(lines);
        ConfigurationException refusal =
                catchThrowableOfType(ConfigurationException.class, () -> ConfigurationReader.read(file));

        assertThat(RealHttpd.ask(file).isAccepted()).isFalse();
        assertThat(refusal).isNotNull();
    }
}
