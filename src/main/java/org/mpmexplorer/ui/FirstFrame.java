package org.mpmexplorer.ui;

import java.util.Iterator;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.mpmexplorer.store.WindowState;
import org.mpmexplorer.ui.paint.Ink;
import org.mpmexplorer.ui.paint.Palette;

/// What the window shows first: an empty place where each of its parts will be. It knows no word, no control and
/// no style sheet, because fonts, skins and sheets take longer than all that comes before them.
final class FirstFrame extends BorderPane {
    private static final double BAR = 47;
    private static final double TRANSPORT = 46;
    private static final double MARGIN = 12;
    private static final double GAP = 10;
    private static final double LANE_GAP = 12;
    private static final double RADIUS = 9;
    private static final int CARDS = 3;

    private final Palette palette;
    private final Region bar;
    private final WindowLayout.Parts places;

    /// @param before how the window was divided when it was closed last
    FirstFrame(Palette palette, WindowState before) {
        this.palette = palette;
        setBackground(Background.fill(palette.color(Ink.BACKGROUND)));
        bar = panel(BAR, new Insets(0, 0, 1, 0));
        places = new WindowLayout.Parts(
                createLanes(),
                panel(TRANSPORT, new Insets(1, 0, 1, 0)),
                createDeck(),
                panel(0, new Insets(0, 0, 0, 1)));
        setTop(bar);
        WindowLayout layout = new WindowLayout(places);
        layout.divide(before.sideWidth(), before.deckShare());
        setCenter(layout);
    }

    /// The place of the bar at the top.
    Region bar() {
        return bar;
    }

    /// The places of the other parts.
    WindowLayout.Parts places() {
        return places;
    }

    private Region createLanes() {
        VBox lanes = new VBox(LANE_GAP, card(), card());
        lanes.getChildren().forEach(lane -> VBox.setVgrow(lane, Priority.ALWAYS));
        return lanes;
    }

    private Region createDeck() {
        HBox deck = new HBox(GAP);
        deck.setPadding(new Insets(GAP, MARGIN, MARGIN, MARGIN));
        for (int place = 0; place < CARDS; place++) {
            deck.getChildren().add(card());
        }
        deck.getChildren().forEach(card -> HBox.setHgrow(card, Priority.ALWAYS));
        return deck;
    }

    private Region card() {
        Region card = new Region();
        card.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        card.setBackground(ground(new CornerRadii(RADIUS), new Insets(1)));
        return card;
    }

    private Region panel(double height, Insets lines) {
        Region panel = new Region();
        panel.setMinHeight(height);
        panel.setPrefHeight(height);
        panel.setBackground(ground(CornerRadii.EMPTY, lines));
        return panel;
    }

    private Background ground(CornerRadii radii, Insets lines) {
        return new Background(fill(Ink.LINE, radii, Insets.EMPTY), fill(Ink.PANEL, radii, lines));
    }

    private BackgroundFill fill(Ink ink, CornerRadii radii, Insets insets) {
        Color color = palette.color(ink);
        return new BackgroundFill(color, radii, insets);
    }

    /// Runs these one after the other on the JavaFX thread, and lets the display have its turn before each.
    static void after(Runnable... deeds) {
        new Pulse(List.of(new Turns(List.of(deeds)))).wake();
    }

    /// What is shown is described in one beat of JavaFX, drawn in the next one by another thread, and then brought
    /// to the display by the first thread. So the first deed waits for all of them; between two deeds one is enough
    /// for a picture that moves.
    private static final class Turns implements Pulse.Step {
        private static final int BEATS = 2;
        private static final int BEATS_BETWEEN = 1;

        private final Iterator<Runnable> deeds;
        private int beatsLeft = BEATS;

        Turns(List<Runnable> deeds) {
            this.deeds = deeds.iterator();
        }

        @Override
        public boolean run(long wallNanos) {
            if (beatsLeft > 0) {
                beatsLeft--;
            } else if (deeds.hasNext()) {
                beatsLeft = BEATS_BETWEEN;
                deeds.next().run();
            }
            return deeds.hasNext();
        }
    }
}
