package org.mpmexplorer.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.mpmexplorer.playback.Playhead;
import org.mpmexplorer.ui.text.HoverText;
import org.mpmexplorer.ui.text.Messages;
import org.mpmexplorer.ui.text.TimeText;

/// The time axis: how far the run is computed, the instant on screen, and marks. The pointer or the keys
/// move the instant.
public final class Scrubber extends Region {
    private static final double THUMB = 12;
    private static final double TRACK = 4;
    private static final double MARK = 8;
    private static final double LOOP = 14;
    private static final double BELOW_MIDDLE = 4;
    private static final long SECOND = 1_000_000_000L;
    private static final PseudoClass LATER = PseudoClass.getPseudoClass("later");

    private final TransportViewModel transport;
    private final Region track = region("track");
    private final Region computed = region("computed");
    private final Region played = region("played");
    private final Region thumb = region("thumb");
    private final Region loop = region("loop");
    private final List<Region> bookmarkNodes = new ArrayList<>();
    private final List<MarkNode> markNodes = new ArrayList<>();
    private List<Mark> marks = List.of();
    private Optional<ChangeDesk> changes = Optional.empty();
    private int placesShown;

    public Scrubber(TransportViewModel transport) {
        this.transport = transport;
        getStyleClass().add("scrubber");
        setId("scrubber");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(Messages.text("scrubber.accessible"));
        setMinSize(48, 28);
        setPrefHeight(34);
        getChildren().addAll(track, computed, loop, played, thumb);
        transport.playheadProperty().addListener((property, before, now) -> {
            requestLayout();
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        });
        transport.stretchProperty().addListener((property, before, now) -> requestLayout());
        transport.bookmarks().instantsProperty().addListener((property, before, now) -> showBookmarks(now));
        handleMouse();
        addEventHandler(KeyEvent.KEY_PRESSED, this::handleKey);
    }

    private static Region region(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setManaged(false);
        region.setMouseTransparent(true);
        return region;
    }

    /// Shows these marks, in order of time.
    public void showMarks(List<Mark> shown) {
        if (!shown.equals(marks)) {
            marks = List.copyOf(shown);
            placesShown = 0;
            requestLayout();
        }
    }

    /// Marks of changes can be dragged and edited there from now on.
    public void editChangesAt(ChangeDesk desk) {
        changes = Optional.of(desk);
    }

    private void showBookmarks(List<Long> instants) {
        getChildren().removeAll(bookmarkNodes);
        bookmarkNodes.clear();
        for (long nanos : instants) {
            Region node = new Region();
            node.getStyleClass().add("bookmark");
            node.setManaged(false);
            HoverText.install(node, Messages.text("bookmark.hover", TimeText.fine(nanos)));
            node.setOnMousePressed(event -> {
                transport.seek(nanos);
                event.consume();
            });
            bookmarkNodes.add(node);
        }
        getChildren().addAll(bookmarkNodes);
        requestLayout();
    }

    private void handleMouse() {
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            transport.beginScrub();
            transport.seek(nanosAt(event.getX()));
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> transport.seek(nanosAt(event.getX())));
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> transport.endScrub());
    }

    private void handleKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        long unit = event.isShiftDown() ? SECOND / 10 : SECOND;
        switch (event.getCode()) {
            case LEFT, DOWN -> transport.seekBy(-unit);
            case RIGHT, UP -> transport.seekBy(unit);
            case PAGE_DOWN -> transport.seekBy(-10 * SECOND);
            case PAGE_UP -> transport.seekBy(10 * SECOND);
            case HOME -> transport.seek(0);
            case END -> transport.seek(playhead().durationNanos());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Playhead playhead() {
        return transport.playheadProperty().get();
    }

    private long nanosAt(double x) {
        double share = Math.clamp((x - THUMB / 2) / Math.max(1, getWidth() - THUMB), 0.0, 1.0);
        return Math.round(share * playhead().durationNanos());
    }

    private double xOf(long nanos) {
        return THUMB / 2 + (double) nanos / Math.max(1, playhead().durationNanos()) * (getWidth() - THUMB);
    }

    @Override
    protected void layoutChildren() {
        Playhead now = playhead();
        double middle = Math.rint(getHeight() / 2) + BELOW_MIDDLE;
        double from = xOf(0);
        track.resizeRelocate(from, middle - TRACK / 2, getWidth() - THUMB, TRACK);
        computed.resizeRelocate(from, middle - TRACK / 2, xOf(now.frontierNanos()) - from, TRACK);
        played.resizeRelocate(from, middle - TRACK / 2, xOf(now.atNanos()) - from, TRACK);
        thumb.resizeRelocate(xOf(now.atNanos()) - THUMB / 2, middle - THUMB / 2, THUMB, THUMB);
        layoutMarks(now, middle);
        layoutLoop(now, middle);
        List<Long> instants = transport.bookmarks().instantsProperty().get();
        for (int i = 0; i < bookmarkNodes.size(); i++) {
            double x = xOf(instants.get(i));
            bookmarkNodes.get(i).resizeRelocate(Math.rint(x - MARK / 2), middle + TRACK / 2 + 2, MARK, MARK + 1);
        }
    }

    private void layoutLoop(Playhead now, double middle) {
        Optional<Stretch> stretch = transport.stretchProperty().get();
        loop.setVisible(stretch.isPresent());
        stretch.ifPresent(each -> {
            double from = xOf(each.fromNanos());
            double to = each.isComplete() ? xOf(each.toNanos()) : Math.max(from, xOf(now.atNanos()));
            loop.resizeRelocate(from - 1, middle - LOOP / 2, to - from + 2, LOOP);
        });
    }

    private void layoutMarks(Playhead now, double middle) {
        int places = (int) Math.max(1, (getWidth() - THUMB) / MARK);
        boolean isDragging = markNodes.stream().anyMatch(node -> node.draggedTo.isPresent());
        if (places != placesShown && !isDragging) {
            placesShown = places;
            getChildren().removeAll(markNodes);
            markNodes.clear();
            for (MarkSpots.Spot spot : MarkSpots.of(marks, now.durationNanos(), places)) {
                MarkNode node = new MarkNode(spot);
                handle(node);
                markNodes.add(node);
            }
            getChildren().addAll(markNodes);
        }
        for (MarkNode node : markNodes) {
            double x = node.draggedTo.orElseGet(() -> xOf(node.spot.atNanos()));
            node.resizeRelocate(Math.rint(x - MARK / 2), middle - TRACK / 2 - MARK - 3, MARK, MARK - 1);
            node.pseudoClassStateChanged(LATER, node.spot.atNanos() > now.atNanos());
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> playhead().atNanos() / (double) SECOND;
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> playhead().durationNanos() / (double) SECOND;
            case VALUE_STRING -> TimeText.coarse(playhead().atNanos());
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /// What the pointer does with that mark.
    private void handle(MarkNode node) {
        MarkSpots.Spot spot = node.spot;
        Optional<ChangeDesk> desk = spot.isChange() ? changes : Optional.empty();
        HoverText.install(
                node, () -> desk.isEmpty() ? spot.text() : spot.text() + "\n" + Messages.text("changes.mark"));
        node.setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                transport.seek(spot.atNanos());
            }
            event.consume();
        });
        desk.ifPresent(there -> handleChange(node, there));
    }

    private void handleChange(MarkNode node, ChangeDesk desk) {
        node.setOnMouseDragged(event -> {
            if (event.getButton() == MouseButton.PRIMARY && !event.isStillSincePress()) {
                double x = sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
                if (node.draggedTo.isEmpty()) {
                    transport.beginScrub();
                }
                node.draggedTo = OptionalDouble.of(xOf(nanosAt(x)));
                transport.seek(nanosAt(x));
                requestLayout();
            }
            event.consume();
        });
        node.setOnMouseReleased(event -> {
            double x = sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
            if (node.draggedTo.isPresent()) {
                node.draggedTo = OptionalDouble.empty();
                transport.endScrub();
                desk.shift(node.spot.changes(), nanosAt(x) - node.spot.atNanos());
                requestLayout();
            }
            event.consume();
        });
        node.setOnContextMenuRequested(event -> {
            desk.open(node.spot.atNanos());
            event.consume();
        });
    }

    /// A triangle over the axis that tells what happened and leads there, or a lozenge for what was changed.
    private static final class MarkNode extends Region {
        private final MarkSpots.Spot spot;
        private OptionalDouble draggedTo = OptionalDouble.empty();

        MarkNode(MarkSpots.Spot spot) {
            this.spot = spot;
            getStyleClass().addAll("mark", "mark-" + spot.kind().name().toLowerCase(Locale.ROOT));
            setManaged(false);
        }
    }
}
