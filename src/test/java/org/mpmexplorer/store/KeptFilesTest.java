package org.mpmexplorer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptFilesTest {
    @TempDir
    private Path home;

    private UserFolders folders;
    private KeptFile<Preferences> preferences;

    @BeforeEach
    void namesFolders() {
        folders = new UserFolders(home.resolve("config").resolve("mpm"), home.resolve("state"));
        preferences = folders.preferences();
    }

    @Test
    void withoutAFileTheUsualCountsAndNothingIsWritten() {
        assertThat(preferences.read()).isEqualTo(new KeptFile.Kept<>(Preferences.INITIAL, ""));
        assertThat(folders.config()).doesNotExist();
    }

    @Test
    void whatWasChosenIsThereAtTheNextStart() throws Exception {
        preferences.update(now -> now.with(Preferences.Look.DARK));
        preferences.update(now -> now.withTextPercent(150).withSafeColours(true));
        preferences.update(now -> now.with(Preferences.Motion.REDUCED).with(Preferences.Language.GERMAN));

        assertThat(folders.preferences().read().value())
                .isEqualTo(new Preferences(
                        Preferences.Look.DARK, true, 150, Preferences.Motion.REDUCED, Preferences.Language.GERMAN));
        assertThat(Files.list(folders.config())).hasSize(1);
    }

    @Test
    void twoWindowsDoNotUndoEachOther() throws Exception {
        KeptFile<Preferences> other = folders.preferences();
        other.read();

        preferences.update(now -> now.with(Preferences.Look.LIGHT));
        other.update(now -> now.withTextPercent(125));

        assertThat(preferences.read().value())
                .isEqualTo(Preferences.INITIAL.with(Preferences.Look.LIGHT).withTextPercent(125));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "\u0000",
                "[]",
                "{\"format\": \"mpm-explorer/preferences\", \"version\": 2}",
                "{\"format\": \"mpm-explorer/preferences\", \"version\": 1, \"look\": \"purple\"}",
                "{\"format\": \"mpm-explorer/preferences\", \"version\": 1, \"textPercent\": 7}",
                "{\"format\": \"mpm-explorer/preferences\", \"version\": 1, \"colour\": \"red\"}"
            })
    void aBrokenFileIsNamedAndPutAsideNotOverwritten(String text) throws Exception {
        Path file = preferences.file();
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);

        KeptFile.Kept<Preferences> kept = preferences.read();
        preferences.update(now -> now.with(Preferences.Look.DARK));

        assertThat(kept.value()).isEqualTo(Preferences.INITIAL);
        assertThat(kept.problem()).startsWith(file.toString()).endsWith(".").doesNotContain("\n");
        assertThat(preferences.read())
                .isEqualTo(new KeptFile.Kept<>(Preferences.INITIAL.with(Preferences.Look.DARK), ""));
        assertThat(file.resolveSibling("preferences.json.unusable")).hasContent(text);
    }

    @Test
    void whereNothingCanBeWrittenThatIsSaidInOneSentence() throws IOException {
        Files.writeString(home.resolve("config"), "a file in the place of the folder");

        assertThatThrownBy(() -> preferences.update(now -> now.with(Preferences.Look.DARK)))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining(folders.config().toString())
                .hasMessageContaining("free space")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void theWindowIsKeptAsItWas() throws Exception {
        WindowState state = new WindowState(
                Optional.of(new WindowState.Bounds(-1200, 40, 1000, 700.5)), true, 380, 0.3, List.of(home));
        folders.window().update(before -> state);

        assertThat(folders.window().read()).isEqualTo(new KeptFile.Kept<>(state, ""));
    }

    @Test
    void filesUsedComeFirstOnceAndAreNotTooMany() {
        UnaryOperator<WindowState> useMany = state -> {
            WindowState next = state;
            for (int i = 0; i < 20; i++) {
                next = next.used(home.resolve(i + ".json"));
            }
            return next;
        };

        WindowState state = useMany.apply(WindowState.INITIAL).used(home.resolve("15.json"));

        assertThat(state.recent())
                .hasSize(WindowState.MOST_RECENT)
                .doesNotHaveDuplicates()
                .startsWith(home.resolve("15.json"), home.resolve("19.json"));
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, '', /home/u/.config/mpm-explorer, /home/u/.local/state/mpm-explorer",
        "Linux, /x, /x/c/mpm-explorer, /x/s/mpm-explorer",
        "Linux, relative, /home/u/.config/mpm-explorer, /home/u/.local/state/mpm-explorer",
        "Windows 11, /data, /data/roaming/MPM Explorer, /data/local/MPM Explorer",
        "Windows 11, '', /home/u/AppData/Roaming/MPM Explorer, /home/u/AppData/Local/MPM Explorer",
        "Mac OS X, '', /home/u/Library/Application Support/MPM Explorer, "
                + "/home/u/Library/Application Support/MPM Explorer/State"
    })
    void foldersFollowTheCustomsOfTheSystem(String system, String base, Path config, Path state) {
        Map<String, String> environment = Map.of(
                "XDG_CONFIG_HOME", base.equals("/x") ? "/x/c" : base,
                "XDG_STATE_HOME", base.equals("/x") ? "/x/s" : base,
                "APPDATA", base.isEmpty() ? "" : base + "/roaming",
                "LOCALAPPDATA", base.isEmpty() ? "" : base + "/local");

        assertThat(UserFolders.of(system, environment, Path.of("/home/u"))).isEqualTo(new UserFolders(config, state));
    }
}
