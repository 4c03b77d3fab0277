package org.mpmexplorer.ui.sweep;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.ui.text.ChoiceWords;
import org.mpmexplorer.ui.text.Messages;

/// Where a setting to vary is chosen, with its range: from, to and step.
final class AxisRow extends HBox {
    private final ComboBox<Optional<Tunable>> setting = new ComboBox<>();
    private final TextField from;
    private final TextField to;
    private final TextField step;

    /// @param number 1 or 2
    /// @param choices what can be chosen; nothing stands for no setting
    /// @param suggest a range for a setting
    AxisRow(int number, List<Optional<Tunable>> choices, Function<Tunable, AxisEntry> suggest) {
        getStyleClass().add("sweep-row");
        Label caption = new Label(Messages.text("sweep.axis" + number));
        caption.getStyleClass().add("sweep-caption");
        setting.setId("sweep-setting-" + number);
        setting.getItems().setAll(choices);
        setting.setConverter(new ChoiceWords<>(chosen -> chosen.map(Tunable::id).orElse(Messages.text("sweep.none"))));
        setting.setAccessibleText(caption.getText());
        from = field("from", number);
        to = field("to", number);
        step = field("step", number);
        setting.valueProperty().addListener((property, before, now) -> suggest(now, suggest));
        getChildren()
                .addAll(
                        caption,
                        setting,
                        new Label(Messages.text("sweep.from")),
                        from,
                        new Label(Messages.text("sweep.to")),
                        to,
                        new Label(Messages.text("sweep.step")),
                        step);
    }

    private static TextField field(String name, int number) {
        TextField field = new TextField();
        field.setId("sweep-" + name + "-" + number);
        field.setPrefColumnCount(5);
        field.setAccessibleText(Messages.text("sweep." + name));
        return field;
    }

    private void suggest(Optional<Tunable> chosen, Function<Tunable, AxisEntry> suggest) {
        Optional<AxisEntry> entry = chosen.map(suggest);
        from.setText(entry.map(AxisEntry::from).orElse(""));
        to.setText(entry.map(AxisEntry::to).orElse(""));
        step.setText(entry.map(AxisEntry::step).orElse(""));
        List.of(from, to, step).forEach(field -> field.setDisable(chosen.isEmpty()));
    }

    /// Does that whenever something else is chosen or typed.
    void onChange(Runnable changed) {
        List.of(from, to, step)
                .forEach(field -> field.textProperty().addListener((property, before, now) -> changed.run()));
        setting.valueProperty().addListener((property, before, now) -> changed.run());
    }

    void choose(Optional<Tunable> tunable) {
        setting.setValue(tunable);
    }

    /// What was chosen and typed.
    Optional<AxisEntry> entry() {
        return setting.getValue().map(tunable -> new AxisEntry(tunable, from.getText(), to.getText(), step.getText()));
    }
}
