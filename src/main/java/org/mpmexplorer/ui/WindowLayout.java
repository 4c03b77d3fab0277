package org.mpmexplorer.ui;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Where the parts of the window are: below the bar at its top: lanes, time and charts at the left, words and
/// parameters at the right. The lanes get what the others leave.
final class WindowLayout extends Region {
    private static final double SIDE = 312;
    private static final double LEAST_DECK = 148;
    private static final double MOST_DECK = 250;
    private static final double DECK_SHARE = 0.238;
    private static final double LANES_MARGIN = 10;

    private final Parts parts;
    private final StackPane lanes;
    private Optional<Region> page = Optional.empty();

    /// The parts of the window.
    record Parts(Region lanes, Region transport, Region deck, Region side) {}

    WindowLayout(Parts parts) {
        this.parts = parts;
        getStyleClass().add("window");
        lanes = new StackPane(parts.lanes());
        lanes.setPadding(new Insets(LANES_MARGIN));
        getChildren().addAll(lanes, parts.transport(), parts.deck(), parts.side());
    }

    /// Puts a page in the place of lanes and charts; time stays below it.
    void showPage(Region shown) {
        hidePage();
        page = Optional.of(shown);
        getChildren().add(shown);
        showWork(false);
    }

    /// Shows lanes and charts again.
    void hidePage() {
        page.ifPresent(getChildren()::remove);
        page = Optional.empty();
        showWork(true);
    }

    private void showWork(boolean isShown) {
        lanes.setVisible(isShown);
        parts.deck().setVisible(isShown);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double left = Math.max(0, width - SIDE);
        place(parts.side(), left, 0, width - left, height);
        double transport = parts.transport().prefHeight(left);
        double deck = Math.rint(Math.clamp(height * DECK_SHARE, LEAST_DECK, MOST_DECK));
        double lanesHeight = Math.max(0, height - transport - deck);
        if (page.isPresent()) {
            place(page.get(), 0, 0, left, height - transport);
            place(parts.transport(), 0, height - transport, left, transport);
            return;
        }
        place(lanes, 0, 0, left, lanesHeight);
        place(parts.transport(), 0, lanesHeight, left, transport);
        place(parts.deck(), 0, lanesHeight + transport, left, deck);
    }

    private static void place(Node node, double x, double y, double width, double height) {
        node.resizeRelocate(x, y, width, height);
    }
}
