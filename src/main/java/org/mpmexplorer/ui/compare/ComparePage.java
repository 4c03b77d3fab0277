package org.mpmexplorer.ui.compare;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.mpmexplorer.ui.chart.ChartOutput;
import org.mpmexplorer.ui.chart.PageHeader;
import org.mpmexplorer.ui.paint.Palette;

/// Two servers compared for sure, and the pinned runs, side by side where there is room.
public final class ComparePage extends BorderPane {
    private final PinsPane pins;

    /// @param actions what the page leads to
    public ComparePage(
            CompareViewModel model, PinsViewModel pinned, ChartOutput output, Palette palette, Actions actions) {
        getStyleClass().add("page");
        setId("compare-page");
        pins = new PinsPane(pinned, output, palette, actions::pin);
        ScrollPane scroll = new ScrollPane(new Sides(new PairPane(model, output), pins));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("page-scroll");
        setTop(new PageHeader("compare", actions::leave));
        setCenter(scroll);
    }

    /// What the page leads to.
    public interface Actions {
        /// Pins the runs on screen.
        void pin();

        /// Takes the page away.
        void leave();
    }

    /// Draws in these colours from now on.
    public void setPalette(Palette palette) {
        pins.setPalette(palette);
    }

    /// The instant on screen is this.
    public void moveTo(long nanos) {
        pins.moveTo(nanos);
    }

    /// So much time of the clock has passed: paints the chart if its numbers are new. Returns whether it still
    /// has to be painted.
    public boolean tick(long wallNanos) {
        return pins.tick(wallNanos);
    }

    /// Two cards beside each other where it is wide enough, otherwise one below the other.
    private static final class Sides extends Region {
        private static final double WIDE = 1250;
        private static final double GAP = 10;
        private static final double LEFT_SHARE = 0.46;
        private static final double LEAST_PINS = 330;

        private final Region left;
        private final Region right;

        Sides(Region left, Region right) {
            this.left = left;
            this.right = right;
            getStyleClass().add("compare-sides");
            getChildren().addAll(left, right);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        private double inner(double width) {
            return width - snappedLeftInset() - snappedRightInset();
        }

        /// The pinned runs take all that is left; without any their card is no higher than its words.
        private double rest(double width, double height) {
            double wanted = right.prefHeight(width);
            return wanted < LEAST_PINS ? Math.min(wanted, height) : height;
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected double computePrefHeight(double width) {
            double room = inner(width < 0 ? getWidth() : width);
            double insets = snappedTopInset() + snappedBottomInset();
            if (room + snappedLeftInset() + snappedRightInset() >= WIDE) {
                return insets + Math.max(left.prefHeight(Math.floor(room * LEFT_SHARE)), LEAST_PINS);
            }
            return insets + left.prefHeight(room) + GAP + Math.max(LEAST_PINS, right.prefHeight(room));
        }

        @Override
        protected void layoutChildren() {
            double x = snappedLeftInset();
            double y = snappedTopInset();
            double width = inner(getWidth());
            double height = getHeight() - y - snappedBottomInset();
            if (getWidth() >= WIDE) {
                double first = Math.floor(width * LEFT_SHARE);
                left.resizeRelocate(x, y, first, height);
                right.resizeRelocate(x + first + GAP, y, width - first - GAP, rest(width - first - GAP, height));
            } else {
                double first = Math.ceil(left.prefHeight(width));
                left.resizeRelocate(x, y, width, first);
                right.resizeRelocate(x, y + first + GAP, width, rest(width, height - first - GAP));
            }
        }
    }
}
