package org.mpmexplorer.ui.intake;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.mpmexplorer.calibrate.Fact;
import org.mpmexplorer.ui.text.Messages;
import org.mpmexplorer.ui.text.WordsTable;

/// The page My server: files are dropped, chosen or pasted, what was read stands row by row with its source,
/// and a button makes it the scenario.
public final class ServerPage extends VBox {
    private static final double WIDTH = 900;
    private static final double FACTS_HEIGHT = 240;
    private static final double ROW_HEIGHT = 26;
    private static final List<String> SOURCES = List.of("configuration", "log", "memory", "status", "modules");

    private final ServerPageViewModel model;
    private final Consumer<String> watch;
    private final TextArea pasted = new TextArea();
    private final TextField address = new TextField();

    /// @param watch takes the address of a server to be shown live
    public ServerPage(ServerPageViewModel model, Consumer<String> watch) {
        this.model = model;
        this.watch = watch;
        getStyleClass().add("server-page");
        setPrefWidth(WIDTH);
        getChildren()
                .addAll(
                        createHint(),
                        createFiles(),
                        createAddress(),
                        createPaste(),
                        createProblem(),
                        createFacts(),
                        createMatch(),
                        createNotes(),
                        createUse());
        setOnDragOver(this::dragOver);
        setOnDragDropped(this::drop);
    }

    private static Label createHint() {
        Label hint = new Label(Messages.text("intake.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("server-page-hint");
        return hint;
    }

    private HBox createFiles() {
        Button files = button("intake.files", this::chooseFiles);
        files.setId("intake-files");
        Button folder = button("intake.folder", this::chooseFolder);
        Button here = button("intake.here", model::lookHere);
        here.setId("intake-here");
        List.of(files, folder, here).forEach(each -> each.disableProperty().bind(model.readingProperty()));
        return row(files, folder, here, createProgress());
    }

    private HBox createProgress() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progressProperty());
        bar.setAccessibleText(Messages.text("intake.reading"));
        Button cancel = new Button(Messages.text("intake.cancel"));
        cancel.setOnAction(event -> model.cancel());
        HBox box = new HBox(bar, cancel);
        box.getStyleClass().add("server-page-row");
        box.visibleProperty().bind(model.readingProperty());
        return box;
    }

    private HBox createAddress() {
        address.setId("intake-address");
        address.setPromptText("http://127.0.0.1/server-status?auto");
        address.setAccessibleText(Messages.text("intake.address"));
        HBox.setHgrow(address, Priority.ALWAYS);
        address.setOnAction(event -> model.ask(address.getText()));
        Button ask = button("intake.ask", () -> model.ask(address.getText()));
        ask.setId("intake-ask");
        Button live = button("intake.watch", () -> watch.accept(address.getText()));
        live.setId("intake-watch");
        ask.disableProperty()
                .bind(model.readingProperty().or(address.textProperty().isEmpty()));
        live.disableProperty().bind(address.textProperty().isEmpty());
        return row(address, ask, live);
    }

    private HBox createPaste() {
        pasted.setId("intake-paste");
        pasted.setPromptText(Messages.text("intake.paste.prompt"));
        pasted.setAccessibleText(Messages.text("intake.paste.prompt"));
        pasted.setPrefRowCount(2);
        HBox.setHgrow(pasted, Priority.ALWAYS);
        Button read = button("intake.paste", this::readPasted);
        read.setId("intake-read");
        read.disableProperty()
                .bind(model.readingProperty().or(pasted.textProperty().isEmpty()));
        return row(pasted, read);
    }

    private void readPasted() {
        model.add(pasted.getText());
        pasted.clear();
    }

    private Label createProblem() {
        Label problem = wrapped("server-page-problem");
        problem.setId("intake-problem");
        problem.textProperty().bind(model.problemProperty());
        hideWhereEmpty(problem);
        return problem;
    }

    private ListView<Fact> createFacts() {
        ListView<Fact> list = new ListView<>(model.facts());
        list.setId("intake-facts");
        list.setCellFactory(view -> new FactRow());
        list.setPrefHeight(FACTS_HEIGHT);
        list.setFixedCellSize(ROW_HEIGHT);
        list.setPlaceholder(createIntro());
        list.setAccessibleText(Messages.text("intake.facts"));
        return list;
    }

    /// What each thing that can be given tells.
    private static VBox createIntro() {
        Label nothing = new Label(Messages.text("intake.nothing"));
        nothing.getStyleClass().add("intro-title");
        WordsTable table = new WordsTable();
        table.show(
                List.of(),
                SOURCES.stream()
                        .map(source -> List.of(
                                Messages.text("intake.source." + source),
                                Messages.text("intake.source." + source + ".tells")))
                        .toList());
        VBox intro = new VBox(nothing, table);
        intro.getStyleClass().add("intro");
        return intro;
    }

    private Label createMatch() {
        Label match = wrapped("server-page-match");
        match.setId("intake-match");
        match.textProperty().bind(model.matchProperty());
        hideWhereEmpty(match);
        return match;
    }

    private Label createNotes() {
        Label notes = wrapped("server-page-hint");
        notes.textProperty().bind(model.notesProperty());
        hideWhereEmpty(notes);
        return notes;
    }

    private Button createUse() {
        Button use = button("intake.use", model::use);
        use.setId("intake-use");
        use.setDefaultButton(true);
        use.getStyleClass().add("accent");
        use.disableProperty().bind(model.usableProperty().not().or(model.readingProperty()));
        return use;
    }

    private static Button button(String key, Runnable deed) {
        Button button = new Button(Messages.text(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> deed.run());
        return button;
    }

    private static HBox row(Region... parts) {
        HBox row = new HBox(parts);
        row.getStyleClass().add("server-page-row");
        return row;
    }

    private static Label wrapped(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(WIDTH);
        label.getStyleClass().add(style);
        return label;
    }

    private static void hideWhereEmpty(Label label) {
        label.managedProperty().bind(Bindings.isNotEmpty(label.textProperty()));
        label.visibleProperty().bind(label.managedProperty());
    }

    private void chooseFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("intake.chooser"));
        Optional.ofNullable(chooser.showOpenMultipleDialog(getScene().getWindow()))
                .ifPresent(files -> model.add(files.stream().map(File::toPath).toList()));
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Messages.text("configuration.chooser"));
        Path debian = Path.of("/etc/apache2");
        if (Files.isDirectory(debian)) {
            chooser.setInitialDirectory(debian.toFile());
        }
        Optional.ofNullable(chooser.showDialog(getScene().getWindow()))
                .ifPresent(folder -> model.add(List.of(folder.toPath())));
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles() || event.getDragboard().hasString()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void drop(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            model.add(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        } else if (event.getDragboard().hasString()) {
            model.add(event.getDragboard().getString());
        }
        event.setDropCompleted(true);
        event.consume();
    }
}
