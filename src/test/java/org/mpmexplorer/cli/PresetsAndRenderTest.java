package org.mpmexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mpmexplorer.store.Presets;

class PresetsAndRenderTest {
    @TempDir
    private Path folder;

    @Test
    void listsThePresets() {
        Called called = Called.with("presets");

        assertThat(called.exitCode()).isZero();
        assertThat(called.err()).isEmpty();
        assertThat(called.out())
                .startsWith("wordpress-4gb\n  WordPress on a 4 GB VPS\n    - Prefork + mod_php (prefork)\n");
        assertThat(called.out().lines().filter(line -> !line.startsWith(" ")).toList())
                .isEqualTo(Presets.ids());
    }

    @Test
    void printsAPresetThatRunsLikeTheBuiltInOne() throws IOException {
        Called printed = Called.with("presets", "tiny-vps");
        Path mine = Files.writeString(folder.resolve("mine.json"), printed.out());

        assertThat(Called.with("run", mine.toString(), "--duration", "20"))
                .isEqualTo(Called.with("run", "--preset", "tiny-vps", "--duration", "20"));
    }

    @Test
    void drawsTheWindowAsAsked() {
        Called.FakeDesktop desktop = new Called.FakeDesktop();
        Path out = folder.resolve("window.png");

        Called called = Called.with(
                desktop,
                false,
                "render",
                "--preset",
                "spike",
                "--at",
                "41.5",
                "--size",
                "1000x800",
                "--theme",
                "Light",
                "--out",
                out.toString());

        assertThat(called).isEqualTo(new Called(0, "", ""));
        assertThat(out).hasContent("picture");
        assertThat(desktop.drawn)
                .containsExactly(new Desktop.Picture(
                        Presets.named("spike").orElseThrow().study(), 41_500_000_000L, 1000, 800, "light", false));
    }
}
