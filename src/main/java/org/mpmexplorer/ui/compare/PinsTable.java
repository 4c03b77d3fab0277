package org.mpmexplorer.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mpmexplorer.insight.Figure;
import org.mpmexplorer.insight.FigureWords;
import org.mpmexplorer.ui.chart.LaneInk;
import org.mpmexplorer.ui.text.HoverText;
import org.mpmexplorer.ui.text.Messages;

/// A row for each pinned run: whether it is seen behind the present ones, its name, the settings that set it
/// apart, and what it came to. It is built anew only when runs come or go; what is typed stays.
final class PinsTable extends GridPane {
    static final List<Figure> FIGURES =
            List.of(Figure.COMPLETED, Figure.ERRORS, Figure.P95, Figure.P99, Figure.PEAK_MEMORY);

    private static final double NAME_WIDTH = 130;
    private static final int NAME_COLUMN = 1;
    private static final int COLUMNS = FIGURES.size() + 4;

    private final PinsViewModel model;
    private final List<Row> rows = new ArrayList<>();

    /// The parts of a row that change while it is there.
    private record Row(LaneInk ink, Label settings, Label outcome, List<Label> figures) {}

    PinsTable(PinsViewModel model) {
        this.model = model;
        getStyleClass().add("pins-table");
        setId("pins-table");
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHgrow(column == NAME_COLUMN ? Priority.ALWAYS : Priority.NEVER);
            getColumnConstraints().add(constraints);
        }
        model.onChange(this::update);
    }

    private void update() {
        List<LaneInk> wanted = model.pins().stream().map(PinnedRun::ink).toList();
        if (!wanted.equals(rows.stream().map(Row::ink).toList())) {
            build();
        }
        for (int row = 0; row < rows.size(); row++) {
            fill(rows.get(row), model.pins().get(row));
        }
    }

    private void build() {
        getChildren().clear();
        rows.clear();
        List<Node> heads = new ArrayList<>(List.of(head("pins.ghost"), head("pins.name")));
        FIGURES.forEach(figure -> heads.add(head("figure." + figure)));
        heads.add(head("pins.outcome"));
        addRow(0, heads.toArray(Node[]::new));
        for (int row = 0; row < model.pins().size(); row++) {
            addRow(2 * row + 1, cells(model.pins().get(row)).toArray(Node[]::new));
            add(rows.get(row).settings(), NAME_COLUMN, 2 * row + 2, COLUMNS - NAME_COLUMN, 1);
        }
    }

    private List<Node> cells(PinnedRun pin) {
        Row row = new Row(pin.ink(), new Label(), new Label(), new ArrayList<>());
        row.settings().setMinWidth(0);
        row.settings().setWrapText(true);
        row.settings().getStyleClass().add("muted");
        List<Node> cells = new ArrayList<>(List.of(ghostBox(pin), nameField(pin)));
        for (int figure = 0; figure < FIGURES.size(); figure++) {
            Label label = new Label();
            label.setMinWidth(Region.USE_PREF_SIZE);
            row.figures().add(label);
            cells.add(label);
        }
        cells.add(row.outcome());
        cells.add(removeButton(pin));
        rows.add(row);
        return cells;
    }

    private CheckBox ghostBox(PinnedRun pin) {
        CheckBox box = new CheckBox();
        box.setSelected(pin.isGhost());
        box.setId("ghost-" + pin.ink().styleClass());
        box.setAccessibleText(Messages.text("pins.ghost.accessible", pin.name()));
        box.setOnAction(event -> model.showAsGhost(pin.ink(), box.isSelected()));
        return box;
    }

    private TextField nameField(PinnedRun pin) {
        TextField field = new TextField(pin.name());
        field.setId("name-" + pin.ink().styleClass());
        field.getStyleClass().addAll("pin-name", "inked", pin.ink().styleClass());
        field.setPrefWidth(NAME_WIDTH);
        field.setAccessibleText(Messages.text("pins.name.accessible", pin.name()));
        field.setOnAction(event -> model.rename(pin.ink(), field.getText()));
        field.focusedProperty().addListener((property, was, is) -> {
            if (!is) {
                model.rename(pin.ink(), field.getText());
            }
        });
        return field;
    }

    private Button removeButton(PinnedRun pin) {
        Button button = new Button("", new FontIcon(Feather.X));
        button.setId("remove-" + pin.ink().styleClass());
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(Messages.text("pins.remove", pin.name()));
        HoverText.install(button, Messages.text("pins.remove", pin.name()));
        button.setOnAction(event -> model.remove(pin.ink()));
        return button;
    }

    private void fill(Row row, PinnedRun pin) {
        row.settings().setText(model.differences(pin));
        Optional<PinnedRun.Result> result = pin.result();
        for (int figure = 0; figure < FIGURES.size(); figure++) {
            Figure each = FIGURES.get(figure);
            row.figures()
                    .get(figure)
                    .setText(result.map(known -> FigureWords.value(each, each.of(known.summary())))
                            .orElse("…"));
        }
        row.outcome()
                .setText(result.map(known -> Messages.text("outcome." + known.outcome()))
                        .orElse("…"));
    }

    private static Label head(String key) {
        Label label = new Label(Messages.text(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("compare-head");
        return label;
    }
}
