package org.mpmexplorer.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mpmexplorer.scenario.Study;

class StoreRoundTripTest {
    @TempDir
    private Path folder;

    @Test
    void readsBackEveryStudyItWrites() throws UnusableFileException {
        for (long seed = 0; seed < 300; seed++) {
            Study study = new RandomStudies(seed).study();

            assertThat(ScenarioFile.parse("x", ScenarioFile.text(study)))
                    .as("seed %d", seed)
                    .isEqualTo(study);
        }
    }

    @Test
    void readsBackEveryRecipeItWritesToTheNanosecond() throws UnusableFileException {
        for (long seed = 0; seed < 300; seed++) {
            SavedRun saved = new RandomStudies(seed).savedRun();

            assertThat(RecipeFile.parse("x", RecipeFile.text(saved)))
                    .as("seed %d", seed)
                    .isEqualTo(saved);
        }
    }

    @Test
    void writesFilesThatCanBeReadFromDisk() throws UnusableFileException, IOException {
        SavedRun saved = new RandomStudies(7).savedRun();
        Path recipe = folder.resolve("run.json");
        Path scenario = folder.resolve("scenario.json");

        RecipeFile.write(recipe, saved);
        RecipeFile.write(recipe, saved);
        ScenarioFile.write(scenario, saved.study());

        assertThat(RecipeFile.read(recipe)).isEqualTo(saved);
        assertThat(ScenarioFile.read(scenario)).isEqualTo(saved.study());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList()).containsExactlyInAnyOrder(recipe, scenario);
        }
    }

    @Test
    void leavesTheOldFileWhereItCannotWriteTheNewOne() throws IOException {
        Path missing = folder.resolve("missing").resolve("run.json");

        assertThat(problem(() -> SafeFile.write(missing, new byte[] {1})))
                .startsWith(missing + " cannot be written because there is no folder ");
        assertThat(problem(() -> SafeFile.write(folder, new byte[] {1})))
                .isEqualTo(folder + " is a folder; name a file to write.");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void hasAtLeastTenPresetsWhoseFilesAreAllListed() throws IOException {
        List<Preset> presets = Presets.all();

        assertThat(presets).hasSizeGreaterThanOrEqualTo(10);
        assertThat(presets.getFirst().id()).isEqualTo("wordpress-4gb");
        try (Stream<Path> files = Files.list(Path.of("assets/presets"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(presets.stream()
                            .map(preset -> preset.id() + ".json")
                            .toList());
        }
        assertThat(presets).allSatisfy(preset -> {
            assertThat(preset.study().description()).isNotBlank();
            assertThat(preset.study().question()).endsWith("?");
        });
        assertThat(Presets.named("no-such")).isEmpty();
    }

    private static String problem(Writing writing) {
        try {
            writing.run();
        } catch (UnusableFileException e) {
            return e.sentence();
        }
        return "";
    }

    private interface Writing {
        void run() throws UnusableFileException;
    }
}
