package org.mpmexplorer.ui;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.mpmexplorer.ui.desk.Divider;
import org.mpmexplorer.ui.text.Messages;

/// Where the parts of the window are: below the bar at its top: lanes, time and charts at the left, words and
/// parameters at the right. The lanes get what the others leave. Two lines can be moved.
final class WindowLayout extends Region {
    /// The least width of the right side.
    static final double SIDE = 312;
    private static final double MOST_SIDE_SHARE = 0.5;
    private static final double LEAST_DECK = 172;
    private static final double MOST_DECK = 250;
    private static final double DECK_SHARE = 0.238;
    private static final double LEAST_DECK_SHARE = 0.1;
    private static final double MOST_DECK_SHARE = 0.6;
    private static final double LANES_MARGIN = 10;
    private static final double DIVIDER = 6;

    private Parts parts;
    private final StackPane lanes;
    private Optional<Region> page = Optional.empty();
    private final Divider sideLine;
    private final Divider deckLine;
    private double sideWidth;
    private double deckShare;
    private boolean presents;

    /// The parts of the window.
    record Parts(Region lanes, Region transport, Region deck, Region side) {}

    WindowLayout(Parts parts) {
        this.parts = parts;
        getStyleClass().add("window");
        lanes = new StackPane(parts.lanes());
        lanes.setPadding(new Insets(LANES_MARGIN));
        sideLine = new Divider(
                Orientation.VERTICAL,
                Messages.text("divider.side"),
                by -> divide(side() - by, deckShare),
                () -> divide(0, deckShare));
        sideLine.setId("divider-side");
        deckLine = new Divider(
                Orientation.HORIZONTAL,
                Messages.text("divider.deck"),
                by -> divide(sideWidth, (deck() - by) / getHeight()),
                () -> divide(sideWidth, 0));
        deckLine.setId("divider-deck");
        getChildren().addAll(lanes, parts.transport(), parts.deck(), parts.side(), sideLine, deckLine);
    }

    /// Shows these parts around the same lanes from now on.
    void show(Parts next) {
        swap(parts.transport(), next.transport());
        swap(parts.deck(), next.deck());
        swap(parts.side(), next.side());
        parts = next;
        showParts();
    }

    private void swap(Region before, Region next) {
        getChildren().set(getChildren().indexOf(before), next);
    }

    Parts parts() {
        return parts;
    }

    /// How wide the right side and how high the charts are to be; 0 for the usual.
    ///
    /// @param newDeckShare of the height
    void divide(double newSideWidth, double newDeckShare) {
        sideWidth = newSideWidth == 0 ? 0 : Math.max(SIDE, newSideWidth);
        deckShare = newDeckShare == 0 ? 0 : Math.clamp(newDeckShare, LEAST_DECK_SHARE, MOST_DECK_SHARE);
        requestLayout();
    }

    double sideWidth() {
        return sideWidth;
    }

    double deckShare() {
        return deckShare;
    }

    /// Without the charts, or with them.
    void present(boolean isOn) {
        presents = isOn;
        showParts();
    }

    private double side() {
        return Math.min(Math.max(SIDE, sideWidth), Math.max(SIDE, getWidth() * MOST_SIDE_SHARE));
    }

    private double deck() {
        if (!parts.deck().isVisible()) {
            return 0;
        }
        double height = getHeight();
        return deckShare == 0
                ? Math.rint(Math.clamp(height * DECK_SHARE, LEAST_DECK, MOST_DECK))
                : Math.rint(Math.max(LEAST_DECK, height * deckShare));
    }

    /// Puts a page in the place of lanes and charts; time stays below it.
    void showPage(Region shown) {
        hidePage();
        page = Optional.of(shown);
        getChildren().add(shown);
        showParts();
    }

    /// Shows lanes and charts again.
    void hidePage() {
        page.ifPresent(getChildren()::remove);
        page = Optional.empty();
        showParts();
    }

    private void showParts() {
        lanes.setVisible(page.isEmpty());
        parts.deck().setVisible(page.isEmpty() && !presents);
        deckLine.setVisible(parts.deck().isVisible());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double left = Math.max(0, width - side());
        place(parts.side(), left, 0, width - left, height);
        double transport = parts.transport().prefHeight(left);
        double work = Math.max(0, height - transport);
        double deck = deck();
        double lanesHeight = Math.max(0, work - deck);
        page.ifPresent(shown -> place(shown, 0, 0, left, work));
        place(lanes, 0, 0, left, lanesHeight);
        place(parts.transport(), 0, page.isPresent() ? work : lanesHeight, left, transport);
        place(parts.deck(), 0, lanesHeight + transport, left, deck);
        place(sideLine, left - DIVIDER / 2, 0, DIVIDER, height);
        place(deckLine, 0, lanesHeight + transport - DIVIDER / 2, left - DIVIDER, DIVIDER);
    }

    private static void place(Node node, double x, double y, double width, double height) {
        node.resizeRelocate(x, y, width, height);
    }
}
