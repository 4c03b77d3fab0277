package org.mpmexplorer.ui.paint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mpmexplorer.playback.Connections;
import org.mpmexplorer.playback.Places;
import org.mpmexplorer.playback.Spot;
import org.mpmexplorer.playback.Station;
import org.mpmexplorer.testkit.SyntheticTrace.Life;

class HitTestTest {
    private static final double STILL = 10;

    private final LaneScene prefork = LaneScene.of(Life.prefork().sized(30, 40, 1, 400), 6, STILL);
    private final LaneScene event = LaneScene.of(Life.event().withFpm(4), 6, STILL);

    private static Target at(LaneScene scene, double x, double y) {
        return HitTest.at(scene.frame, x, y).orElseThrow();
    }

    @Test
    void findsEveryPlaceOfTheScoreboard() {
        for (LaneScene scene : new LaneScene[] {prefork, event}) {
            Places places = scene.moment.places();
            for (int place = 0; place < places.count(); place++) {
                ServerLayout server = scene.frame.layout().server();
                int child = places.childOf(place);
                int thread = place % places.stride();
                assertThat(at(scene, server.placeX(child, thread), server.placeY(child, thread)))
                        .isEqualTo(new Target.Place(place));
            }
        }
    }

    @Test
    void findsAParkedConnectionAndTheEmptyPartOfItsParkingPlace() {
        Connections connections = event.moment.connections();
        ServerLayout.Boxes boxes = (ServerLayout.Boxes) event.frame.layout().server();
        int found = 0;
        for (int connection = 0; connection < connections.used(); connection++) {
            if (connections.spot(connection) == Spot.PARKED) {
                long station = connections.station(connection);
                double x = boxes.slotX(Station.child(station), Station.slot(station));
                double y = boxes.slotY(Station.child(station), Station.slot(station));
                assertThat(at(event, x, y)).isEqualTo(new Target.Connection(connection));
                found++;
            }
        }
        assertThat(found).isPositive();
        Box parking = boxes.parking().movedBy(boxes.dx(5), boxes.dy(5));
        assertThat(at(event, parking.right() - 2, parking.bottom() - 2)).isEqualTo(new Target.Parking(5));
    }

    @Test
    void findsQueuedConnectionsInTheirOrder() {
        assertThat(prefork.moment.queued()).isPositive();
        DotGrid slots = prefork.frame.layout().queued();
        Connections connections = prefork.moment.connections();
        int connection = connections.firstQueued();
        for (int i = 0; i < prefork.moment.queued(); i++) {
            assertThat(at(prefork, slots.x(i), slots.y(i))).isEqualTo(new Target.Connection(connection));
            connection = connections.nextQueued(connection);
        }
        Box queue = prefork.frame.layout().queue();
        assertThat(at(prefork, queue.centerX(), queue.y() + 1)).isEqualTo(new Target.Queue());
    }

    @Test
    void findsDotsAndRepliesOnTheirWayAboveEverythingElse() {
        LaneScene scene = LaneScene.of(Life.prefork().sized(30, 40, 1, 400), 6, 1);
        Motion motion = scene.frame.motion();
        long now = scene.moment.timeNanos();
        int dots = 0;
        int replies = 0;
        for (int connection = 0; connection < scene.moment.connections().used(); connection++) {
            if (motion.isMoving(connection, now)) {
                motion.locate(connection, now);
                assertThat(isAConnectionThere(scene, motion.x(), motion.y())).isTrue();
                dots++;
            }
            if (motion.locateReply(connection)) {
                assertThat(isAConnectionThere(scene, motion.x(), motion.y())).isTrue();
                replies++;
            }
        }
        assertThat(dots).as("dots on their way").isPositive();
        assertThat(replies).as("replies on their way").isPositive();
    }

    /// Several dots may lie above each other; any of them will do.
    private static boolean isAConnectionThere(LaneScene scene, double x, double y) {
        if (!(at(scene, x, y) instanceof Target.Connection(int found))) {
            return false;
        }
        Motion motion = scene.frame.motion();
        motion.locate(found, scene.moment.timeNanos());
        double toDot = Math.hypot(motion.x() - x, motion.y() - y);
        return toDot < 1 || (motion.locateReply(found) && Math.hypot(motion.x() - x, motion.y() - y) < 1);
    }

    @Test
    void findsTheMachineTheVisitorsAndThePool() {
        HouseLayout layout = event.frame.layout();
        assertThat(at(event, layout.ram().centerX(), layout.ram().centerY())).isEqualTo(new Target.Ram());
        assertThat(at(event, layout.cpu().centerX(), layout.cpu().centerY())).isEqualTo(new Target.Cpu());
        assertThat(at(event, layout.visitors().x(0), layout.visitors().y(0))).isEqualTo(new Target.Visitors());
        assertThat(at(event, layout.fpmCells().dotX(2), layout.fpmCells().dotY(2)))
                .isEqualTo(new Target.FpmChild(2));
        assertThat(HitTest.at(event.frame, layout.header().x(), layout.header().y() + 1))
                .isEmpty();
    }

    @Test
    void marksWhatItFinds() {
        LaneScene[] still = {
            LaneScene.of(Life.prefork().sized(30, 40, 1, 400), 6, 100),
            LaneScene.of(Life.event().withFpm(4), 6, 100)
        };
        for (LaneScene scene : still) {
            for (int x = 0; x < 1100; x += 7) {
                for (int y = 0; y < 290; y += 7) {
                    double px = x;
                    double py = y;
                    HitTest.at(scene.frame, px, py).ifPresent(target -> {
                        Box box = SelectionPainter.boxOf(scene.frame, target);
                        boolean isNear = box.inset(-12).contains(px, py);
                        assertThat(isNear || target instanceof Target.FpmQueue || target instanceof Target.Ram)
                                .as("%s at %s,%s", target, px, py)
                                .isTrue();
                    });
                }
            }
        }
    }
}
