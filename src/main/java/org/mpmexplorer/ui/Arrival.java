package org.mpmexplorer.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.mpmexplorer.ui.WindowLayout.Parts;
import org.mpmexplorer.ui.panel.ParameterPanel;

/// The parts of the window come into it one after the other and the picture is there first: requests run in it
/// while styles and skins are still made for the rest, which takes several times as long.
final class Arrival {
    private final BorderPane frame;
    private final WindowLayout layout;
    private final ParameterPanel parameters;

    /// @param frame the bar is at its top
    Arrival(BorderPane frame, WindowLayout layout, ParameterPanel parameters) {
        this.frame = frame;
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
        Node bar = frame.getTop();
        frame.setTop(first.bar());
        layout.show(new Parts(lanes, places.transport(), places.deck(), places.side()));
        List<Runnable> groups = parameters.arrivals();
        List<Runnable> deeds = new ArrayList<>();
        deeds.add(() -> {
            layout.show(new Parts(lanes, whole.transport(), places.deck(), places.side()));
            layout.applyCss();
            timeIsThere.run();
        });
        deeds.add(() -> {
            frame.setTop(bar);
            bar.toBack(); // the keyboard reaches it first
        });
        deeds.add(() -> layout.show(new Parts(lanes, whole.transport(), places.deck(), whole.side())));
        deeds.addAll(groups.subList(0, 1));
        deeds.add(() -> layout.show(whole));
        deeds.addAll(groups.subList(1, groups.size()));
        return deeds;
    }
}
