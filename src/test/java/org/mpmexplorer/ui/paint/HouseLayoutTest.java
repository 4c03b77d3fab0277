package org.mpmexplorer.ui.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mpmexplorer.httpd.Mpm;

class HouseLayoutTest {
    private static final List<Box> LANES = List.of(
            new Box(0, 0, 1080, 290),
            new Box(0, 302, 1112, 300),
            new Box(0, 0, 906, 200),
            new Box(0, 0, 1540, 400),
            new Box(0, 0, 760, 170),
            new Box(0, 0, 2160, 580));

    static Stream<LaneShape> shapes() {
        return Stream.of(
                new LaneShape(Mpm.PREFORK, 150, 1, 12, 100, 40, 0, 16, 2),
                new LaneShape(Mpm.PREFORK, 5, 1, 12, 1, 511, 0, 16, 1),
                new LaneShape(Mpm.PREFORK, 2000, 1, 12, 20_000, 511, 20, 16, 64),
                new LaneShape(Mpm.EVENT, 6, 25, 75, 300, 40, 0, 16, 2),
                new LaneShape(Mpm.EVENT, 16, 25, 400, 2000, 511, 5, 200, 8),
                new LaneShape(Mpm.EVENT, 1, 64, 400, 2000, 511, 0, 16, 8),
                new LaneShape(Mpm.EVENT, 400, 64, 100, 20_000, 511, 0, 16, 8),
                new LaneShape(Mpm.EVENT, 40, 25, 100, 5000, 511, 0, 16, 4),
                new LaneShape(Mpm.WORKER, 6, 25, 12, 300, 40, 0, 16, 2),
                new LaneShape(Mpm.WORKER, 3, 10, 12, 300, 40, 100, 16, 2));
    }

    private static List<HouseLayout> layouts(LaneShape shape) {
        return LANES.stream().map(lane -> HouseLayout.of(lane, shape, 1)).toList();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theLargePartsAreInTheLaneAndDoNotOverlap(LaneShape shape) {
        for (HouseLayout layout : layouts(shape)) {
            List<Box> parts = new ArrayList<>(List.of(
                    layout.header(),
                    layout.visitors().box(),
                    layout.queue(),
                    layout.well(),
                    layout.ram(),
                    layout.swap(),
                    layout.cpu(),
                    layout.footer()));
            if (shape.fpmChildren() > 0) {
                parts.add(layout.fpm());
            }
            for (Box part : parts) {
                assertThat(layout.lane().contains(part)).isTrue();
                assertThat(part.width()).isPositive();
                assertThat(part.height()).isPositive();
                assertThat(parts).filteredOn(other -> other != part).noneMatch(part::overlaps);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void everyPlaceHasADotOfItsOwnInTheWell(LaneShape shape) {
        for (HouseLayout layout : layouts(shape)) {
            for (int child = 0; child < shape.children(); child++) {
                for (int thread = 0; thread < shape.threads(); thread++) {
                    double x = layout.server().placeX(child, thread);
                    double y = layout.server().placeY(child, thread);
                    assertThat(layout.well().contains(x, y)).isTrue();
                }
                assertThat(shape.mpm() != Mpm.EVENT
                                || layout.well()
                                        .contains(
                                                layout.server().slotX(child, shape.parked() - 1),
                                                layout.server().slotY(child, shape.parked() - 1)))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void boxesHoldTheirThreadsAndTheirParkingPlace(LaneShape shape) {
        for (HouseLayout layout : layouts(shape)) {
            if (layout.server() instanceof ServerLayout.Boxes boxes) {
                CellGrid grid = boxes.threads();
                for (int thread = 0; thread < shape.threads(); thread++) {
                    Box cell = new Box(grid.x(thread), grid.y(thread), grid.cellWidth(), grid.cellHeight());
                    assertThat(boxes.box().contains(cell)).isTrue();
                    assertThat(cell.overlaps(boxes.parking())).isFalse();
                    assertThat(cell.overlaps(boxes.title())).isFalse();
                    assertThat(cell.overlaps(boxes.label())).isFalse();
                }
                for (int slot = 0; shape.mpm() == Mpm.EVENT && slot < shape.parked(); slot++) {
                    assertThat(boxes.parking()
                                    .contains(
                                            boxes.slots().x(slot), boxes.slots().y(slot)))
                            .isTrue();
                }
                assertThat(boxes.childAt(boxes.placeX(shape.children() - 1, 0), boxes.placeY(shape.children() - 1, 0)))
                        .isEqualTo(shape.children() - 1);
            }
        }
    }

    @Test
    void sixProcessesStandInOneRowAsInTheDesign() {
        HouseLayout layout = HouseLayout.of(LANES.getFirst(), shapes().toList().get(3), 1);
        assertThat(layout.server()).isInstanceOfSatisfying(ServerLayout.Boxes.class, boxes -> {
            assertThat(boxes.columns()).isEqualTo(6);
            assertThat(boxes.threads().columns()).isEqualTo(5);
            assertThat(boxes.title().height()).isPositive();
            assertThat(boxes.threads().hasDots()).isTrue();
        });
    }

    @Test
    void cellsShowLettersForTheUsualServerAndNoneForAHugeOne() {
        List<LaneShape> shapes = shapes().toList();
        assertThat(HouseLayout.of(LANES.getFirst(), shapes.get(0), 1).server())
                .isInstanceOfSatisfying(
                        ServerLayout.Cells.class,
                        cells -> assertThat(cells.grid().hasLetters()).isTrue());
        assertThat(HouseLayout.of(LANES.getFirst(), shapes.get(2), 1).server())
                .isInstanceOfSatisfying(
                        ServerLayout.Cells.class,
                        cells -> assertThat(cells.grid().hasLetters()).isFalse());
    }

    @Test
    void captionsDoNotShrinkBelowWhatCanBeRead() {
        for (Box lane : LANES) {
            HouseLayout layout = HouseLayout.of(lane, shapes().toList().getFirst(), 1);
            assertThat(layout.captionSize(1)).isGreaterThanOrEqualTo(11);
            assertThat(layout.footer().height()).isGreaterThanOrEqualTo(24);
        }
    }

    @Test
    void isTheSameOnAFinerScreenOnlyLarger() {
        LaneShape shape = shapes().toList().get(3);
        HouseLayout plain = HouseLayout.of(new Box(0, 0, 1100, 290), shape, 1);
        HouseLayout fine = HouseLayout.of(new Box(0, 0, 2200, 580), shape, 2);
        assertThat(fine.well().width()).isEqualTo(2 * plain.well().width());
        assertThat(fine.captionSize(2)).isEqualTo(2 * plain.captionSize(1));
    }
}
