package org.mpmexplorer.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.mpmexplorer.scenario.Study;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A scenario file: a [Study] as JSON, by the schema `assets/schema/scenario-1.schema.json`.
public final class ScenarioFile {
    static final String FORMAT = "mpm-explorer/scenario";
    static final int VERSION = 1;

    private ScenarioFile() {}

    /// Reads a scenario file.
    ///
    /// @throws UnusableFileException if it cannot be read or is no scenario of a known version
    public static Study read(Path file) throws UnusableFileException {
        return parse(file.toString(), SafeFile.read(file));
    }

    /// Reads the text of a scenario file; problems are said of `name`.
    ///
    /// @throws UnusableFileException if it is no scenario of a known version
    public static Study parse(String name, String text) throws UnusableFileException {
        JsonObject root = new JsonDocument(name, text).root();
        FileFormat.check(root, FORMAT, VERSION);
        Study study = StudyJson.read(root);
        root.done();
        return study;
    }

    /// Writes a scenario file anew.
    ///
    /// @throws UnusableFileException if that is not possible; a file that was there is then unchanged
    public static void write(Path file, Study study) throws UnusableFileException {
        SafeFile.write(file, text(study).getBytes(StandardCharsets.UTF_8));
    }

    /// The text of a scenario file.
    public static String text(Study study) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        FileFormat.write(object, FORMAT, VERSION);
        StudyJson.write(study, object);
        return JsonDocument.write(object);
    }
}
