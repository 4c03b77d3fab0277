package org.mpmexplorer.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mpmexplorer.store.SafeFile;
import org.mpmexplorer.store.UnusableFileException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Where a command's text goes: to the file of `--out`, else to the standard output.
final class TextOutput {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file instead of printing.")
    private @Nullable Path file;

    /// Says before the work, not after it, that the file cannot be written.
    void requireWritable() throws UnusableFileException {
        if (file != null) {
            SafeFile.requireWritable(file);
        }
    }

    /// The same for a command that reads a scenario, which is not to be written over.
    void requireWritable(StudyOptions study) throws UnusableFileException {
        if (file != null) {
            study.requireWritable(file);
        }
    }

    /// Writes the whole text.
    void write(String text) throws UnusableFileException {
        if (file != null) {
            SafeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
            return;
        }
        PrintWriter writer = command.commandLine().getOut();
        writer.print(text);
        writer.flush();
    }
}
