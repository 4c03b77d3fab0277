package org.mpmexplorer.ui.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.mpmexplorer.store.Preferences;
import org.mpmexplorer.ui.text.ChoiceWords;
import org.mpmexplorer.ui.text.Messages;

/// The preferences as a form; what is chosen counts at once.
public final class PreferencesCard extends VBox {
    private final PreferencesViewModel model;
    private final GridPane grid = new GridPane();

    /// @param file where they are kept
    public PreferencesCard(PreferencesViewModel model, Path file) {
        this.model = model;
        getStyleClass().add("preferences-card");
        grid.getStyleClass().add("preferences-grid");
        add("look", choice(List.of(Preferences.Look.values()), word("look"), Preferences::look, Preferences::with));
        addWide(createSafeColours());
        add(
                "size",
                choice(
                        Preferences.TEXT_PERCENTS,
                        percent -> Messages.text("preferences.percent", percent),
                        Preferences::textPercent,
                        Preferences::withTextPercent));
        add(
                "motion",
                choice(List.of(Preferences.Motion.values()), word("motion"), Preferences::motion, Preferences::with));
        add(
                "language",
                choice(
                        List.of(Preferences.Language.values()),
                        word("language"),
                        Preferences::language,
                        Preferences::with));
        getChildren()
                .addAll(
                        grid,
                        note(Messages.text("preferences.nextStart")),
                        note(Messages.text("preferences.kept", file)));
    }

    private static <E extends Enum<E>> Function<E, String> word(String name) {
        return value -> Messages.text("preferences." + name + "." + value.name());
    }

    private void add(String name, Control control) {
        Label label = new Label(Messages.text("preferences." + name));
        label.setLabelFor(control);
        control.setId("preference-" + name);
        control.setAccessibleText(label.getText());
        control.setMaxWidth(Double.MAX_VALUE);
        grid.addRow(grid.getRowCount(), label, control);
    }

    private void addWide(Control control) {
        grid.add(control, 1, grid.getRowCount());
    }

    private CheckBox createSafeColours() {
        CheckBox box = new CheckBox(Messages.text("preferences.safeColours"));
        box.setId("preference-safe-colours");
        box.setSelected(model.preferencesProperty().get().hasSafeColours());
        box.setOnAction(event -> model.change(now -> now.withSafeColours(box.isSelected())));
        return box;
    }

    private <V> ComboBox<V> choice(
            List<V> values,
            Function<V, String> word,
            Function<Preferences, V> read,
            BiFunction<Preferences, V, Preferences> change) {
        ComboBox<V> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(new ChoiceWords<>(word));
        box.setValue(read.apply(model.preferencesProperty().get()));
        box.setOnAction(event -> {
            V chosen = box.getValue();
            model.change(now -> change.apply(now, chosen));
        });
        return box;
    }

    private static Label note(String text) {
        Label note = new Label(text);
        note.getStyleClass().addAll("muted", "preferences-note");
        note.setWrapText(true);
        return note;
    }
}
