package org.mpmexplorer.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.fx.FXHints;
import org.jspecify.annotations.Nullable;

/// A bare chart, without title and legend, that is painted only when asked to and measures text as JavaFX
/// draws it. It keeps no shapes to point at: working them out costs more than the painting.
final class QuietChart extends JFreeChart {
    private static final long serialVersionUID = 1L;

    /// The canvas forgets font, colour and stroke after each painting, its `Graphics2D` does not, and passes
    /// on only what differs from the last one.
    private static final Font OTHER_FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 1);

    private static final Color OTHER_COLOUR = new Color(1, 2, 3);
    private static final Stroke OTHER_STROKE = new BasicStroke(0.5f);

    private double zoom = 1;

    QuietChart(Plot plot) {
        super(null, null, plot, false);
        setBackgroundPaint(null);
        setPadding(RectangleInsets.ZERO_INSETS);
        setNotify(false);
        getRenderingHints().put(FXHints.KEY_USE_FX_FONT_METRICS, true);
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, @Nullable Point2D anchor, @Nullable ChartRenderingInfo info) {
        if (info != null) {
            info.setEntityCollection(null);
        }
        g2.setFont(OTHER_FONT);
        g2.setPaint(OTHER_COLOUR);
        g2.setStroke(OTHER_STROKE);
        AffineTransform before = g2.getTransform();
        g2.scale(zoom, zoom);
        super.draw(g2, new Rectangle2D.Double(0, 0, area.getWidth() / zoom, area.getHeight() / zoom), anchor, info);
        g2.setTransform(before);
    }

    /// Draws everything so many times as large from now on.
    void zoom(double factor) {
        zoom = factor;
    }

    /// Paints it wherever it is shown.
    void paint() {
        setNotify(true);
        setNotify(false);
    }
}
