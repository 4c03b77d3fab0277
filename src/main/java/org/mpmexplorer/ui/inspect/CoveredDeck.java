package org.mpmexplorer.ui.inspect;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The row of charts and log below the picture; while a visit is followed, its waterfall lies over the
/// charts, and the log stays.
public final class CoveredDeck extends Region {
    private static final double MARGIN = 12;
    private static final double GAP = 10;

    private final Region deck;
    private final Node log;
    private final WaterfallCard waterfall;

    /// @param deck the charts, and at their right end the log
    public CoveredDeck(Region deck, Node log, WaterfallCard waterfall, Inspector inspector) {
        this.deck = deck;
        this.log = log;
        this.waterfall = waterfall;
        getChildren().addAll(deck, waterfall);
        log.layoutXProperty().addListener((property, before, now) -> requestLayout());
        inspector.visitProperty().addListener((property, before, now) -> cover(now.isPresent()));
        waterfall.setVisible(false);
    }

    /// What is covered cannot be reached by the keyboard either.
    private void cover(boolean isCovered) {
        waterfall.setVisible(isCovered);
        for (Node each : deck.getChildrenUnmodifiable()) {
            each.setDisable(isCovered && !each.equals(log));
        }
    }

    @Override
    protected void layoutChildren() {
        deck.resizeRelocate(0, 0, getWidth(), getHeight());
        deck.layout();
        double width = log.getLayoutX() - GAP - MARGIN;
        double top = log.getLayoutY();
        waterfall.resizeRelocate(MARGIN, top, width, log.getLayoutBounds().getHeight());
    }
}
