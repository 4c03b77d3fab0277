package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mpmexplorer.ui.WindowFixture.await;
import static org.mpmexplorer.ui.WindowFixture.onFx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.ui.panel.LaneChoice;

/// Files opened and saved in the real window.
class DocumentsTest {
    @RegisterExtension
    static final WindowFixture window = new WindowFixture();

    @TempDir
    private Path folder;

    @BeforeEach
    void startAnew() {
        window.restartAt(10);
    }

    @Test
    void opensAConfigurationOnThePresentMachineWithItsVisitors() throws IOException {
        Path file = Files.writeString(folder.resolve("mpm_event.conf"), """
            <IfModule mpm_event_module>
                StartServers 4
                ThreadsPerChild 50
                MaxRequestWorkers 300
            </IfModule>
            """);
        double ram = window.valueInForce(Tunable.RAM, 1);

        openInWindow(file);
        await(() -> window.valueInForce(Tunable.MAX_REQUEST_WORKERS, 1) == 300);

        assertThat(window.shell().bench().study().lanes())
                .extracting(Scenario::mpm)
                .containsExactly(Mpm.PREFORK, Mpm.EVENT);
        assertThat(window.valueInForce(Tunable.THREADS_PER_CHILD, 1)).isEqualTo(50);
        assertThat(window.valueInForce(Tunable.RAM, 1)).isEqualTo(ram);
    }

    @Test
    void saysInOneSentenceWhatIsWrongWithAConfigurationAndLeavesTheScreenAlone() throws IOException {
        Path file = Files.writeString(
                folder.resolve("broken.conf"), "<IfModule mpm_event_module>\nMaxRequestWorkers 300\n");
        Version before = window.shell().bench().version();

        openInWindow(file);
        await(() -> !notice().isEmpty());

        assertThat(notice()).contains("broken.conf").endsWith(".").doesNotContain("\n", "Exception");
        assertThat(window.shell().bench().version()).isEqualTo(before);
    }

    @Test
    void saysInOneSentenceWhatIsWrongWithAScenarioAndLeavesTheScreenAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.json"), "{\"format\": \"mpm-explorer/scenario\", ");
        Version before = window.shell().bench().version();

        openInWindow(file);
        await(() -> !notice().isEmpty());

        assertThat(notice()).contains("broken.json").doesNotContain("\n", "Exception");
        assertThat(window.shell().bench().version()).isEqualTo(before);
    }

    @Test
    void saysInOneSentenceThatThereIsNoSuchFile() {
        openInWindow(folder.resolve("nothing.json"));
        await(() -> !notice().isEmpty());

        assertThat(notice()).contains("nothing.json").doesNotContain("\n", "Exception");
    }

    @Test
    void savesAndOpensAScenario() {
        Path file = folder.resolve("scenario.mpmx");
        Version saved = window.shell().bench().version();

        save(file);
        onFx(() -> {
            window.shell().openPreset(1);
            return true;
        });
        openInWindow(file);
        await(() -> window.shell().bench().study().lanes().size() == 2);

        assertThat(window.shell().bench().version()).isEqualTo(saved);
    }

    @Test
    void savesAndOpensWhatWasDone() {
        Path file = folder.resolve("run.json");
        onFx(() -> {
            window.shell().bench().turn(LaneChoice.LEFT, Tunable.RAM, 1024);
            return true;
        });
        Version saved = window.shell().bench().version();

        save(file);
        onFx(() -> {
            window.shell().openPreset(0);
            return true;
        });
        openInWindow(file);
        await(() -> !window.interventions(0).isEmpty());

        assertThat(window.shell().bench().version()).isEqualTo(saved);
        assertThat(window.interventions(0))
                .containsExactly(new Intervention.Turn(10 * TestStudies.SECOND, Tunable.RAM, 1024));
    }

    @Test
    void aScenarioThatIsDroppedIsOpened() {
        Path file = folder.resolve("dropped.mpmx");
        save(file);
        onFx(() -> {
            window.shell().openPreset(1);
            return true;
        });

        drop(file);

        await(() -> window.shell().bench().study().lanes().size() == 2);
    }

    @Test
    void aConfigurationThatIsDroppedIsOpened() throws IOException {
        Path file = Files.writeString(folder.resolve("mpm_event.conf"), "ThreadsPerChild 50\nMaxRequestWorkers 300\n");

        drop(file);

        await(() -> window.shell().bench().study().name().contains("mpm_event.conf"));
    }

    @Test
    void aLogThatIsDroppedIsReadOnThePageMyServer() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int second = 10; second < 60; second++) {
            lines.append("192.0.2.1 - - [27/Nov/2026:10:00:" + second + " +0000] \"GET / HTTP/1.1\" 200 512\n");
        }
        Path file = Files.writeString(folder.resolve("access.log"), lines.toString());

        drop(file);

        await(() -> !window.shell().desks().server().page().facts().isEmpty());
        assertThat(window.find("intake-facts", ListView.class).lookupAll(".list-cell"))
                .isNotEmpty();
        assertThat(window.shell().desks().server().page().problemProperty().get())
                .isEmpty();
        window.robot.push(KeyCode.ESCAPE);
    }

    private static void drop(Path... files) {
        onFx(() -> {
            window.shell().desks().drops().take(List.of(files));
            return true;
        });
    }

    private static void openInWindow(Path file) {
        onFx(() -> {
            window.shell().documents().open(file);
            return true;
        });
    }

    private static void save(Path file) {
        onFx(() -> {
            window.shell().documents().save(file, window.shell().bench().version());
            return true;
        });
        await(() -> Files.exists(file) && !notice().isEmpty());
    }

    private static String notice() {
        return window.find("notice", Label.class).getText();
    }
}
