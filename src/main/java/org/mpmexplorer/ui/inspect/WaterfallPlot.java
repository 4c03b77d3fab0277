package org.mpmexplorer.ui.inspect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.mpmexplorer.playback.Stage;
import org.mpmexplorer.playback.Stretch;
import org.mpmexplorer.playback.Waterfall;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.ui.chart.LaneInk;
import org.mpmexplorer.ui.paint.Ink;
import org.mpmexplorer.ui.paint.Lane;
import org.mpmexplorer.ui.paint.Palette;
import org.mpmexplorer.ui.paint.ResizableCanvas;
import org.mpmexplorer.ui.paint.Typeface;
import org.mpmexplorer.ui.text.Messages;

/// Draws a visit's stages as rows: their lengths as numbers, and when they were as bars, one above the
/// other for the servers. A bar is full while a worker is held, hollow while none is. What is later than the
/// instant on screen is pale.
final class WaterfallPlot extends Region {
    private static final double NAME_WIDTH = 104;
    private static final double NUMBER_WIDTH = 66;
    private static final double HEAD = 17;
    private static final double AXIS = 15;
    private static final double HIGHEST_ROW = 24;
    private static final double GAP = 10;
    private static final double TEXT = 11;
    private static final double LEAST_BAR = 1.5;
    private static final double PALE = 0.35;
    private static final double TICK_WIDTH = 90;

    private final ResizableCanvas canvas = new ResizableCanvas(this::paint);
    private final Typeface typeface = Typeface.regular();
    private Palette palette = Palette.DARK;
    private Optional<VisitShown> shown = Optional.empty();

    WaterfallPlot() {
        setMinSize(0, 0);
        getChildren().add(canvas);
    }

    void setPalette(Palette newPalette) {
        palette = newPalette;
        paint();
    }

    void show(VisitShown visit) {
        shown = Optional.of(visit);
        paint();
    }

    @Override
    protected void layoutChildren() {
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
        canvas.layout();
    }

    private void paint() {
        GraphicsContext g = canvas.graphics();
        g.clearRect(0, 0, canvas.canvasWidth(), canvas.canvasHeight());
        if (shown.isPresent() && canvas.canvasWidth() > 0) {
            new Drawing(g, shown.get()).draw();
        }
    }

    /// One drawing of one visit.
    private final class Drawing {
        private final GraphicsContext g;
        private final VisitShown visit;
        private final List<LaneInk> inks;
        private final List<Stage> stages;
        private final double left;
        private final double width;
        private final double row;
        private final double nanosPerPixel;

        Drawing(GraphicsContext g, VisitShown visit) {
            this.g = g;
            this.visit = visit;
            inks = LaneInk.of(visit.lanes().stream().map(Lane::mpm).toList());
            stages = Arrays.stream(Stage.values()).filter(this::hasBars).toList();
            left = NAME_WIDTH + NUMBER_WIDTH * visit.lanes().size() + GAP;
            width = Math.max(1, canvas.canvasWidth() - left - GAP);
            double room = canvas.canvasHeight() - HEAD - AXIS;
            row = Math.min(HIGHEST_ROW, room / Math.max(1, stages.size()));
            nanosPerPixel = Math.max(1, visit.spanNanos() / width);
        }

        private boolean hasBars(Stage stage) {
            return visit.waterfalls().stream()
                    .flatMap(Optional::stream)
                    .anyMatch(waterfall -> waterfall.nanosAt(stage) > 0);
        }

        void draw() {
            axis();
            for (int i = 0; i < stages.size(); i++) {
                double baseline = HEAD + i * row + row / 2 + TEXT * 0.36;
                write(StageLook.name(stages.get(i)), 0, baseline, Ink.TEXT);
            }
            for (int lane = 0; lane < visit.lanes().size(); lane++) {
                lane(lane);
            }
        }

        private void axis() {
            double bottom = HEAD + stages.size() * row;
            double step = niceStep(visit.spanNanos() / Math.max(1, width / TICK_WIDTH));
            g.setFont(typeface.at(TEXT - 1));
            for (double nanos = 0; step > 0 && nanos <= visit.spanNanos(); nanos += step) {
                double x = Math.rint(left + nanos / nanosPerPixel);
                g.setFill(palette.color(Ink.LINE));
                g.fillRect(x, HEAD, 1, bottom - HEAD);
                g.setFill(palette.textColor(Ink.MUTED));
                String text = Facts.duration(Math.round(nanos));
                double half = typeface.width(text, TEXT - 1) / 2;
                g.fillText(text, Math.clamp(x - half, left, left + width + GAP - 2 * half), bottom + AXIS - 4);
            }
        }

        /// 1, 2 or 5 times a power of ten, not less than that.
        private static double niceStep(double least) {
            double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, least))));
            for (double factor : new double[] {1, 2, 5}) {
                if (factor * power >= least) {
                    return factor * power;
                }
            }
            return 10 * power;
        }

        private void lane(int lane) {
            double right = NAME_WIDTH + NUMBER_WIDTH * (lane + 1);
            String name = visit.lanes().get(lane).title().split(" [+·] ", 2)[0];
            g.setFill(inks.get(lane).color(palette.isDark()));
            g.setFont(typeface.at(TEXT));
            String fitting = fitting(name, NUMBER_WIDTH - 6);
            g.fillText(fitting, right - typeface.width(fitting, TEXT), HEAD - 6);
            Optional<Waterfall> waterfall = visit.waterfalls().get(lane);
            if (waterfall.isEmpty()) {
                write(Messages.text("inspect.noVisit"), left, HEAD + row / 2 + TEXT * 0.36 + lane * row, Ink.MUTED);
                return;
            }
            numbers(waterfall.get(), right);
            bars(waterfall.get(), lane);
            marks(waterfall.get(), lane);
            cursor(waterfall.get(), lane);
        }

        private String fitting(String text, double room) {
            String cut = text;
            while (cut.length() > 1 && typeface.width(cut, TEXT) > room) {
                cut = cut.substring(0, cut.length() - 1);
            }
            return cut;
        }

        private void numbers(Waterfall waterfall, double right) {
            for (int i = 0; i < stages.size(); i++) {
                long nanos = waterfall.nanosAt(stages.get(i));
                String text = nanos == 0 ? "·" : Facts.duration(nanos);
                double x = right - typeface.width(text, TEXT);
                write(text, x, HEAD + i * row + row / 2 + TEXT * 0.36, nanos == 0 ? Ink.MUTED : Ink.TEXT);
            }
        }

        private void bars(Waterfall waterfall, int lane) {
            for (Stretch stretch : waterfall.stretches()) {
                long split = Math.clamp(visit.atNanos(), stretch.fromNanos(), stretch.untilNanos());
                g.setFill(palette.color(StageLook.ink(stretch.stage())));
                g.setStroke(palette.color(StageLook.ink(stretch.stage())));
                g.setGlobalAlpha(1);
                bar(waterfall, lane, stretch, stretch.fromNanos(), split);
                g.setGlobalAlpha(PALE);
                bar(waterfall, lane, stretch, split, stretch.untilNanos());
                g.setGlobalAlpha(1);
            }
        }

        private void bar(Waterfall waterfall, int lane, Stretch stretch, long from, long until) {
            if (until <= from) {
                return;
            }
            double x = x(waterfall, from);
            double barWidth = Math.max(LEAST_BAR, x(waterfall, until) - x);
            double y = top(stretch.stage(), lane);
            if (stretch.holdsWorker() || barWidth < 4) {
                g.fillRect(x, y, barWidth, barHeight());
            } else {
                g.strokeRect(x + 0.5, y + 0.5, barWidth - 1, barHeight() - 1);
            }
        }

        private double x(Waterfall waterfall, long nanos) {
            return left + (nanos - waterfall.fromNanos()) / nanosPerPixel;
        }

        private double top(Stage stage, int lane) {
            return Math.rint(HEAD + stages.indexOf(stage) * row + 1 + lane * (barHeight() + 1));
        }

        private double barHeight() {
            return Math.max(
                    2,
                    Math.floor((row - 2 - visit.lanes().size()) / visit.lanes().size()));
        }

        /// A stroke where a reply is complete, a red one where something is lost or fails.
        private void marks(Waterfall waterfall, int lane) {
            for (Waterfall.Mark mark : waterfall.marks()) {
                Optional<Ink> ink = ink(mark.kind());
                if (ink.isPresent()) {
                    Stage stage = waterfall
                            .stretchAt(mark.atNanos() - 1)
                            .map(Stretch::stage)
                            .orElse(stages.getFirst());
                    g.setFill(palette.color(ink.get()));
                    g.fillRect(x(waterfall, mark.atNanos()) - 1, top(stage, lane) - 1, 2, barHeight() + 2);
                }
            }
        }

        private static Optional<Ink> ink(TraceKind kind) {
            return switch (kind) {
                case RESPONSE -> Optional.of(Ink.TEXT);
                case SYN_DROP, DATA_DROP, FAIL, WRONG_ANSWER -> Optional.of(Ink.FAILED);
                default -> Optional.empty();
            };
        }

        /// Where this server's visit is at the instant on screen.
        private void cursor(Waterfall waterfall, int lane) {
            if (!waterfall.isAliveAt(visit.atNanos())) {
                return;
            }
            double x = Math.rint(Math.min(x(waterfall, visit.atNanos()), left + width));
            g.setFill(inks.get(lane).color(palette.isDark()));
            for (Stage stage : stages) {
                g.fillRect(x, top(stage, lane), 1, barHeight());
            }
            g.fillPolygon(new double[] {x - 4, x + 5, x + 0.5}, new double[] {HEAD - 6, HEAD - 6, HEAD}, 3);
        }

        private void write(String text, double x, double baseline, Ink ink) {
            g.setFont(typeface.at(TEXT));
            g.setFill(palette.textColor(ink));
            g.fillText(text, x, Math.rint(baseline));
        }
    }
}
