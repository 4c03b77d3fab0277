package org.mpmexplorer.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.mpmexplorer.calibrate.ServerFiles;

/// Takes files that are dropped on the window: a scenario or a configuration is opened; several files, or what
/// else there is of a server (a log, a status, a list of processes), go to the page My server.
final class Drops {
    private final Documents documents;
    private final ServerDesk server;

    Drops(Documents documents, ServerDesk server) {
        this.documents = documents;
        this.server = server;
    }

    /// Makes the node take files that are dropped on it.
    void acceptOn(Node node) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.setOnDragDropped(this::drop);
    }

    private void drop(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        take(files.stream().map(File::toPath).toList());
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    /// Takes files and folders, whatever they are.
    void take(List<Path> paths) {
        if (paths.size() == 1) {
            Path only = paths.getFirst();
            documents.inBackground(() -> isOpened(only), isOpened -> {
                if (isOpened) {
                    documents.open(only);
                } else {
                    server.show(paths);
                }
            });
        } else if (!paths.isEmpty()) {
            server.show(paths);
        }
    }

    /// What is not there is opened too, which says so.
    private static boolean isOpened(Path path) {
        return !Files.isRegularFile(path) || StudyFiles.isScenario(path) || ServerFiles.isConfiguration(path);
    }
}
