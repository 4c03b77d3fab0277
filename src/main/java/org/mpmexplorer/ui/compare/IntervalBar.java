package org.mpmexplorer.ui.compare;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.mpmexplorer.insight.Difference;
import org.mpmexplorer.ui.text.Messages;

/// The confidence interval of a difference as a bar beside a line at zero.
final class IntervalBar extends Region {
    private static final double HEIGHT = 16;
    private static final double LEAST_WIDTH = 80;
    private static final double MARGIN = 4;
    private static final double BAR = 4;
    private static final double DOT = 8;

    private final Difference difference;
    private final Region zero = new Region();
    private final Region bar = new Region();
    private final Region dot = new Region();

    IntervalBar(Difference difference) {
        this.difference = difference;
        getStyleClass().add("interval");
        zero.getStyleClass().add("interval-zero");
        String tone = PairTable.tone(difference);
        bar.getStyleClass().addAll("interval-bar", tone);
        dot.getStyleClass().addAll("interval-dot", tone);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(Messages.text("compare.finding." + difference.finding()));
        setMinSize(LEAST_WIDTH, HEIGHT);
        setPrefSize(LEAST_WIDTH, HEIGHT);
        getChildren().addAll(zero, bar, dot);
    }

    @Override
    protected void layoutChildren() {
        double middle = Math.rint(getWidth() / 2);
        double height = getHeight();
        double most = difference.mostSize();
        boolean isKnown = most > 0 && !Double.isNaN(most);
        zero.resizeRelocate(middle, 0, 1, height);
        bar.setVisible(isKnown);
        dot.setVisible(isKnown);
        if (isKnown) {
            double scale = (middle - MARGIN - DOT / 2) / most;
            double mean = middle + difference.difference().mean() * scale;
            double half = difference.difference().halfWidth() * scale;
            bar.resizeRelocate(mean - half, Math.rint((height - BAR) / 2), 2 * half, BAR);
            dot.resizeRelocate(mean - DOT / 2, Math.rint((height - DOT) / 2), DOT, DOT);
        }
    }
}
