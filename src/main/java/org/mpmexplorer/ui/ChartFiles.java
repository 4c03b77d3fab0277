package org.mpmexplorer.ui;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import org.mpmexplorer.store.SafeFile;
import org.mpmexplorer.ui.chart.ChartOutput;
import org.mpmexplorer.ui.text.Messages;

/// Puts pictures and numbers of the charts on the clipboard and into files, and says in one sentence what became
/// of it.
final class ChartFiles implements ChartOutput {
    private final Documents documents;
    private final Consumer<String> tell;

    /// @param tell shows one sentence
    ChartFiles(Documents documents, Consumer<String> tell) {
        this.documents = documents;
        this.tell = tell;
    }

    @Override
    public void copy(Image picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture);
        put(content);
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        put(content);
    }

    private void put(ClipboardContent content) {
        Clipboard.getSystemClipboard().setContent(content);
        tell.accept(Messages.text("chart.copied"));
    }

    @Override
    public void save(String name, Image picture) {
        choose(name).ifPresent(file -> write(file, picture));
    }

    @Override
    public void save(String name, String text) {
        choose(name).ifPresent(file -> write(file, text));
    }

    private Optional<Path> choose(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("chart.chooser"));
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(documents.window())).map(File::toPath);
    }

    /// Writes the picture as PNG.
    void write(Path file, Image picture) {
        write(file, () -> PngFile.bytes(picture));
    }

    /// Writes the text in UTF-8.
    void write(Path file, String text) {
        write(file, () -> text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(Path file, Callable<byte[]> content) {
        documents.inBackground(
                () -> {
                    SafeFile.write(file, content.call());
                    return file;
                },
                saved -> tell.accept(Messages.text("chart.saved", saved)));
    }
}
