package org.mpmexplorer.ui;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.ui.advice.AdvicePage;
import org.mpmexplorer.ui.advice.AdviceViewModel;
import org.mpmexplorer.ui.paint.Palette;
import org.mpmexplorer.ui.text.Command;
import org.mpmexplorer.ui.text.Messages;

/// Everything that is opened in the place of the picture or over it: charts and comparisons, the user's own
/// server, advice, and the varying of settings.
final class Desks implements AutoCloseable {
    private final Overlay overlay;
    private final Documents documents;
    private final Pages pages;
    private final ServerDesk server;
    private final SweepDesk sweep;
    private final AdviceViewModel advice;
    private final Drops drops;

    /// What a desk may ask of the window.
    interface Host {

        /// Puts a study on the bench, so that it can be taken back.
        void show(Study study);

        /// Shows one sentence over the window until it is closed.
        void tell(String sentence);

        /// Shows everything anew: a server was replaced.
        void replaced();
    }

    /// Where desks are shown.
    ///
    /// @param overlay has the cards
    /// @param layout has the pages
    /// @param lanes has room for a live server at its top
    /// @param palette in which it begins
    record Room(Overlay overlay, WindowLayout layout, BorderPane lanes, Palette palette) {}

    Desks(Standpoint standpoint, Pages pages, Documents documents, Room room, Host host) {
        this.overlay = room.overlay();
        this.documents = documents;
        this.pages = pages;
        Study usual = standpoint.bench().study();
        server = new ServerDesk(room, usual, host);
        sweep = new SweepDesk(standpoint, documents, room);
        advice = new AdviceViewModel(
                new AdvisedBench(standpoint, host::replaced),
                new AdviceTask(() -> documents.modulesOf(standpoint.bench().study())));
        drops = new Drops(documents, server);
        pages.enter(room.layout());
    }

    /// Says what the commands of all desks do.
    void define(Commands commands) {
        pages.define(commands);
        commands.on(Command.SWEEP, sweep::show);
        commands.on(Command.MY_SERVER, server::show);
        commands.on(Command.ADVICE, this::showAdvice);
    }

    private void showAdvice() {
        overlay.show(Messages.text("advice.title"), new AdvicePage(advice, documents::chooseAndSaveText));
        advice.open();
    }

    /// Escape in that scene leaves what was opened.
    void listenTo(Scene scene) {
        pages.listenTo(scene);
    }

    /// What goes on at desks beside the run on screen.
    List<Pulse.Step> steps() {
        return List.of(sweep::step);
    }

    /// What becomes of files that are dropped on the window.
    Drops drops() {
        return drops;
    }

    ServerDesk server() {
        return server;
    }

    void setPalette(Palette palette) {
        server.setPalette(palette);
        pages.setPalette(palette);
        sweep.setPalette(palette);
    }

    @Override
    public void close() {
        advice.cancel();
        sweep.close();
        server.close();
        pages.close();
    }
}
