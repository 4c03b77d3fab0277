package org.mpmexplorer.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A small file in which the program keeps something for its user between starts: JSON with format and
/// version, always whole on the disk. One that cannot be used does not stop the program: it is put aside, not
/// overwritten, when something new is kept.
///
/// @param <T> what is kept, immutable
public final class KeptFile<T> {
    private final Path file;
    private final Form<T> form;

    /// How something is written as fields and read from them.
    interface Form<T> {
        String format();

        int version();

        /// What counts while there is no file.
        T initial();

        void write(T value, ObjectNode fields);

        T read(JsonObject fields) throws UnusableFileException;
    }

    /// What was read.
    ///
    /// @param problem one sentence if there was a file that could not be used, else empty
    public record Kept<T>(T value, String problem) {}

    KeptFile(Path file, Form<T> form) {
        this.file = file;
        this.form = form;
    }

    /// The file, which need not be there.
    public Path file() {
        return file;
    }

    /// What is kept, or what counts without a file.
    public Kept<T> read() {
        if (!Files.exists(file)) {
            return new Kept<>(form.initial(), "");
        }
        try {
            JsonObject root = new JsonDocument(file.toString(), SafeFile.read(file)).root();
            FileFormat.check(root, form.format(), form.version());
            T value = form.read(root);
            root.done();
            return new Kept<>(value, "");
        } catch (UnusableFileException e) {
            return new Kept<>(form.initial(), String.valueOf(e.getMessage()));
        }
    }

    /// Changes what is kept; starts from what the file holds now, because another window may have changed it.
    ///
    /// @throws UnusableFileException if it cannot be written; what was kept is then still there
    public void update(UnaryOperator<T> change) throws UnusableFileException {
        Kept<T> before = read();
        T after = change.apply(before.value());
        if (before.problem().isEmpty() && after.equals(before.value())) {
            return;
        }
        SafeFile.createFolder(file.toAbsolutePath().getParent());
        if (!before.problem().isEmpty()) {
            putAside();
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        FileFormat.write(fields, form.format(), form.version());
        form.write(after, fields);
        SafeFile.write(file, JsonDocument.write(fields).getBytes(StandardCharsets.UTF_8));
    }

    private void putAside() throws UnusableFileException {
        try {
            Files.move(
                    file, file.resolveSibling(file.getFileName() + ".unusable"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UnusableFileException("%s cannot be put aside (%s).".formatted(file, SafeFile.reason(e)));
        }
    }
}
