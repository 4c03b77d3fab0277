package org.mpmexplorer.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mpmexplorer.ui.text.Messages;
import org.mpmexplorer.ui.text.TimeText;

/// Everything that is done to the servers during the run, in order of time: each can be moved to another time,
/// given another value, and removed.
public final class ChangesCard extends VBox {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final int TIME_COLUMNS = 7;
    private static final int VALUE_COLUMNS = 9;
    private static final double WIDTH = 640;
    private static final double MOST_HEIGHT = 420;

    private final ChangeDesk desk;
    private final Consumer<Long> goTo;
    private final GridPane table = new GridPane();
    private final Label problem = new Label();
    private final List<TextField> times = new ArrayList<>();
    private List<Change> shown = List.of();

    /// @param goTo goes to an instant
    public ChangesCard(ChangeDesk desk, Consumer<Long> goTo) {
        this.desk = desk;
        this.goTo = goTo;
        getStyleClass().add("changes-card");
        setId("changes-card");
        Label hint = new Label(Messages.text("changes.hint"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        table.getStyleClass().add("changes-table");
        ScrollPane scroll = new ScrollPane(table);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_HEIGHT);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFocusTraversable(false);
        problem.getStyleClass().add("time-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        setPrefWidth(WIDTH);
        getChildren().addAll(hint, scroll, problem);
        refresh();
    }

    /// Something may have been changed by others.
    public void refresh() {
        List<Change> now = desk.changes();
        if (!now.equals(shown) || table.getChildren().isEmpty()) {
            shown = now;
            fill();
        }
    }

    /// The entry of the first change at or after that instant gets the focus.
    public void focusFrom(long atNanos) {
        for (int row = 0; row < shown.size(); row++) {
            if (shown.get(row).atNanos() >= atNanos) {
                times.get(row).requestFocus();
                return;
            }
        }
    }

    private void fill() {
        table.getChildren().clear();
        times.clear();
        if (shown.isEmpty()) {
            Label none = new Label(Messages.text("changes.none"));
            none.setWrapText(true);
            table.add(none, 0, 0);
        }
        for (int row = 0; row < shown.size(); row++) {
            addRow(row, shown.get(row));
        }
    }

    private void addRow(int row, Change change) {
        TextField time = entry("change-time-" + row, TimeText.coarse(change.atNanos()), TIME_COLUMNS);
        time.setAccessibleText(Messages.text("changes.time.accessible", change.what(), change.server()));
        time.setOnAction(event -> take(time, row, text -> desk.move(change, text)));
        times.add(time);
        Label who = new Label(change.server());
        Label what = new Label(change.what());
        what.getStyleClass().add("change-what");
        Label origin = new Label(Messages.text(change.isScripted() ? "changes.scripted" : "changes.yours"));
        origin.getStyleClass().add("muted");
        Button go = new Button(Messages.text("changes.go"));
        go.setAccessibleText(Messages.text("changes.go.accessible", TimeText.coarse(change.atNanos())));
        go.setOnAction(event -> goTo.accept(change.atNanos()));
        Button remove = new Button(Messages.text("changes.remove"));
        remove.setId("change-remove-" + row);
        remove.setAccessibleText(Messages.text("changes.remove.accessible", change.what(), change.server()));
        remove.setOnAction(event -> remove(row));
        HBox deeds = new HBox(go, remove);
        deeds.getStyleClass().add("change-deeds");
        table.addRow(row, time, who, what, value(row, change), origin, deeds);
        for (Node node : List.of(who, what, origin, go, remove)) {
            ((Region) node).setMinWidth(Region.USE_PREF_SIZE);
        }
    }

    private Node value(int row, Change change) {
        if (change.value().isEmpty()) {
            return new Label();
        }
        TextField value = entry("change-value-" + row, change.value(), VALUE_COLUMNS);
        value.setAccessibleText(Messages.text("parameter.valueAccessible", change.what()));
        value.setOnAction(event -> take(value, row, text -> desk.retune(change, text)));
        return value;
    }

    private TextField entry(String id, String text, int columns) {
        TextField field = new TextField(text);
        field.setId(id);
        field.setPrefColumnCount(columns);
        field.setMinWidth(Region.USE_PREF_SIZE);
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                field.setText(text);
                field.pseudoClassStateChanged(BAD, false);
                problem.setText("");
            }
        });
        return field;
    }

    private void take(TextField field, int row, Function<String, Optional<String>> edit) {
        Optional<String> wrong = edit.apply(field.getText());
        problem.setText(wrong.orElse(""));
        field.pseudoClassStateChanged(BAD, wrong.isPresent());
        if (wrong.isEmpty()) {
            String id = field.getId();
            refresh();
            focus(Math.min(row, shown.size() - 1), id);
        }
    }

    private void focus(int row, String id) {
        Node same = table.lookup("#" + id);
        if (same != null) {
            same.requestFocus();
        } else if (row >= 0) {
            times.get(row).requestFocus();
        }
    }

    /// The next change moves up; the last one gone, there is nothing to be focused but what closes the card.
    private void remove(int row) {
        desk.remove(shown.get(row));
        refresh();
        focus(Math.min(row, shown.size() - 1), "change-remove-" + Math.min(row, shown.size() - 1));
    }
}
