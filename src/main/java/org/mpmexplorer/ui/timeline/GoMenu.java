package org.mpmexplorer.ui.timeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import org.mpmexplorer.playback.Landmark;
import org.mpmexplorer.ui.text.Command;
import org.mpmexplorer.ui.text.HoverText;
import org.mpmexplorer.ui.text.Messages;
import org.mpmexplorer.ui.text.TimeText;

/// Where the instant on screen can be led: to the next event of a kind at once, or by playing up to it; to
/// a time, a bookmark, or round a stretch. While playing is to stop somewhere, it says where.
final class GoMenu extends MenuButton {
    private static final List<Command> LEADS = List.of(
            Command.NEXT_LOG_LINE,
            Command.NEXT_PROCESS_START,
            Command.NEXT_PROCESS_END,
            Command.NEXT_QUEUE_FULL,
            Command.NEXT_ERROR,
            Command.GO_TO_TIME);
    private static final List<Command> PLACES =
            List.of(Command.BOOKMARK, Command.NEXT_BOOKMARK, Command.PREVIOUS_BOOKMARK, Command.LOOP);

    private final Consumer<Command> perform;

    GoMenu(TransportViewModel transport, Consumer<Command> perform) {
        this.perform = perform;
        setId("go");
        setMinWidth(Region.USE_PREF_SIZE);
        textProperty().bind(transport.stopProperty().map(GoMenu::caption));
        accessibleTextProperty().bind(textProperty().map(text -> Messages.text("go.accessible", text)));
        HoverText.install(this, Messages.text("go.tooltip"));
        LEADS.forEach(this::add);
        getItems().add(new SeparatorMenuItem());
        for (Landmark landmark : Landmark.values()) {
            addItem(
                    Messages.text("go.playUntil", nameOf(landmark)),
                    () -> transport.playUntil(new StopAt.Event(landmark)));
        }
        MenuItem onward = addItem(Messages.text("go.forget"), transport::forgetStop);
        onward.visibleProperty().bind(transport.stopProperty().map(Optional::isPresent));
        getItems().add(new SeparatorMenuItem());
        PLACES.forEach(this::add);
    }

    private void add(Command command) {
        addItem(command.hint(), () -> perform.accept(command));
    }

    private MenuItem addItem(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        getItems().add(item);
        return item;
    }

    private static String nameOf(Landmark landmark) {
        return Messages.text("landmark." + landmark.name());
    }

    private static String caption(Optional<StopAt> stop) {
        return stop.map(each -> switch (each) {
                    case StopAt.Instant(long nanos) -> Messages.text("go.until", TimeText.coarse(nanos));
                    case StopAt.Event(Landmark landmark) -> Messages.text("go.until", nameOf(landmark));
                })
                .orElse(Messages.text("go.menu"));
    }
}
