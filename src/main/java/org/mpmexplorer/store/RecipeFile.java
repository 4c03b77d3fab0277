package org.mpmexplorer.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.Study;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A recipe file: a [SavedRun] as JSON, by the schema `assets/schema/recipe-1.schema.json`.
public final class RecipeFile {
    static final String FORMAT = "mpm-explorer/recipe";
    static final int VERSION = 1;

    private RecipeFile() {}

    /// Reads a recipe file.
    ///
    /// @throws UnusableFileException if it cannot be read or is no recipe of a known version
    public static SavedRun read(Path file) throws UnusableFileException {
        return parse(file.toString(), SafeFile.read(file));
    }

    /// Reads the text of a recipe file; problems are said of `name`.
    ///
    /// @throws UnusableFileException if it is no recipe of a known version
    public static SavedRun parse(String name, String text) throws UnusableFileException {
        JsonObject root = new JsonDocument(name, text).root();
        FileFormat.check(root, FORMAT, VERSION);
        String engineVersion = root.text("engineVersion");
        long seed = root.whole("seed");
        List<SavedRun.Lane> lanes = new ArrayList<>();
        for (JsonObject run : root.objects("runs")) {
            List<Intervention> interventions = InterventionJson.read(run, "interventions");
            String fingerprint = run.text("fingerprint", "");
            run.done();
            lanes.add(run.make(() -> new SavedRun.Lane(interventions, fingerprint)));
        }
        JsonObject scenario = root.object("scenario");
        Study study = StudyJson.read(scenario);
        scenario.done();
        root.done();
        return root.make(() -> new SavedRun(study, seed, engineVersion, lanes));
    }

    /// Writes a recipe file anew.
    ///
    /// @throws UnusableFileException if that is not possible; a file that was there is then unchanged
    public static void write(Path file, SavedRun saved) throws UnusableFileException {
        SafeFile.write(file, text(saved).getBytes(StandardCharsets.UTF_8));
    }

    /// The text of a recipe file.
    public static String text(SavedRun saved) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        FileFormat.write(object, FORMAT, VERSION);
        object.put("engineVersion", saved.engineVersion());
        object.put("seed", saved.seed());
        ArrayNode runs = object.putArray("runs");
        for (SavedRun.Lane lane : saved.lanes()) {
            ObjectNode run = runs.addObject();
            run.set("interventions", InterventionJson.write(lane.interventions()));
            if (!lane.fingerprint().isEmpty()) {
                run.put("fingerprint", lane.fingerprint());
            }
        }
        StudyJson.write(saved.study(), object.putObject("scenario"));
        return JsonDocument.write(object);
    }
}
