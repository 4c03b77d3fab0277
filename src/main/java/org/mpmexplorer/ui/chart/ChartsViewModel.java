package org.mpmexplorer.ui.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.mpmexplorer.insight.FormulaCheck;
import org.mpmexplorer.insight.Formulas;
import org.mpmexplorer.ui.text.Messages;

/// What all charts have in common: the runs they show, the stretch of time they are zoomed to, the instant on
/// screen, and which series are hidden in which of them.
public final class ChartsViewModel {
    private static final double SHORTEST_SECONDS = 5;
    private static final double NANOS_PER_SECOND = 1e9;

    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final ReadOnlyLongWrapper atNanos = new ReadOnlyLongWrapper();
    private final Map<ChartKind, Set<String>> hidden = new EnumMap<>(ChartKind.class);
    private List<ServerSeries> servers = List.of();
    private List<Ghost> ghosts = List.of();
    private double durationSeconds = 1;
    private TimeSpan span = new TimeSpan(0, 1);
    private boolean isZoomed;

    /// Shows these runs, the zoom stays where it is as far as that is possible.
    public void show(List<ServerSeries> newServers, long durationNanos) {
        servers = List.copyOf(newServers);
        durationSeconds = Math.max(1, durationNanos / NANOS_PER_SECOND);
        setSpan(isZoomed ? span : whole());
    }

    /// Shows these runs of the past behind the present ones.
    public void haunt(Collection<Ghost> newGhosts) {
        ghosts = List.copyOf(newGhosts);
        changed();
    }

    /// The instant on screen is this.
    public void moveTo(long nanos) {
        atNanos.set(nanos);
    }

    /// Zooms to the stretch between two instants, in whatever order.
    public void zoomTo(double oneSecond, double otherSecond) {
        double from = Math.min(oneSecond, otherSecond);
        double length = Math.max(SHORTEST_SECONDS, Math.abs(otherSecond - oneSecond));
        isZoomed = true;
        setSpan(new TimeSpan(from, from + length));
    }

    /// Shows a stretch `factor` times as long in which that instant stays where it is.
    public void zoomBy(double factor, double aroundSecond) {
        double around = Math.clamp(aroundSecond, span.fromSeconds(), span.toSeconds());
        double length =
                Math.clamp(span.seconds() * factor, Math.min(SHORTEST_SECONDS, durationSeconds), durationSeconds);
        double from = around - span.shareOf(around) * length;
        isZoomed = true;
        setSpan(new TimeSpan(from, from + length));
    }

    /// The same around the instant on screen, or around the middle if that is not shown.
    public void zoomBy(double factor) {
        double second = atNanos.get() / NANOS_PER_SECOND;
        boolean isShown = second >= span.fromSeconds() && second <= span.toSeconds();
        zoomBy(factor, isShown ? second : span.at(0.5));
    }

    /// Moves the stretch by that share of its length.
    public void pan(double share) {
        if (isZoomed) {
            double by = share * span.seconds();
            setSpan(new TimeSpan(span.fromSeconds() + by, span.toSeconds() + by));
        }
    }

    /// Shows the whole run.
    public void resetZoom() {
        isZoomed = false;
        setSpan(whole());
    }

    private TimeSpan whole() {
        return new TimeSpan(0, durationSeconds);
    }

    private void setSpan(TimeSpan wanted) {
        double length = Math.min(durationSeconds, wanted.seconds());
        double from = Math.clamp(wanted.fromSeconds(), 0, durationSeconds - length);
        span = new TimeSpan(from, from + length);
        isZoomed = isZoomed && length < durationSeconds;
        changed();
    }

    /// Hides a series of a chart, or shows it again.
    public void toggle(ChartKind kind, String series) {
        Set<String> keys = hidden.computeIfAbsent(kind, any -> new TreeSet<>());
        if (!keys.remove(series)) {
            keys.add(series);
        }
        changed();
    }

    /// Whether that series is visible in that chart.
    public boolean shows(ChartKind kind, String series) {
        return !hiddenIn(kind).contains(series);
    }

    private Set<String> hiddenIn(ChartKind kind) {
        return hidden.getOrDefault(kind, Set.of());
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }

    /// What that chart has to show with at most so many points for a curve.
    ChartContent content(ChartKind kind, int points) {
        return new ChartContent(servers, ghosts, span, hiddenIn(kind), points);
    }

    /// What the chart's formula says about each server that can be seen, over the stretch shown as far as it is
    /// known; empty without a formula.
    List<String> formulas(ChartKind kind) {
        List<String> words = new ArrayList<>();
        kind.formula().ifPresent(formula -> {
            for (int lane = 0; lane < servers.size(); lane++) {
                ServerSeries server = servers.get(lane);
                int to = Math.min(span.endSecond(), server.wholeSeconds());
                if (to > span.firstSecond() && shows(kind, ChartContent.serverKey(lane))) {
                    FormulaCheck check = formula.apply(new Formulas(
                            server.recipe(), server.seconds(), span.firstSecond(), to, Messages.language()));
                    words.add(server.title() + ": " + check.words());
                }
            }
        });
        return words;
    }

    List<ServerSeries> servers() {
        return servers;
    }

    List<Ghost> ghosts() {
        return ghosts;
    }

    /// The stretch of time shown.
    public TimeSpan span() {
        return span;
    }

    /// Whether less than the whole run is shown.
    public boolean isZoomed() {
        return isZoomed;
    }

    /// Grows whenever the charts have to be painted anew.
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// The instant on screen, in nanoseconds.
    public ReadOnlyLongProperty atNanosProperty() {
        return atNanos.getReadOnlyProperty();
    }
}
