package org.mpmexplorer.ui.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GridsTest {
    private static final Box AREA = new Box(13, 27, 636, 210);
    private static final Box NARROW = new Box(5, 9, 20, 200);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 24, 150, 256, 1000, 2000, 20_000, 34_000})
    void everyCellIsInTheBoxAndNoTwoOverlap(int count) {
        for (boolean tall : new boolean[] {true, false}) {
            CellGrid grid = CellGrid.fit(AREA, count, 38, tall);
            List<Box> cells = new ArrayList<>();
            for (int i = 0; i < Math.min(400, grid.cells()); i++) {
                Box cell = new Box(grid.x(i), grid.y(i), grid.cellWidth(), grid.cellHeight());
                assertThat(cells).noneMatch(cell::overlaps);
                cells.add(cell);
            }
            assertThat(cells).allMatch(AREA::contains);
            int last = grid.cells() - 1;
            assertThat(AREA.contains(grid.x(last), grid.y(last))).isTrue();
            assertThat(AREA.bottom()).isGreaterThanOrEqualTo(grid.y(last) + grid.cellHeight());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 24, 150, 2000, 60_000, 262_144})
    void findsTheThingAtThePointWhereItsCellIs(int count) {
        CellGrid grid = CellGrid.fit(AREA, count, 22, true);
        for (int index = 0; index < count; index += Math.max(1, count / 500)) {
            int found = grid.indexAt(grid.dotX(index), grid.dotY(index));
            assertThat(found / grid.perCell()).isEqualTo(index / grid.perCell());
        }
        assertThat(grid.indexAt(AREA.x() - 1, AREA.y())).isEqualTo(-1);
        assertThat(grid.indexAt(AREA.right() + 40, AREA.y())).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 511, 4096, 100_000})
    void everyDotIsInTheBoxAndHasItsOwnSlot(int count) {
        for (Box box : List.of(AREA, NARROW)) {
            DotGrid grid = DotGrid.fit(box, count, 12, true);
            Set<Double> slots = new HashSet<>();
            for (int index = 0; index < count; index += grid.perDot()) {
                assertThat(box.contains(grid.x(index), grid.y(index))).isTrue();
                slots.add(grid.x(index) * 10_000 + grid.y(index));
                assertThat(grid.indexAt(grid.x(index), grid.y(index))).isEqualTo(index);
            }
            assertThat(slots).hasSize((count + grid.perDot() - 1) / grid.perDot());
            assertThat(grid.capacity()).isGreaterThanOrEqualTo(count);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 12})
    void aGridFromTheBottomFillsUpwards(int pitch) {
        DotGrid grid = DotGrid.fit(NARROW, 10, pitch, true);
        assertThat(grid.y(0)).isGreaterThan(NARROW.bottom() - pitch);
        assertThat(grid.y(9)).isLessThan(grid.y(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 163, 512, 4097, 60_000})
    void aTubeIsFullWhenAllAreThere(int count) {
        DotGrid tube = DotGrid.tube(NARROW, count, 10);

        assertThat(tube.capacity()).isGreaterThanOrEqualTo(count);
        assertThat(tube.y(count - 1)).isLessThan(NARROW.y() + 0.2 * NARROW.height());
    }

    @Test
    void dotsAreTwiceAsLargeWhereEverythingIs() {
        DotGrid usual = DotGrid.fit(new Box(0, 0, 100, 200), 60, 14, false);
        DotGrid large = DotGrid.fit(new Box(0, 0, 200, 400), 60, 28, false);

        assertThat(large.radius()).isEqualTo(2 * usual.radius());
    }
}
