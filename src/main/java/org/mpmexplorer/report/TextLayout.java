package org.mpmexplorer.report;

import java.util.List;

/// Lays out text of at most 80 columns: paragraphs, headings, and tables with one column for each server.
final class TextLayout {
    static final int WIDTH = 80;

    private static final int LABEL_WIDTH = 28;

    private final StringBuilder text = new StringBuilder();
    private final int columnWidth;

    /// A layout for tables with so many columns.
    TextLayout(int columns) {
        this.columnWidth = (WIDTH - LABEL_WIDTH) / columns;
    }

    void blank() {
        text.append('\n');
    }

    void heading(String heading) {
        blank();
        text.append(heading).append('\n');
    }

    /// A line with one text at the left and one at the right.
    void bothEnds(String left, String right) {
        int gap = WIDTH - left.length() - right.length();
        if (gap < 2) {
            paragraph("", left);
            paragraph("", right);
        } else {
            text.append(left).append(" ".repeat(gap)).append(right).append('\n');
        }
    }

    /// A row of a table: a label and one cell for each server, aligned to the right.
    void row(String label, List<String> cells) {
        StringBuilder row = new StringBuilder("  ").append(label);
        for (int i = 0; i < cells.size(); i++) {
            int end = LABEL_WIDTH + (i + 1) * columnWidth;
            String cell = shortened(cells.get(i), columnWidth - 1);
            row.append(" ".repeat(Math.max(1, end - row.length() - cell.length())))
                    .append(cell);
        }
        text.append(row).append('\n');
    }

    /// Words that flow over as many lines as they need, each line after the first behind the indent.
    void paragraph(String indent, String words) {
        for (String line : words.lines().toList()) {
            flow("", indent, line);
        }
    }

    /// A paragraph whose lines stand behind a label, padded with spaces.
    void labelled(String label, String words) {
        flow(label, " ".repeat(label.length()), words);
    }

    private void flow(String label, String indent, String words) {
        StringBuilder line = new StringBuilder(label);
        int start = label.length();
        for (String word : words.split(" ", -1)) {
            if (line.length() > start && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(indent);
                start = indent.length();
            }
            line.append(line.length() > start ? " " : "").append(word);
        }
        text.append(line).append('\n');
    }

    private static String shortened(String cell, int room) {
        return cell.length() <= room ? cell : cell.substring(0, room - 2) + "..";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
