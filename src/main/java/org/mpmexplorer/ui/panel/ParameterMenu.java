package org.mpmexplorer.ui.panel;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.mpmexplorer.ui.text.Messages;

/// The context menu of a parameter: back to a known value.
final class ParameterMenu {

    private ParameterMenu() {}

    static void install(Node row, ParameterViewModel parameter) {
        row.setOnContextMenuRequested(event -> {
            create(parameter).show(row, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private static ContextMenu create(ParameterViewModel parameter) {
        ContextMenu menu = new ContextMenu(item("parameter.reset", parameter::reset));
        if (ParameterWords.isDirective(parameter.tunable())) {
            menu.getItems()
                    .addAll(
                            item("parameter.compiledIn", parameter::takeCompiledIn),
                            item("parameter.debian", parameter::takeDebian));
        }
        return menu;
    }

    private static MenuItem item(String key, Runnable command) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setOnAction(event -> command.run());
        return item;
    }
}
