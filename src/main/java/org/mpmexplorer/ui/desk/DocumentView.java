package org.mpmexplorer.ui.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/// A document of headings, paragraphs, lists, tables and plain blocks, as wide as the room it gets. The
/// heading of the whole is left out: whoever shows the document says it.
final class DocumentView extends VBox {
    /// A column is at least as wide as some letters, and no wider than a line that is easy to read.
    private static final int LEAST_LETTERS = 8;

    private static final int MOST_LETTERS = 70;

    /// @param markdown CommonMark with tables
    DocumentView(String markdown) {
        getStyleClass().add("document");
        Node document = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown);
        children(document).flatMap(block -> block(block).stream()).forEach(getChildren()::add);
    }

    private static Stream<Node> children(Node parent) {
        return Stream.iterate(
                        Optional.ofNullable(parent.getFirstChild()),
                        Optional::isPresent,
                        node -> node.map(Node::getNext))
                .flatMap(Optional::stream);
    }

    private static Optional<javafx.scene.Node> block(Node block) {
        return switch (block) {
            case Heading heading when heading.getLevel() == 1 -> Optional.empty();
            case Heading heading -> Optional.of(heading(heading));
            case BulletList list -> Optional.of(items(list));
            case TableBlock table -> Optional.of(table(table));
            case FencedCodeBlock code -> Optional.of(plain(code.getLiteral().stripTrailing()));
            default -> Optional.of(flow("", block));
        };
    }

    private static Label heading(Heading heading) {
        Label label = new Label(words(flow("", heading)));
        label.getStyleClass().add("document-head");
        return label;
    }

    private static String words(TextFlow flow) {
        return flow.getChildren().stream().map(part -> ((Text) part).getText()).collect(Collectors.joining());
    }

    private static Label plain(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("document-block", "document-code");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static VBox items(BulletList list) {
        VBox box = new VBox();
        box.getStyleClass().add("document-items");
        children(list).map(item -> flow("• ", item)).forEach(box.getChildren()::add);
        return box;
    }

    /// Columns share the width by their longest words.
    private static GridPane table(TableBlock table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("document-table");
        List<Node> rows = children(table).flatMap(DocumentView::children).toList();
        rows.forEach(row -> addRow(grid, (TableRow) row));
        int[] letters = new int[grid.getColumnCount()];
        for (javafx.scene.Node cell : grid.getChildren()) {
            int column = GridPane.getColumnIndex(cell);
            letters[column] =
                    Math.clamp(words((TextFlow) cell).length(), Math.max(LEAST_LETTERS, letters[column]), MOST_LETTERS);
        }
        double all = Arrays.stream(letters).sum();
        for (int each : letters) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100 * each / all);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private static void addRow(GridPane grid, TableRow row) {
        int index = grid.getRowCount();
        int column = 0;
        for (Node cell : children(row).toList()) {
            TextFlow flow = flow("", cell);
            if (((TableCell) cell).isHeader()) {
                flow.getChildren().forEach(part -> part.getStyleClass().add("document-strong"));
            }
            grid.add(flow, column++, index);
        }
    }

    /// The words of a block, behind a mark.
    private static TextFlow flow(String mark, Node block) {
        TextFlow flow = new TextFlow();
        if (!mark.isEmpty()) {
            flow.getChildren().add(new Text(mark));
        }
        addWords(flow, block, "");
        return flow;
    }

    private static void addWords(TextFlow flow, Node parent, String style) {
        children(parent).forEach(inline -> {
            switch (inline) {
                case org.commonmark.node.Text text -> add(flow, text.getLiteral(), style);
                case Code code -> add(flow, code.getLiteral(), "document-code");
                case SoftLineBreak _ -> add(flow, " ", style);
                case StrongEmphasis strong -> addWords(flow, strong, "document-strong");
                default -> addWords(flow, inline, style);
            }
        });
    }

    private static void add(TextFlow flow, String words, String style) {
        Text text = new Text(words);
        if (!style.isEmpty()) {
            text.getStyleClass().add(style);
        }
        flow.getChildren().add(text);
    }
}
