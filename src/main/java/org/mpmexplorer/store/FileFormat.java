package org.mpmexplorer.store;

import tools.jackson.databind.node.ObjectNode;

/// The two fields by which a file says what it is.
final class FileFormat {
    private FileFormat() {}

    static void check(JsonObject root, String format, int version) throws UnusableFileException {
        root.text("$schema", "");
        String found = root.text("format");
        if (!found.equals(format)) {
            throw root.problem("format", "must be \"%s\" here, not \"%s\"".formatted(format, found));
        }
        long foundVersion = root.whole("version");
        if (foundVersion != version) {
            throw root.problem(
                    "version",
                    foundVersion > version
                            ? "is %d, which is newer than this program can read (%d); update the program"
                                    .formatted(foundVersion, version)
                            : "must be " + version);
        }
    }

    static void write(ObjectNode object, String format, int version) {
        object.put("format", format).put("version", version);
    }
}
