package org.mpmexplorer.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.mpmexplorer.ui.inspect.CoveredDeck;
import org.mpmexplorer.ui.inspect.Inspector;
import org.mpmexplorer.ui.inspect.InspectorCard;
import org.mpmexplorer.ui.inspect.Marks;
import org.mpmexplorer.ui.inspect.Mention;
import org.mpmexplorer.ui.inspect.WaterfallCard;
import org.mpmexplorer.ui.paint.Hit;
import org.mpmexplorer.ui.paint.LanesView;
import org.mpmexplorer.ui.paint.Palette;
import org.mpmexplorer.ui.text.Command;
import org.mpmexplorer.ui.timeline.LogEntry;

/// The inspector and its views, wired to the picture, the log and the keys.
final class Inspecting {
    private final Screen screen;
    private final Runnable wake;
    private final InspectorCard card;
    private final WaterfallCard waterfall;
    private final CoveredDeck deck;

    /// @param wake lets frames follow
    Inspecting(Screen screen, Palette palette, Runnable wake) {
        this.screen = screen;
        this.wake = wake;
        Inspector inspector = screen.inspector();
        LanesView lanes = screen.lanes();
        card = new InspectorCard(inspector, this::select);
        waterfall = new WaterfallCard(inspector, () -> select(Optional.empty()));
        deck = new CoveredDeck(screen.pages().deck(), screen.log(), waterfall, inspector);
        setPalette(palette);
        lanes.selectionProperty().addListener((property, before, now) -> {
            inspector.select(now);
            wake.run();
        });
        inspector.marksProperty().addListener((property, before, now) -> light(now));
    }

    /// Selects this in the picture; the keyboard goes back there when the card that had it goes away.
    private void select(Optional<Hit> hit) {
        screen.lanes().select(hit);
        screen.lanes().requestFocus();
    }

    private void light(Marks marks) {
        screen.lanes().light(marks.lit(), marks.isSelectionThere());
    }

    /// What is selected, in words.
    Node card() {
        return card;
    }

    /// The charts and the log, and over the charts the waterfall of the followed visit.
    Region deck() {
        return deck;
    }

    void setPalette(Palette palette) {
        card.setPalette(palette);
        waterfall.setPalette(palette);
    }

    void defineCommands(Commands commands) {
        commands.on(Command.ZOOM_IN, screen.lanes()::zoomIn);
        commands.on(Command.ZOOM_OUT, screen.lanes()::zoomOut);
        commands.on(Command.ZOOM_FIT, screen.lanes()::zoomToFit);
    }

    /// Goes to the instant of a log line, and lights what it speaks of.
    void choose(LogEntry line) {
        screen.inspector().mention(new Mention(line.lane(), line.message(), line.number(), line.atNanos()));
        screen.transport().seek(line.atNanos());
        wake.run();
    }
}
