package org.mpmexplorer.ui.paint;

import org.mpmexplorer.playback.Connections;
import org.mpmexplorer.playback.Life;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.playback.Places;
import org.mpmexplorer.playback.Spot;
import org.mpmexplorer.playback.Station;

/// What is painted of one lane in one frame: the moment, where everything is, and how fast time passes.
/// Used again for the next frame.
final class LaneFrame {
    private final Motion motion = new Motion(this);
    private Lane lane;
    private Moment moment;
    private LaneShape shape;
    private HouseLayout layout;
    private CellPlaces cells;
    private final Doorway doorway;
    private final Phrases phrases = new Phrases();
    private int[] queueIndex = new int[0];
    private Zoom zoom = Zoom.FIT;
    private boolean isMotionReduced;

    /// A frame of the lane in that rectangle.
    LaneFrame(Lane lane, Moment moment, Box box, double scale) {
        this.lane = lane;
        this.moment = moment;
        this.shape = LaneShape.of(lane, moment);
        this.layout = HouseLayout.of(box, shape, scale);
        this.cells = CellPlaces.of(layout.server());
        this.doorway = new Doorway(layout);
    }

    /// Takes up what is to be painted next.
    void show(Lane newLane, Moment newMoment, double rate) {
        if (!newLane.equals(lane)) {
            phrases.forget();
        }
        lane = newLane;
        moment = newMoment;
        motion.start(rate, isMotionReduced);
        numberTheQueue();
    }

    /// Lays the lane out anew if anything has changed that decides its geometry.
    void layOut(Box box, double scale) {
        layOut(box, scale, zoom);
    }

    /// Looks so close at the server from now on.
    void layOut(Box box, double scale, Zoom newZoom) {
        LaneShape newShape = LaneShape.of(lane, moment);
        if (!newShape.equals(shape) || !box.equals(layout.lane()) || !newZoom.equals(zoom)) {
            shape = newShape;
            zoom = newZoom;
            layout = HouseLayout.of(box, shape, scale, zoom);
            cells = CellPlaces.of(layout.server());
            doorway.layOut(layout);
        }
        motion.layOut();
    }

    /// Lets nothing glide from the next moment on, or lets dots glide.
    void reduceMotion(boolean isReduced) {
        isMotionReduced = isReduced;
    }

    /// How close the server is looked at.
    Zoom zoom() {
        return zoom;
    }

    /// Whether connections at rest look like dots in the cells of their places.
    boolean hasDotsInCells() {
        return layout.server().hasDots() && !motion.isAggregated();
    }

    /// Whether the connection of that place is at rest there, where such connections are dots in cells.
    boolean isDotInCell(int place) {
        int connection = moment.places().connection(place);
        if (connection == Places.NONE) {
            return false;
        }
        long station = moment.connections().station(connection);
        Life life = moment.children().life(moment.places().childOf(place));
        return Station.spot(station) == Spot.PLACE
                && Station.place(station) == place
                && (life == Life.SERVING || life == Life.STARTING)
                && !motion.isMoving(connection, moment.timeNanos());
    }

    /// What can be seen of connections: everything, unless the server is looked at closely.
    void clip(Easel easel) {
        if (!zoom.isFit()) {
            Box well = layout.well();
            easel.clip(Box.between(layout.lane().x(), well.y(), well.right(), well.bottom()));
        }
    }

    private void numberTheQueue() {
        Connections connections = moment.connections();
        if (connections.used() > queueIndex.length) {
            queueIndex = new int[connections.used() * 2];
        }
        int index = 0;
        int queued = connections.firstQueued();
        while (queued != Connections.NONE) {
            queueIndex[queued] = index++;
            queued = connections.nextQueued(queued);
        }
    }

    Lane lane() {
        return lane;
    }

    Moment moment() {
        return moment;
    }

    HouseLayout layout() {
        return layout;
    }

    /// Where the server's cells are.
    CellPlaces cells() {
        return cells;
    }

    /// Where connections come from.
    Doorway doorway() {
        return doorway;
    }

    /// What is said in the picture.
    Phrases phrases() {
        return phrases;
    }

    LaneShape shape() {
        return shape;
    }

    Motion motion() {
        return motion;
    }

    /// Whether this lane is the first, which has the key to the colours.
    boolean hasLegend() {
        return layout.lane().y() == 0;
    }

    /// How many are before it in the accept queue.
    int queueIndex(int connection) {
        return queueIndex[connection];
    }

    /// The design's units in pixels.
    int px(double units) {
        return (int) Math.round(units * layout.unit());
    }

    /// Size of captions in pixels.
    double captionSize(Easel easel) {
        return layout.captionSize(easel.scale());
    }
}
