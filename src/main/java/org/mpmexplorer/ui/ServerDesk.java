package org.mpmexplorer.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.server.InputException;
import org.mpmexplorer.ui.intake.LivePane;
import org.mpmexplorer.ui.intake.LiveViewModel;
import org.mpmexplorer.ui.intake.ServerPage;
import org.mpmexplorer.ui.intake.ServerPageViewModel;
import org.mpmexplorer.ui.paint.Palette;
import org.mpmexplorer.ui.text.Messages;
import org.mpmexplorer.ui.text.Sentences;

/// The user's own server in the window: the page My server over it, and the live lane above the simulated ones.
final class ServerDesk implements AutoCloseable {
    /// Of the room of all lanes.
    private static final double LIVE_SHARE = 0.45;

    private final Overlay overlay;
    private final BorderPane lanes;
    private final Study usual;
    private final Desks.Host host;
    private final ServerPageViewModel page;
    private Palette palette;
    private Optional<Watched> watched = Optional.empty();

    /// A server that is watched, and where it is shown.
    private record Watched(LiveViewModel model, LivePane pane) {}

    /// @param usual gives what is not known of the server
    ServerDesk(Desks.Room room, Study usual, Desks.Host host) {
        overlay = room.overlay();
        lanes = room.lanes();
        palette = room.palette();
        this.usual = usual;
        this.host = host;
        page = new ServerPageViewModel(usual, this::useAndHide);
    }

    private void useAndHide(Study study) {
        overlay.hide();
        host.show(study);
    }

    /// Shows the page.
    void show() {
        overlay.show(Messages.text("intake.title"), new ServerPage(page, this::watch));
    }

    /// Shows the page and reads these files on it.
    void show(List<Path> files) {
        show();
        page.add(files);
    }

    /// Shows the server at that address live, in the place of one that was shown before.
    void watch(String address) {
        try {
            LiveViewModel model = new LiveViewModel(address, page::evidence, usual, host::show);
            disconnect();
            LivePane pane = new LivePane(model, palette, this::disconnect);
            pane.prefHeightProperty()
                    .bind(Bindings.when(model.answeredProperty())
                            .then(lanes.heightProperty().multiply(LIVE_SHARE))
                            .otherwise(Region.USE_COMPUTED_SIZE));
            watched = Optional.of(new Watched(model, pane));
            lanes.setTop(pane);
            overlay.hide();
            model.start();
        } catch (InputException e) {
            overlay.hide();
            host.tell(Sentences.of(e.sentence()));
        }
    }

    /// Ends the watching.
    void disconnect() {
        watched.ifPresent(live -> live.model().close());
        watched = Optional.empty();
        lanes.setTop(null);
    }

    /// The page's view model.
    ServerPageViewModel page() {
        return page;
    }

    void setPalette(Palette newPalette) {
        palette = newPalette;
        watched.ifPresent(live -> live.pane().setPalette(newPalette));
    }

    @Override
    public void close() {
        page.cancel();
        disconnect();
    }
}
