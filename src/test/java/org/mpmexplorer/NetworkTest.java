package org.mpmexplorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The program calls nobody by itself: no look for a newer version, no count of starts, no opened browser.
class NetworkTest {
    /// Polls the status address that the user typed; plays a real httpd's visitors on loopback.
    private static final Set<String> MAY_CONNECT = Set.of("server", "server.live", "validate");

    private static final Pattern CONNECTIONS = Pattern.compile("java\\.net\\.http\\..*"
            + "|java\\.net\\.(Socket|ServerSocket|DatagramSocket|MulticastSocket|InetAddress|\\w*URLConnection)\\..*"
            + "|java\\.net\\.URL\\.(openStream|openConnection|getContent)"
            + "|java\\.nio\\.channels\\.\\w*(Socket|Datagram)Channel\\..*");

    private static final Pattern BROWSERS = Pattern.compile("javafx\\.application\\.HostServices\\.showDocument"
            + "|java\\.awt\\.Desktop\\..*|javafx\\.scene\\.web\\..*");

    @Test
    void onlyWhatTheUserAskedForConnects() {
        assertThat(uses(CONNECTIONS, c -> !ArchitectureTest.isIn(c, MAY_CONNECT)))
                .isEmpty();
    }

    @Test
    void theRuleSeesTheConnectionsThereAre() {
        assertThat(uses(CONNECTIONS, c -> ArchitectureTest.isIn(c, MAY_CONNECT)))
                .isNotEmpty();
    }

    @Test
    void nothingOpensABrowser() {
        assertThat(uses(BROWSERS, c -> true)).isEmpty();
    }

    private static List<String> uses(Pattern forbidden, Predicate<JavaClass> where) {
        Stream<JavaClass> classes = ArchitectureTest.classes().filter(where);
        return classes.flatMap(c -> c.getAccessesFromSelf().stream())
                .filter(access -> forbidden
                        .matcher(access.getTargetOwner().getName() + "."
                                + access.getTarget().getName())
                        .matches())
                .map(JavaAccess::getDescription)
                .toList();
    }
}
