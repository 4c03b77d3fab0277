package org.mpmexplorer.ui;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.store.SafeFile;
import org.mpmexplorer.ui.text.Messages;

/// Opens and saves files: asks which, reads and writes them on a virtual thread, and says in one sentence what
/// went wrong. What is on screen changes only when a file could be used.
final class Documents {
    private final Node owner;
    private final StudyFiles reader;
    private final Consumer<StudyFiles.Opened> opened;
    private final Consumer<String> tell;
    private final Consumer<Path> used;

    /// @param owner gives the window for dialogs
    /// @param opened takes what was read
    /// @param tell shows one sentence
    /// @param used is told which file was opened or saved
    Documents(
            Node owner,
            StudyFiles reader,
            Consumer<StudyFiles.Opened> opened,
            Consumer<String> tell,
            Consumer<Path> used) {
        this.owner = owner;
        this.reader = reader;
        this.opened = opened;
        this.tell = tell;
        this.used = used;
    }

    /// Identifiers of the modules that the study's configuration loads; empty if it was not opened from one.
    Set<String> modulesOf(Study study) {
        return reader.modulesOf(study);
    }

    void chooseScenario() {
        FileChooser chooser = scenarioChooser("scenario.chooser.open");
        Optional.ofNullable(chooser.showOpenDialog(window())).map(File::toPath).ifPresent(this::open);
    }

    void chooseConfigurationFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("configuration.chooser"));
        Optional.ofNullable(chooser.showOpenDialog(window())).map(File::toPath).ifPresent(this::open);
    }

    void chooseConfigurationFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Messages.text("configuration.chooser"));
        Path debian = Path.of("/etc/apache2");
        if (Files.isDirectory(debian)) {
            chooser.setInitialDirectory(debian.toFile());
        }
        Optional.ofNullable(chooser.showDialog(window())).map(File::toPath).ifPresent(this::open);
    }

    void chooseAndSave(Version version) {
        FileChooser chooser = scenarioChooser("scenario.chooser.save");
        chooser.setInitialFileName("scenario.json");
        Optional.ofNullable(chooser.showSaveDialog(window())).map(File::toPath).ifPresent(file -> save(file, version));
    }

    /// Asks for a file and writes a text to it.
    ///
    /// @param name what the file may be called
    void chooseAndSaveText(String name, String text) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("file.save", name));
        chooser.setInitialFileName(name);
        Optional.ofNullable(chooser.showSaveDialog(window())).map(File::toPath).ifPresent(file -> saveText(file, text));
    }

    /// Writes a text to that file.
    void saveText(Path file, String text) {
        inBackground(
                () -> {
                    SafeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
                    return file;
                },
                saved -> tell.accept(Messages.text("advice.saved", saved)));
    }

    /// Reads that file or folder, whatever it is of what the program reads.
    void open(Path path) {
        inBackground(() -> reader.read(path), read -> {
            opened.accept(read);
            used.accept(path);
        });
    }

    /// Writes what is on the bench to that file.
    void save(Path file, Version version) {
        inBackground(
                () -> {
                    reader.write(file, version);
                    return file;
                },
                saved -> {
                    tell.accept(Messages.text("scenario.saved", saved));
                    used.accept(saved);
                });
    }

    /// Does that work with files on a virtual thread, then `done`; what goes wrong is said in a sentence.
    <T> void inBackground(Callable<T> work, Consumer<T> done) {
        Task<T> task = new Task<>() {
            @Override
            protected T call() throws Exception {
                return work.call();
            }
        };
        task.setOnSucceeded(event -> done.accept(task.getValue()));
        task.setOnFailed(event -> tell.accept(sentence(task.getException())));
        Thread.ofVirtual().name("file").start(task);
    }

    private static String sentence(Throwable problem) {
        String message = problem.getMessage();
        if (problem instanceof IOException || message == null) {
            return Messages.text("file.problem", String.valueOf(message));
        }
        return message;
    }

    private static FileChooser scenarioChooser(String titleKey) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text(titleKey));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(Messages.text("scenario.filter"), "*.json", "*.mpmx"));
        return chooser;
    }

    Window window() {
        return owner.getScene().getWindow();
    }
}
