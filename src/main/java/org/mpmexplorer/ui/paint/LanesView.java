package org.mpmexplorer.ui.paint;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.mpmexplorer.playback.Moment;

/// The picture of servers side by side: one lane below the other, each at the instant of its moment.
///
/// Whoever shows it moments decides how often; it paints only when the instant, the rate, the lanes, the
/// selection, the palette or the size are others than before. Belongs to the JavaFX thread.
public final class LanesView extends Region {
    private final ResizableCanvas canvas = new ResizableCanvas(this::paint);
    private List<Lane> lanes = List.of();
    private List<Moment> moments = List.of();
    private Palette palette = Palette.DARK;
    private double rate = 1;
    private Optional<Hit> selection = Optional.empty();

    /// A picture of nothing yet.
    public LanesView() {
        setMinSize(0, 0);
        getChildren().add(canvas);
    }

    /// Shows these lanes, one moment each. The moments are read now and again when the size or palette
    /// changes; they may be filled anew between two calls.
    ///
    /// @param shownRate simulated seconds per second: dots glide at low rates; at high ones the paths show
    ///     how much flows instead
    public void show(List<Lane> shownLanes, List<Moment> shownMoments, double shownRate) {
        lanes = shownLanes;
        moments = shownMoments;
        rate = shownRate;
        paint();
    }

    @Override
    protected void layoutChildren() {
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
        canvas.layout();
    }

    private void paint() {
        var g = canvas.graphics();
        g.setFill(palette.color(Ink.BACKGROUND));
        g.fillRect(0, 0, getWidth(), getHeight());
        g.setFill(palette.color(Ink.TEXT));
        for (int i = 0; i < lanes.size(); i++) {
            g.fillText(lanes.get(i) + " " + moments.get(i).timeNanos() + " " + rate + " " + selection, 20, 20 + 200 * i);
        }
    }

    /// Paints in these colours.
    public void setPalette(Palette newPalette) {
        palette = newPalette;
        paint();
    }

    /// Marks this in the picture.
    public void select(Optional<Hit> newSelection) {
        selection = newSelection;
        paint();
    }

    /// What lies under that point.
    public Optional<Hit> hitAt(double x, double y) {
        return Optional.empty();
    }
}
