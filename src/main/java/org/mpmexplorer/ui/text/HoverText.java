package org.mpmexplorer.ui.text;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Text that appears beside a node while the pointer rests on it. The window for it, which is dear, is made
/// when the pointer first comes by; the text is asked for each time.
/// It takes no key: Escape hides it and still reaches the node.
public final class HoverText {
    private static final double WIDTH = 380;
    private static final Duration DELAY = Duration.millis(600);

    private final Node node;
    private final Supplier<String> text;
    private @Nullable Tooltip tooltip;

    private HoverText(Node node, Supplier<String> text) {
        this.node = node;
        this.text = text;
    }

    /// Gives the node that text; while it is empty, nothing appears.
    public static void install(Node node, Supplier<String> text) {
        HoverText hover = new HoverText(node, text);
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> hover.prepare());
    }

    /// Gives the node that text.
    public static void install(Node node, String text) {
        install(node, () -> text);
    }

    private void prepare() {
        String now = text.get();
        Tooltip present = tooltip;
        if (present != null) {
            Tooltip.uninstall(node, present);
        }
        if (!now.isEmpty()) {
            Tooltip shown = present == null ? create() : present;
            shown.setText(now);
            tooltip = shown;
            Tooltip.install(node, shown);
        }
    }

    private static Tooltip create() {
        Tooltip created = new Tooltip();
        created.setWrapText(true);
        created.setConsumeAutoHidingEvents(false);
        created.setMaxWidth(WIDTH);
        created.setShowDelay(DELAY);
        created.setShowDuration(Duration.INDEFINITE);
        return created;
    }
}
