package org.mpmexplorer.ui.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import org.mpmexplorer.playback.Moment;

/// The picture of servers side by side: one lane below the other, each at the instant of its moment.
///
/// Whoever shows it moments decides how often; it paints only when the instant, the rate, the lanes, what is
/// marked, the zoom, the palette or the size are others than before. Belongs to the JavaFX thread.
public final class LanesView extends Region {
    private static final double GAP = 12;
    private static final double THIN = 1.5;
    private static final double THICK = 2.5;

    private final ResizableCanvas canvas = new ResizableCanvas(this::resized);
    private final Group raster = new Group();
    private final Lettering lettering = Lettering.load();
    private final LanePainter painter = new LanePainter();
    private final SelectionPainter marker = new SelectionPainter();
    private final List<LaneFrame> frames = new ArrayList<>();
    private List<Lane> lanes = List.of();
    private List<Moment> moments = List.of();
    private Palette palette = Palette.DARK;
    private double rate = 1;
    private final ReadOnlyObjectWrapper<Optional<Hit>> selection = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Hit> pointed = Optional.empty();
    private Optional<Hit> focused = Optional.empty();
    private List<Hit> lit = List.of();
    private boolean isSelectionThere = true;
    private boolean isMotionReduced;
    private final ReadOnlyObjectWrapper<Zoom> zoom = new ReadOnlyObjectWrapper<>(Zoom.FIT);
    private Sheet sheet = new Sheet(0, 0);
    private Easel easel = new Easel(new CanvasPen(canvas.graphics()), sheet.pixels(), palette, 1, lettering);
    private final PaintedState painted = new PaintedState();
    private final Pointing pointing = new Pointing();
    private final Zooming zooming = new Zooming(this);

    /// A picture of nothing yet.
    public LanesView() {
        setMinSize(0, 0);
        raster.setMouseTransparent(true);
        getChildren().addAll(raster, canvas, zooming.badge());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pointing.listenTo(this);
        focusedProperty().addListener((property, before, now) -> paint());
    }

    /// Shows these lanes, one moment each. The moments are read now, and again when the size or palette
    /// changes; they may be filled anew between two calls.
    ///
    /// @param shownRate simulated seconds per second: dots glide at low rates; at high ones the paths show
    ///     how much flows instead
    public void show(List<Lane> shownLanes, List<Moment> shownMoments, double shownRate) {
        if (shownLanes.size() != shownMoments.size()) {
            throw new IllegalArgumentException("every lane needs a moment");
        }
        lanes = shownLanes;
        moments = shownMoments;
        rate = shownRate;
        if (!painted.isOf(lanes, moments, rate)) {
            paint();
        }
    }

    /// Paints in these colours.
    public void setPalette(Palette newPalette) {
        if (newPalette != palette) {
            palette = newPalette;
            renewEasel();
            paint();
        }
    }

    /// Marks this in the picture.
    public void select(Optional<Hit> newSelection) {
        if (!newSelection.equals(selection.get())) {
            selection.set(newSelection);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            paint();
        }
    }

    /// Marks these beside the selection.
    ///
    /// @param isSelected whether the selection is to be marked: what it was may be gone, and something else
    ///     have its number
    public void light(List<Hit> hits, boolean isSelected) {
        if (!hits.equals(lit) || isSelected != isSelectionThere) {
            lit = List.copyOf(hits);
            isSelectionThere = isSelected;
            paint();
        }
    }

    /// Lets nothing glide: the picture shows states only. Or lets dots glide again.
    public void setReducedMotion(boolean isReduced) {
        if (isReduced != isMotionReduced) {
            isMotionReduced = isReduced;
            paint();
        }
    }

    /// Looks closer at the servers, at the middle of what is selected or of each server.
    public void zoomIn() {
        zooming.closer(Zooming.STEP);
    }

    /// Looks from farther away.
    public void zoomOut() {
        zooming.closer(1 / Zooming.STEP);
    }

    /// Shows all of every server.
    public void zoomToFit() {
        setZoom(Zoom.FIT);
    }

    /// How many times closer than all of it the servers are looked at.
    public double zoomFactor() {
        return zoom.get().factor();
    }

    ReadOnlyObjectProperty<Zoom> zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    void setZoom(Zoom next) {
        if (!next.equals(zoom.get())) {
            zoom.set(next);
            paint();
        }
    }

    /// The lanes as they were painted last.
    List<LaneFrame> frames() {
        return frames;
    }

    /// Pixels to a unit of this view.
    double scale() {
        return easel.scale();
    }

    /// What is marked; a click or Enter changes it.
    public ReadOnlyObjectProperty<Optional<Hit>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /// What is to be said now of that part of the picture; empty if it is not there any more.
    public Optional<Explanation> explain(Hit hit) {
        if (hit.lane() >= lanes.size() || !hit.target().isIn(moments.get(hit.lane()))) {
            return Optional.empty();
        }
        return Optional.of(Explanation.of(hit.target(), lanes.get(hit.lane()), moments.get(hit.lane())));
    }

    /// For who hears the picture: what is selected, or else what each server has and does.
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT ? spoken() : super.queryAccessibleAttribute(attribute, parameters);
    }

    private String spoken() {
        Optional<Explanation> spoken = focused.or(selection::get).flatMap(this::explain);
        if (spoken.isPresent()) {
            return spoken.get().text();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lanes.size(); i++) {
            text.append(lanes.get(i).title()).append(": ");
            text.append(Captions.spoken(lanes.get(i), moments.get(i))).append(".\n");
        }
        return text.toString();
    }

    Optional<Hit> pointed() {
        return pointed;
    }

    /// Where the keyboard is in the picture, if it has been there.
    public Optional<Hit> focused() {
        return focused;
    }

    /// Takes the keyboard there.
    void focusOn(Optional<Hit> hit) {
        if (!hit.equals(focused)) {
            focused = hit;
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            hit.ifPresent(zooming::reveal);
            paint();
        }
    }

    TargetWalk walk() {
        return new TargetWalk(frames);
    }

    /// Marks this lightly in the picture, as what is pointed at.
    void point(Optional<Hit> newPointed) {
        if (!newPointed.equals(pointed)) {
            pointed = newPointed;
            paint();
        }
    }

    /// What lies under that point of this view.
    public Optional<Hit> hitAt(double x, double y) {
        for (int i = 0; i < frames.size(); i++) {
            Optional<Target> target = HitTest.at(frames.get(i), x * easel.scale(), y * easel.scale());
            if (target.isPresent()) {
                return Optional.of(new Hit(i, target.get()));
            }
        }
        return Optional.empty();
    }

    @Override
    protected void layoutChildren() {
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
        canvas.layout();
        zooming.place();
    }

    private void resized() {
        renewEasel();
        paint();
    }

    private void renewEasel() {
        double scale = renderScale() * canvas.zoom();
        int width = (int) Math.floor(canvas.canvasWidth() * renderScale());
        int height = (int) Math.floor(canvas.canvasHeight() * renderScale());
        if (width != sheet.pixels().width() || height != sheet.pixels().height()) {
            sheet = new Sheet(width, height);
            sheet.layIn(raster, width / scale, height / scale);
        }
        easel = new Easel(new CanvasPen(canvas.graphics()), sheet.pixels(), palette, scale, lettering);
    }

    /// Pixels to a unit of the window.
    private double renderScale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getRenderScaleX();
    }

    private void paint() {
        if (sheet.pixels().width() == 0 || sheet.pixels().height() == 0) {
            return;
        }
        painted.remember(lanes, moments, rate);
        var g = canvas.graphics();
        g.setTransform(1 / renderScale(), 0, 0, 1 / renderScale(), 0, 0);
        g.clearRect(0, 0, sheet.pixels().width(), sheet.pixels().height());
        layOut();
        for (int i = 0; i < frames.size(); i++) {
            painter.paint(frames.get(i), easel);
            mark(i, pointed, Ink.MUTED, THIN);
            if (isSelectionThere) {
                mark(i, selection.get(), Ink.TEXT, THIN);
            }
            for (int each = 0; each < lit.size(); each++) {
                mark(i, lit.get(each), Ink.ACCENT, THICK);
            }
            if (isFocused()) {
                mark(i, focused, Ink.ACCENT, THIN);
            }
        }
        sheet.turn();
        pointing.refresh(this);
    }

    private void mark(int lane, Optional<Hit> hit, Ink ink, double weight) {
        if (hit.isPresent()) {
            mark(lane, hit.get(), ink, weight);
        }
    }

    private void mark(int lane, Hit hit, Ink ink, double weight) {
        if (hit.lane() == lane) {
            marker.paint(frames.get(lane), easel, hit.target(), ink, weight);
        }
    }

    /// Lays every lane out for what is shown now.
    void layOut() {
        int gap = (int) Math.round(GAP * easel.scale());
        int count = lanes.size();
        int height = count == 0 ? 0 : (sheet.pixels().height() + gap) / count - gap;
        if (frames.size() != count) {
            sheet.clear();
        }
        while (frames.size() > count) {
            frames.removeLast();
        }
        for (int i = 0; i < count; i++) {
            Box box = new Box(0, i * (height + gap), sheet.pixels().width(), height);
            if (i == frames.size()) {
                frames.add(new LaneFrame(lanes.get(i), moments.get(i), box, easel.scale()));
            }
            frames.get(i).reduceMotion(isMotionReduced);
            frames.get(i).show(lanes.get(i), moments.get(i), rate);
            frames.get(i).layOut(box, easel.scale(), zoom.get());
        }
    }
}
