package org.mpmexplorer.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.mpmexplorer.ui.text.Messages;

/// What can be done with a chart: the same items in its button and under the other mouse button.
final class ChartMenu {
    private static final int MOST_POINTS = Integer.MAX_VALUE / 4;

    private final ChartKind kind;
    private final ChartContext context;
    private final Supplier<ChartInk> ink;

    ChartMenu(ChartKind kind, ChartContext context, Supplier<ChartInk> ink) {
        this.kind = kind;
        this.context = context;
        this.ink = ink;
    }

    /// The items as things are now.
    List<MenuItem> items() {
        ChartOutput output = context.output();
        List<MenuItem> items = new ArrayList<>();
        items.add(item("enlarge", () -> context.enlarge().accept(kind)));
        items.add(item("whole", context.charts()::resetZoom));
        items.add(series());
        items.add(new SeparatorMenuItem());
        items.add(item("copy-picture", () -> output.copy(sheet().picture())));
        items.add(item("copy-numbers", () -> output.copy(csv())));
        items.add(new SeparatorMenuItem());
        items.add(item("png", () -> output.save(kind.key() + ".png", sheet().picture())));
        items.add(item("svg", () -> output.save(kind.key() + ".svg", sheet().svg())));
        items.add(item("csv", () -> output.save(kind.key() + ".csv", csv())));
        return items;
    }

    private ChartSheet sheet() {
        return new ChartSheet(kind, context.charts(), ink.get());
    }

    private String csv() {
        return ChartTable.csv(kind, context.charts().content(kind, MOST_POINTS));
    }

    private static MenuItem item(String key, Runnable deed) {
        MenuItem item = new MenuItem(Messages.text("chart.menu." + key));
        item.setId("chart-menu-" + key);
        item.setOnAction(event -> deed.run());
        return item;
    }

    private Menu series() {
        ChartsViewModel charts = context.charts();
        Menu menu = new Menu(Messages.text("chart.menu.series"));
        for (int lane = 0; lane < charts.servers().size(); lane++) {
            menu.getItems()
                    .add(check(
                            ChartContent.serverKey(lane),
                            charts.servers().get(lane).title()));
        }
        kind.series().forEach(key -> menu.getItems().add(check(key, Legend.seriesName(key))));
        return menu;
    }

    private CheckMenuItem check(String key, String name) {
        CheckMenuItem item = new CheckMenuItem(name);
        item.setMnemonicParsing(false);
        item.setSelected(context.charts().shows(kind, key));
        item.setOnAction(event -> context.charts().toggle(kind, key));
        return item;
    }
}
