package org.mpmexplorer.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.mpmexplorer.ui.WindowLayout.Parts;
import org.mpmexplorer.ui.panel.ParameterPanel;

/// The parts of the window come into it one after the other and the picture is there first: requests run in it
/// while styles and skins are still made for the rest, which takes several times as long.
final class Arrival {
    private final Pane top;
    private final WindowLayout layout;
    private final ParameterPanel parameters;

    /// @param top holds the bar
    Arrival(Pane top, WindowLayout layout, ParameterPanel parameters) {
        this.top = top;
        this.layout = layout;
        this.parameters = parameters;
    }

    /// Puts empty places where the parts are; each of these brings a part back, in their order.
    ///
    /// @param timeIsThere is done when the time axis can be used
    List<Runnable> of(FirstFrame first, Runnable timeIsThere) {
        Parts whole = layout.parts();
        Parts places = first.places();
        Region lanes = whole.lanes();
        Node bar = top.getChildren().getFirst();
        top.getChildren().setAll(first.bar());
        layout.show(new Parts(lanes, places.transport(), places.deck(), places.side()));
        List<Runnable> groups = parameters.arrivals();
        List<Runnable> deeds = new ArrayList<>();
        deeds.add(() -> {
            layout.show(new Parts(lanes, whole.transport(), places.deck(), places.side()));
            layout.applyCss();
            timeIsThere.run();
        });
        deeds.add(() -> top.getChildren().setAll(bar));
        deeds.add(() -> layout.show(new Parts(lanes, whole.transport(), places.deck(), whole.side())));
        deeds.addAll(groups.subList(0, 1));
        deeds.add(() -> layout.show(whole));
        deeds.addAll(groups.subList(1, groups.size()));
        return deeds;
    }
}
