package org.mpmexplorer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.scenario.Tunable;

class UnsavedWorkTest {
    @TempDir
    private Path home;

    private Path folder;

    @BeforeEach
    void namesFolder() {
        folder = home.resolve("state").resolve("work");
    }

    private static SavedRun work(long second) {
        Study study = Presets.all().getFirst().study();
        List<SavedRun.Lane> lanes = study.lanes().stream()
                .map(lane -> new SavedRun.Lane(
                        List.of(new Intervention.Turn(second * 1_000_000_000L, Tunable.CORES, 4)), ""))
                .toList();
        return new SavedRun(study, 1, "1", lanes);
    }

    /// As if its program had been killed: the system takes the lock away, everything else stays.
    private Path leave(String name, long second) throws Exception {
        Files.createDirectories(folder);
        Files.createFile(folder.resolve(name + ".lock"));
        Path left = folder.resolve(name + ".json");
        RecipeFile.write(left, work(second));
        Files.setLastModifiedTime(left, FileTime.fromMillis(second * 1000));
        return left;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatAKilledProgramHadIsFoundNewestFirst() throws Exception {
        Path older = leave("1", 5);
        Path newer = leave("2", 9);

        try (UnsavedWork unsaved = UnsavedWork.in(folder)) {
            assertThat(unsaved.left()).containsExactly(newer, older);
            assertThat(RecipeFile.read(newer)).isEqualTo(work(9));
            assertThat(unsaved.hasCompany()).isFalse();

            unsaved.drop(newer);
            assertThat(unsaved.left()).containsExactly(older);
        }
    }

    @Test
    void workOfARunningProgramIsNotTakenFromIt() throws Exception {
        try (UnsavedWork running = UnsavedWork.in(folder)) {
            running.keep(work(3));
            try (UnsavedWork second = UnsavedWork.in(folder)) {
                assertThat(second.hasCompany()).isTrue();
                assertThat(second.left()).isEmpty();

                second.keep(work(4));
                assertThat(running.left()).isEmpty();
                assertThat(files()).filteredOn(name -> name.endsWith(".json")).hasSize(2);
            }
        }
    }

    @Test
    void aProgramThatEndsWellLeavesItsLastWorkAndNothingElse() throws Exception {
        try (UnsavedWork unsaved = UnsavedWork.in(folder)) {
            unsaved.keep(work(1));
            unsaved.keep(work(2));
        }

        assertThat(files()).containsExactly("last.json");
        assertThat(RecipeFile.read(UnsavedWork.lastIn(folder))).isEqualTo(work(2));
        try (UnsavedWork next = UnsavedWork.in(folder)) {
            assertThat(next.left()).isEmpty();
        }
    }

    @Test
    void aProgramWithNothingUnsavedLeavesNothing() throws Exception {
        try (UnsavedWork unsaved = UnsavedWork.in(folder)) {
            unsaved.keep(work(1));
            unsaved.forget();
        }

        assertThat(files()).isEmpty();
    }

    @Test
    void worksThatWereLeftDoNotPileUp() throws Exception {
        for (int i = 0; i < 25; i++) {
            leave("left" + i, i);
        }

        try (UnsavedWork unsaved = UnsavedWork.in(folder)) {
            assertThat(unsaved.left()).hasSize(10).first().isEqualTo(folder.resolve("left24.json"));
        }
    }

    @Test
    void whereNothingCanBeKeptThatIsSaidInOneSentence() throws IOException {
        Files.writeString(home.resolve("state"), "a file in the place of the folder");

        assertThatThrownBy(() -> UnsavedWork.in(folder))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining(folder.toString())
                .message()
                .doesNotContain("\n");
    }
}
