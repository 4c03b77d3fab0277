package org.mpmexplorer.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.server.ConfigurationImport;
import org.mpmexplorer.server.Finding;
import org.mpmexplorer.server.ImportedServer;
import org.mpmexplorer.server.ReadOptions;
import org.mpmexplorer.store.RecipeFile;
import org.mpmexplorer.store.ScenarioFile;
import org.mpmexplorer.store.UnusableFileException;
import org.mpmexplorer.ui.text.Messages;

/// Reads whatever the window opens: a scenario, a saved run, or a configuration of httpd, which takes the
/// place of the server with the same module (else of the first) on the present machine with its visitors.
final class StudyFiles {
    private static final String RECIPE_FORMAT = "mpm-explorer/recipe";
    private static final int MOST_NOTES = 3;

    private final Supplier<Version> onBench;
    private volatile Loaded loaded = new Loaded("", Set.of());

    /// The modules that the configuration of a study, told by its name, loads.
    private record Loaded(String study, Set<String> modules) {}

    /// What was read, and a sentence or two about it, perhaps empty.
    record Opened(Version version, String note) {}

    /// @param onBench what is there now
    StudyFiles(Supplier<Version> onBench) {
        this.onBench = onBench;
    }

    /// @throws UnusableFileException if it cannot be used, in one sentence
    Opened read(Path path) throws UnusableFileException, IOException {
        return isScenario(path) ? readJson(path) : readConfiguration(path);
    }

    private static Opened readJson(Path path) throws UnusableFileException, IOException {
        if (Files.readString(path).contains(RECIPE_FORMAT)) {
            return new Opened(Version.of(RecipeFile.read(path)), "");
        }
        return new Opened(Version.of(ScenarioFile.read(path)), "");
    }

    private Opened readConfiguration(Path path) {
        ImportedServer imported = ConfigurationImport.read(List.of(path), ReadOptions.NONE);
        Study present = onBench.get().study();
        Scenario donor = present.lanes().get(placeOf(imported.mpm(), present));
        Settings base = donor.under(imported.mpm()).settings();
        Scenario server = new Scenario(
                imported.mpm().id(),
                imported.mpm(),
                imported.over(base),
                donor.workload(),
                donor.script(),
                donor.durationNanos());
        List<Scenario> lanes = new ArrayList<>(present.lanes());
        lanes.set(placeOf(imported.mpm(), present), server);
        Study study = new Study(Messages.text("configuration.study", path), "", "", lanes);
        loaded = new Loaded(study.name(), imported.modules());
        return new Opened(Version.of(study), notes(imported));
    }

    /// Identifiers of the modules that the study's configuration loads; empty if it is not from the
    /// configuration that was read last.
    Set<String> modulesOf(Study study) {
        Loaded known = loaded;
        return known.study().equals(study.name()) ? known.modules() : Set.of();
    }

    private static int placeOf(Mpm mpm, Study study) {
        return Math.max(0, study.lanes().stream().map(Scenario::mpm).toList().indexOf(mpm));
    }

    private static String notes(ImportedServer imported) {
        return String.join(
                "\n",
                imported.notes().stream()
                        .filter(note -> note.weight() != Finding.Weight.NOTE)
                        .limit(MOST_NOTES)
                        .map(Finding::toString)
                        .toList());
    }

    void write(Path file, Version version) throws UnusableFileException {
        boolean isUntouched = version.recipes().stream()
                .allMatch(recipe -> recipe.interventions().isEmpty());
        if (isUntouched) {
            ScenarioFile.write(file, version.study());
        } else {
            RecipeFile.write(file, version.toSavedRun());
        }
    }

    /// Whether that is a file with the name of a scenario.
    static boolean isScenario(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path) && isScenarioName(name);
    }

    /// The endings a desktop knows as scenarios (`installer/linux/mpm-explorer-mime.xml`), and plain JSON.
    private static boolean isScenarioName(String name) {
        return name.endsWith(".json") || name.endsWith(".mpmx");
    }
}
