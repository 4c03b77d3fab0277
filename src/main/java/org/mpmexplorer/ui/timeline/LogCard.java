package org.mpmexplorer.ui.timeline;

import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
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
    private final ObservableList<LogEntry> shown = FXCollections.observableArrayList();
    private final ListView<LogEntry> list = new ListView<>(shown);
    private List<LogEntry> all = List.of();
    private boolean following;

    /// @param seek goes to an instant
    public LogCard(LongConsumer seek) {
        getStyleClass().addAll("card", "log-card");
        Label title = new Label(Messages.text("log.title"));
        title.getStyleClass().add("card-title");
        list.setId("log");
        list.setAccessibleText(Messages.text("log.accessible"));
        Label placeholder = new Label(Messages.text("log.empty"));
        placeholder.getStyleClass().add("muted");
        list.setPlaceholder(placeholder);
        list.setCellFactory(view -> new EntryCell(seek));
        list.heightProperty().addListener((property, before, now) -> follow());
        list.setOnKeyPressed(event -> {
            LogEntry selected = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && selected != null) {
                seek.accept(selected.atNanos());
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, list);
    }

    /// Takes these lines, in order of time, as those of the whole run.
    public void showLines(List<LogEntry> lines, long upToNanos) {
        if (!lines.equals(all)) {
            all = List.copyOf(lines);
            shown.setAll(all.subList(0, countUpTo(upToNanos)));
            follow();
        }
    }

    /// Shows the lines up to that instant.
    public void showUpTo(long nanos) {
        int count = countUpTo(nanos);
        if (count < shown.size()) {
            shown.remove(count, shown.size());
            follow();
        } else if (count > shown.size()) {
            shown.addAll(all.subList(shown.size(), count));
            follow();
        }
    }

    private void follow() {
        following = true;
        requestLayout();
    }

    /// Scrolls to the end only when the list knows its size and its lines; a second time, because only the
    /// first shows it how high the last lines are.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (following && !shown.isEmpty()) {
            following = false;
            for (int pass = 0; pass < 2; pass++) {
                list.layout();
                list.scrollTo(shown.size() - 1);
            }
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

    /// One line of the log: a row with the time in the colour of its level, the server in its own colour and
    /// the AH number; below, the message in as many rows as it needs.
    private static final class EntryCell extends ListCell<LogEntry> {
        private final Label time = new Label();
        private final Label server = new Label();
        private final Label code = new Label();
        private final Label message = new Label();
        private final VBox rows = new VBox(new HBox(time, server, code), message);

        EntryCell(LongConsumer seek) {
            setPrefWidth(0);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            code.getStyleClass().add("log-code");
            message.getStyleClass().add("log-message");
            message.setWrapText(true);
            setOnMouseClicked(event -> {
                LogEntry entry = getItem();
                if (entry != null) {
                    seek.accept(entry.atNanos());
                }
            });
        }

        /// A cell by itself is as high as its graphic would like to be without a width, that is, in one row.
        @Override
        protected double computePrefHeight(double width) {
            double room = Math.max(0, width - snappedLeftInset() - snappedRightInset());
            return isEmpty()
                    ? super.computePrefHeight(width)
                    : rows.prefHeight(room) + snappedTopInset() + snappedBottomInset();
        }

        @Override
        protected void updateItem(@Nullable LogEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            String level = "level-" + Mark.kindOf(entry.level()).name().toLowerCase(Locale.ROOT);
            time.setText(TimeText.coarse(entry.atNanos()));
            time.getStyleClass().setAll("label", "log-time", level);
            server.setText(entry.server());
            server.getStyleClass().setAll("label", "log-server", entry.ink());
            code.setText(entry.code());
            message.setText(entry.text());
            setGraphic(rows);
            setAccessibleText(String.join(
                    " ", time.getText(), server.getText(), entry.level().word(), entry.code(), entry.text()));
        }
    }
}
