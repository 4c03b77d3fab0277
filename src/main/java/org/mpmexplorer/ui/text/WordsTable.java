package org.mpmexplorer.ui.text;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// A small table of words: what each row is about at its left, what each column is about at its top.
public final class WordsTable extends GridPane {

    public WordsTable() {
        getStyleClass().add("words-table");
    }

    /// Shows these rows.
    ///
    /// @param heads of the columns, from the first; may be empty
    /// @param rows the words of each row, from its first column
    public void show(List<String> heads, List<List<String>> rows) {
        getChildren().clear();
        for (int column = 0; column < heads.size(); column++) {
            put(heads.get(column), column, 0, "muted");
        }
        for (int row = 0; row < rows.size(); row++) {
            List<String> words = rows.get(row);
            for (int column = 0; column < words.size(); column++) {
                put(words.get(column), column, row + 1, column == 0 ? "words-table-name" : "words-table-cell");
            }
        }
    }

    private void put(String words, int column, int row, String styleClass) {
        Label label = new Label(words);
        label.getStyleClass().add(styleClass);
        add(label, column, row);
    }
}
