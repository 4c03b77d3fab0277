package org.mpmexplorer.ui.chart;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.jfree.fx.FXGraphics2D;

/// A chart with its title and the names of its series on a sheet of its own, as a picture or as SVG.
final class ChartSheet {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    private static final double PICTURE_SCALE = 2;
    private static final int MARGIN = 16;
    private static final int TITLE_BASE = 28;
    private static final int KEY_BASE = 50;
    private static final int TOP = 62;
    private static final int SWATCH = 10;
    private static final int MOST_POINTS = 480;

    private final ChartKind kind;
    private final ChartContent content;
    private final ChartInk ink;
    private final Diagram diagram;

    ChartSheet(ChartKind kind, ChartsViewModel charts, ChartInk ink) {
        this.kind = kind;
        this.content = charts.content(kind, MOST_POINTS);
        this.ink = ink;
        this.diagram = kind.diagram(ink);
        diagram.show(content);
    }

    /// The sheet as a picture with two pixels for each unit.
    Image picture() {
        Canvas canvas = new Canvas(WIDTH * PICTURE_SCALE, HEIGHT * PICTURE_SCALE);
        Graphics2D g2 = new FXGraphics2D(canvas.getGraphicsContext2D());
        g2.scale(PICTURE_SCALE, PICTURE_SCALE);
        draw(g2);
        return canvas.snapshot(null, null);
    }

    /// The sheet as an SVG document.
    String svg() {
        try {
            SVGGraphics2D g2 = new SVGGraphics2D(DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null));
            g2.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
            draw(g2);
            StringWriter text = new StringWriter();
            g2.stream(text, true);
            return text.toString();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK lacks an XML parser", e);
        } catch (SVGGraphics2DIOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(Graphics2D g2) {
        g2.setPaint(ink.ground());
        g2.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        g2.setFont(ChartInk.TITLE);
        g2.setPaint(ink.strongText());
        g2.drawString(kind.title(), MARGIN, TITLE_BASE);
        drawKey(g2);
        diagram.chart().draw(g2, new Rectangle2D.Double(MARGIN, TOP, WIDTH - 2.0 * MARGIN, HEIGHT - TOP - MARGIN));
    }

    private void drawKey(Graphics2D g2) {
        g2.setFont(ChartInk.LABELS);
        double x = MARGIN;
        for (int lane = 0; lane < content.servers().size(); lane++) {
            if (content.showsServer(lane)) {
                ServerSeries server = content.servers().get(lane);
                x = drawEntry(g2, x, ink.lane(server.ink()), server.title());
            }
        }
        for (Ghost ghost : content.ghosts()) {
            x = drawEntry(
                    g2, x, ink.faintLane(ghost.series().ink()), ghost.series().title());
        }
        for (Layer layer : kind.layers()) {
            if (content.shows(layer.key())) {
                x = drawEntry(g2, x, ink.color(layer.ink(), layer.strength()), Legend.seriesName(layer.key()));
            }
        }
        for (Curve curve : kind.curves()) {
            if (kind.curves().size() > 1 && content.shows(curve.key())) {
                x = drawEntry(g2, x, ink.text(), Legend.seriesName(curve.key()));
            }
        }
    }

    private double drawEntry(Graphics2D g2, double x, Color color, String name) {
        g2.setPaint(color);
        g2.fill(new Rectangle2D.Double(x, KEY_BASE - SWATCH + 1.0, SWATCH, SWATCH));
        g2.setPaint(ink.strongText());
        float start = (float) (x + SWATCH + 5);
        g2.drawString(name, start, KEY_BASE);
        return start + g2.getFontMetrics().stringWidth(name) + 16;
    }
}
