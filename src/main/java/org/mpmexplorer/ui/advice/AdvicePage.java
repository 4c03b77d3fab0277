package org.mpmexplorer.ui.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mpmexplorer.advice.Advice;
import org.mpmexplorer.ui.text.Messages;

/// The page with advice: which MPM, then each server's table and block, or the progress of the search.
public final class AdvicePage extends VBox {
    private static final double WIDTH = 1080;
    private static final double HEIGHT = 600;

    private final AdviceViewModel model;
    private final BiConsumer<String, String> save;
    private final HBox pages = new HBox();
    private final ScrollPane content = new ScrollPane();
    private final HBox footer = new HBox();
    private final Label note = new Label();
    private final ChangeListener<Object> changed = (property, before, now) -> update();

    /// @param save asks for a file and writes a text; given the file's name and the text
    public AdvicePage(AdviceViewModel model, BiConsumer<String, String> save) {
        this.model = model;
        this.save = save;
        getStyleClass().add("advice-page");
        pages.getStyleClass().add("advice-pages");
        content.getStyleClass().add("advice-content");
        content.setId("advice-content");
        content.setFitToWidth(true);
        content.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(content, Priority.ALWAYS);
        footer.getStyleClass().add("advice-footer");
        note.setId("advice-note");
        note.getStyleClass().add("muted");
        note.setWrapText(true);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        note.textProperty().bind(model.noteProperty());
        getChildren().addAll(pages, content, footer);
        model.phaseProperty().addListener(new WeakChangeListener<>(changed));
        model.shownProperty().addListener(new WeakChangeListener<>(changed));
        update();
    }

    private void update() {
        boolean isDone = model.phaseProperty().get() == AdvicePhase.DONE;
        pages.getChildren().setAll(isDone ? createPages() : List.of());
        pages.setManaged(isDone);
        setPrefSize(WIDTH, isDone ? HEIGHT : USE_COMPUTED_SIZE);
        if (!isDone) {
            content.setContent(new AdviceIntro(model, createBegin()));
            footer.getChildren().setAll(space());
            if (model.phaseProperty().get() == AdvicePhase.SEARCHING) {
                footer.getChildren().add(createCancel());
            }
        } else if (model.shownProperty().get() == AdviceViewModel.WHICH_MPM) {
            content.setContent(createChoice(model.advice()));
            footer.getChildren().setAll(note, createAgain());
        } else {
            content.setContent(createServer());
            footer.getChildren().setAll(note, createTryAll(), createCopy(), createSave());
        }
        content.setVvalue(0);
        keepFocus();
    }

    /// What had the focus may be gone; without one in the page its keys would not work.
    private void keepFocus() {
        if (getScene() != null) {
            pages.getChildren().stream()
                    .filter(page -> page instanceof ToggleButton button && button.isSelected())
                    .findFirst()
                    .or(() -> footer.getChildren().reversed().stream()
                            .filter(Button.class::isInstance)
                            .findFirst())
                    .orElseGet(() -> content.getContent().lookup("#advice-again"))
                    .requestFocus();
        }
    }

    private List<Node> createPages() {
        ToggleGroup group = new ToggleGroup();
        List<Node> buttons = new ArrayList<>();
        for (int page : model.pages()) {
            boolean isBest = model.best().stream().anyMatch(best -> best == page);
            String name = page == AdviceViewModel.WHICH_MPM
                    ? Messages.text("advice.which")
                    : model.servers().get(page);
            ToggleButton button = new ToggleButton(isBest ? Messages.text("advice.best", name) : name);
            button.setId("advice-page-" + page);
            button.setToggleGroup(group);
            button.setSelected(page == model.shownProperty().get());
            button.setMnemonicParsing(false);
            button.setOnAction(event -> {
                button.setSelected(true);
                model.show(page);
            });
            buttons.add(button);
        }
        return buttons;
    }

    private static Node createChoice(Advice advice) {
        VBox box = new VBox();
        box.getStyleClass().add("advice-choice");
        Label take = new Label(Messages.text(
                "advice.take",
                advice.bestServer().lane().isPresent()
                        ? advice.bestServer().yours().name()
                        : Messages.text("mpm." + advice.mpm().id())));
        take.getStyleClass().add("advice-take");
        take.setId("advice-take");
        box.getChildren().add(take);
        addSection(box, "advice.section.why", "advice-sentence", advice.whyMpm());
        addSection(box, "advice.section.warnings", "advice-warning", advice.warnings());
        addSection(box, "advice.section.unknown", "advice-sentence", advice.unknown());
        return box;
    }

    private static void addSection(VBox box, String titleKey, String styleClass, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        Label title = new Label(Messages.text(titleKey));
        title.getStyleClass().add("card-title");
        VBox section = new VBox(title);
        section.getStyleClass().add("advice-section");
        for (String sentence : sentences) {
            Label label = new Label(sentence);
            label.getStyleClass().add(styleClass);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            section.getChildren().add(label);
        }
        box.getChildren().add(section);
    }

    private Node createServer() {
        Label summary = new Label(model.summary());
        summary.setId("advice-summary");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        Label title = new Label(Messages.text("advice.install"));
        title.getStyleClass().add("card-title");
        Label block = new Label(model.block());
        block.setId("advice-block");
        block.getStyleClass().add("advice-block");
        block.setMaxWidth(Double.MAX_VALUE);
        VBox install = new VBox(title, block);
        install.getStyleClass().add("advice-section");
        VBox box = new VBox(summary, new AdviceTable(model.rows(), model.isOnScreen(), model::tryOut), install);
        box.getStyleClass().add("advice-server");
        return box;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private Button createCancel() {
        return button("advice-cancel", "advice.cancel", model::cancel);
    }

    private Button createBegin() {
        Button begin = button("advice-again", "advice.begin", model::begin);
        begin.getStyleClass().add("accent");
        return begin;
    }

    private Button createAgain() {
        return button("advice-again", "advice.again", model::begin);
    }

    private Button createTryAll() {
        String key = model.isOnScreen() ? "advice.try.all" : "advice.try.beside";
        Button button = button("advice-try-all", key, model::tryAll);
        button.setDisable(!model.isWorthTrying());
        return button;
    }

    private Button createCopy() {
        return button("advice-copy", "advice.copy", () -> {
            ClipboardContent text = new ClipboardContent();
            text.putString(model.block());
            Clipboard.getSystemClipboard().setContent(text);
            model.copied();
        });
    }

    private Button createSave() {
        return button("advice-save", "advice.save", () -> save.accept(model.blockFileName(), model.block()));
    }

    private static Button button(String id, String key, Runnable deed) {
        Button button = new Button(Messages.text(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> deed.run());
        return button;
    }
}
