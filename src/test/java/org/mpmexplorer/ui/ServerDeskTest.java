package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mpmexplorer.ui.WindowFixture.await;
import static org.mpmexplorer.ui.WindowFixture.onFx;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.server.log.MadeLog;
import org.mpmexplorer.ui.text.Command;

/// The user's own server in the real window: the page My server, and the live lane.
class ServerDeskTest {
    @RegisterExtension
    static final WindowFixture window = new WindowFixture();

    @TempDir
    private Path folder;

    @BeforeEach
    void startAnew() {
        window.restartAt(10);
        onFx(() -> {
            window.shell().perform(Command.MY_SERVER);
            return true;
        });
    }

    @AfterEach
    void leave() {
        onFx(() -> {
            window.shell().desks().server().disconnect();
            return true;
        });
        window.takeEverythingBack();
    }

    private static <T extends Node> T find(String id, Class<T> type) {
        return type.cast(window.shell().root().lookup("#" + id));
    }

    private static void fire(String id) {
        onFx(() -> {
            find(id, Button.class).fire();
            return true;
        });
    }

    private static void readAndWait(Runnable reading) {
        onFx(() -> {
            reading.run();
            return true;
        });
        await(() -> !window.shell().desks().server().page().readingProperty().get());
    }

    private Path log() {
        MadeLog log = new MadeLog();
        for (int i = 0; i < 120; i++) {
            log.add(i, "10.0.0." + i % 30, i % 2 == 0 ? "/page" : "/a.png", 5000, " 20000");
        }
        return log.write(folder.resolve("access.log"));
    }

    @Test
    void whatWasReadIsShownRowByRowAndUseItIsOneChangeThatCanBeTakenBack() {
        Version before = window.shell().bench().version();
        readAndWait(() -> window.shell().desks().server().page().add(List.of(log())));

        ListView<?> facts = find("intake-facts", ListView.class);
        assertThat(facts.getItems()).hasSizeGreaterThan(10);
        assertThat(find("intake-match", Label.class).getText()).contains("within", "p95");
        fire("intake-use");

        assertThat(window.shell().bench().study().workload().loads().getFirst()).isInstanceOf(Load.Replay.class);
        assertThat(find("intake-facts", Node.class)).isNull();
        onFx(() -> {
            window.shell().undo();
            return true;
        });
        assertThat(window.shell().bench().version()).isEqualTo(before);
    }

    @Test
    void whatCannotBeUsedIsSaidInOneSentenceAndChangesNothing() {
        Version before = window.shell().bench().version();
        readAndWait(() -> window.shell().desks().server().page().add("\u001b[31mnonsense"));

        assertThat(find("intake-problem", Label.class).getText())
                .startsWith("What was pasted is no status page")
                .doesNotContain("\u001b");
        assertThat(window.shell().bench().version()).isEqualTo(before);
    }

    @Test
    void aWatchedServerHasALaneWithHistoryAndTheSimulationGoesOnFromThere() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        var http =
                com.sun.net.httpserver.HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> {
            int second = asked.incrementAndGet();
            byte[] text = ("ServerMPM: prefork\nUptime: %d\nTotal Accesses: %d\nReqPerSec: 5\nBusyWorkers: 2\n"
                            + "IdleWorkers: 4\nScoreboard: WK____............\n")
                    .formatted(100 + second, 500 + 20 * second)
                    .getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
            exchange.close();
        });
        http.start();
        try {
            onFx(() -> {
                window.shell()
                        .desks()
                        .server()
                        .watch("http://127.0.0.1:" + http.getAddress().getPort() + "/server-status");
                return true;
            });
            await(() -> find("live-history", Slider.class).getMax() >= 1.5);

            assertThat(find("live-words", Label.class).getText()).startsWith("2 busy, 4 idle, 20.0 requests/s");
            onFx(() -> {
                find("live-history", Slider.class).setValue(0.5);
                return true;
            });
            fire("live-fork");

            assertThat(window.recipe(0).scenario().settings().get(Tunable.START_SERVERS))
                    .isEqualTo(6);
            assertThat(window.recipe(0).scenario().settings().get(Tunable.MAX_REQUEST_WORKERS))
                    .isEqualTo(18);
        } finally {
            http.stop(0);
        }
    }
}
