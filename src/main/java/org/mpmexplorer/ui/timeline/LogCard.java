package org.mpmexplorer.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mpmexplorer.ui.text.Messages;
import org.mpmexplorer.ui.text.TimeText;

/// The simulated error log of all servers up to the instant on screen, newest line at the bottom. A line
/// leads to its instant.
public final class LogCard extends VBox {
    private static final double ROW_HEIGHT = 16;

    /// Width of a character of the log's font: JetBrains Mono at 11 pixels, each 0.6 of its size.
    private static final double COLUMN_WIDTH = 6.6;

    /// What the list needs beside its text: the scroll bar.
    private static final double MARGIN = 16;

    private static final int LEAST_COLUMNS = 20;

    private final ObservableList<LogRow> shown = FXCollections.observableArrayList();
    private final ListView<LogRow> list = new ListView<>(shown);
    private List<LogEntry> entries = List.of();
    private final List<LogRow> all = new ArrayList<>();
    private int columns = LEAST_COLUMNS;
    private long shownUpToNanos;
    private boolean following;

    /// @param choose goes to the line's instant and to what it speaks of
    public LogCard(Consumer<LogEntry> choose) {
        getStyleClass().addAll("card", "log-card");
        Label title = new Label(Messages.text("log.title"));
        title.getStyleClass().add("card-title");
        list.setId("log");
        list.setAccessibleText(Messages.text("log.accessible"));
        Label placeholder = new Label(Messages.text("log.empty"));
        placeholder.getStyleClass().add("muted");
        list.setPlaceholder(placeholder);
        list.setCellFactory(view -> new RowCell(choose));
        list.setFixedCellSize(ROW_HEIGHT);
        list.heightProperty().addListener((property, before, now) -> follow());
        list.widthProperty().addListener((property, before, now) -> wrapTo(now.doubleValue()));
        list.setOnKeyPressed(event -> {
            LogRow selected = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && selected != null) {
                choose.accept(selected.entry());
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, list);
    }

    /// Takes these lines, in order of time, as those of the whole run.
    public void showLines(List<LogEntry> lines, long upToNanos) {
        int known = entries.size();
        boolean isMore = startsWithKnown(lines);
        entries = List.copyOf(lines);
        shownUpToNanos = upToNanos;
        if (isMore) {
            wrapFrom(known);
            showUpTo(upToNanos);
        } else {
            wrap();
        }
    }

    /// Lines that are still there are the same objects.
    @SuppressWarnings("ReferenceEquality") // thousands of lines are compared in each digest
    private boolean startsWithKnown(List<LogEntry> lines) {
        int same = 0;
        while (same < Math.min(lines.size(), entries.size()) && lines.get(same) == entries.get(same)) {
            same++;
        }
        return same == entries.size();
    }

    private void wrapTo(double width) {
        int fitting = Math.max(LEAST_COLUMNS, (int) ((width - MARGIN) / COLUMN_WIDTH));
        if (fitting != columns) {
            columns = fitting;
            wrap();
        }
    }

    private void wrap() {
        all.clear();
        wrapFrom(0);
        int count = countUpTo(shownUpToNanos);
        leaveRowsFrom(count);
        shown.setAll(all.subList(0, count));
        follow();
    }

    private void wrapFrom(int first) {
        for (LogEntry entry : entries.subList(first, entries.size())) {
            all.addAll(LogRow.of(entry, columns));
        }
    }

    /// Shows the lines up to that instant.
    public void showUpTo(long nanos) {
        shownUpToNanos = nanos;
        int count = countUpTo(nanos);
        if (count < shown.size()) {
            leaveRowsFrom(count);
            shown.remove(count, shown.size());
            follow();
        } else if (count > shown.size()) {
            shown.addAll(all.subList(shown.size(), count));
            follow();
        }
    }

    /// Scrolls to rows that stay before others go: a list that stands behind its new end complains on stderr.
    private void leaveRowsFrom(int count) {
        if (count < shown.size()) {
            list.scrollTo(Math.max(0, count - (int) (list.getHeight() / ROW_HEIGHT)));
            list.layout();
        }
    }

    private void follow() {
        following = true;
        requestLayout();
    }

    /// Scrolls to the end only when the list knows its size and its lines.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (following && !shown.isEmpty()) {
            following = false;
            list.layout();
            list.scrollTo(shown.size() - 1);
        }
    }

    private int countUpTo(long nanos) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).atNanos() <= nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// One row: the time in the colour of its level, the server in its own colour and the AH number; or a
    /// part of the message.
    private static final class RowCell extends ListCell<LogRow> {
        private final Label time = new Label();
        private final Label server = new Label();
        private final Label code = new Label();
        private final Label message = new Label();
        private final HBox head = new HBox(time, server, code);

        RowCell(Consumer<LogEntry> choose) {
            setPrefWidth(0);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            code.getStyleClass().add("log-code");
            message.getStyleClass().add("log-message");
            setOnMouseClicked(event -> {
                LogRow row = getItem();
                if (row != null) {
                    choose.accept(row.entry());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable LogRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText("");
            } else if (row.isHead()) {
                show(row.entry());
            } else {
                message.setText(row.text());
                setGraphic(message);
                setAccessibleText(row.text());
            }
        }

        private void show(LogEntry entry) {
            String level = "level-" + Mark.kindOf(entry.level()).name().toLowerCase(Locale.ROOT);
            time.setText(TimeText.coarse(entry.atNanos()));
            time.getStyleClass().setAll("label", "log-time", level);
            server.setText(entry.server());
            server.getStyleClass().setAll("label", "log-server", "inked", entry.ink());
            code.setText(entry.code());
            setGraphic(head);
            setAccessibleText(String.join(
                    " ", time.getText(), server.getText(), entry.level().word(), entry.code(), entry.text()));
        }
    }
}
