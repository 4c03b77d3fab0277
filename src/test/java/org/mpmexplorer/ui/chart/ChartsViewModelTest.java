package org.mpmexplorer.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.insight.SecondSeries;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.store.Presets;

class ChartsViewModelTest {
    private static final long SECOND = 1_000_000_000L;

    private final ChartsViewModel charts = new ChartsViewModel();

    ChartsViewModelTest() {
        charts.show(List.of(server("Prefork")), 300 * SECOND);
    }

    private static ServerSeries server(String title) {
        RunRecipe recipe = RunRecipe.of(Presets.all().getFirst().study().lanes().getFirst(), 1);
        return new ServerSeries(title, LaneInk.PREFORK, recipe, SecondSeries.empty());
    }

    @Test
    void zoomsToADraggedStretchInEitherDirectionButNotToNothing() {
        charts.zoomTo(120, 60);
        assertThat(charts.span()).isEqualTo(new TimeSpan(60, 120));

        charts.zoomTo(100, 100.5);
        assertThat(charts.span()).isEqualTo(new TimeSpan(100, 105));
    }

    @Test
    void keepsTheInstantUnderThePointerWhereItIs() {
        charts.zoomBy(0.5, 100);
        double share = charts.span().shareOf(100);
        charts.zoomBy(0.5, 100);

        assertThat(charts.span().seconds()).isEqualTo(75);
        assertThat(charts.span().shareOf(100)).isEqualTo(share);
    }

    @Test
    void zoomsAroundTheInstantOnScreen() {
        charts.moveTo(150 * SECOND);
        charts.zoomBy(0.1);

        assertThat(charts.span()).isEqualTo(new TimeSpan(135, 165));
    }

    @Test
    void staysWithinTheRun() {
        charts.zoomTo(0, 30);
        charts.pan(-5);
        assertThat(charts.span()).isEqualTo(new TimeSpan(0, 30));

        charts.pan(100);
        assertThat(charts.span()).isEqualTo(new TimeSpan(270, 300));

        charts.zoomBy(1000, 280);
        assertThat(charts.span()).isEqualTo(new TimeSpan(0, 300));
        assertThat(charts.isZoomed()).isFalse();
    }

    @Test
    void keepsTheZoomWhenNumbersAreNewAndLeavesItForAShorterRun() {
        charts.zoomTo(100, 160);
        charts.show(List.of(server("Prefork")), 300 * SECOND);
        assertThat(charts.span()).isEqualTo(new TimeSpan(100, 160));

        charts.show(List.of(server("Prefork")), 40 * SECOND);
        assertThat(charts.span()).isEqualTo(new TimeSpan(0, 40));
        assertThat(charts.isZoomed()).isFalse();
    }

    @Test
    void hidesASeriesInOneChartOnly() {
        charts.toggle(ChartKind.MEMORY, "swap");

        assertThat(charts.content(ChartKind.MEMORY, 10).shows("swap")).isFalse();
        assertThat(charts.content(ChartKind.PARTS, 10).shows("swap")).isTrue();

        charts.toggle(ChartKind.MEMORY, "swap");
        assertThat(charts.shows(ChartKind.MEMORY, "swap")).isTrue();
    }

    @Test
    void everyChangeMakesTheChartsPaintAnewButTheInstantDoesNot() {
        int before = charts.revisionProperty().get();
        charts.moveTo(5 * SECOND);
        assertThat(charts.revisionProperty().get()).isEqualTo(before);

        charts.haunt(List.of(new Ghost(0, server("Prefork #1"))));
        assertThat(charts.revisionProperty().get()).isGreaterThan(before);
        assertThat(charts.content(ChartKind.CPU, 10).ghosts()).hasSize(1);
    }
}
