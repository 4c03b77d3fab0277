package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mpmexplorer.ui.WindowFixture.onFx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.mpmexplorer.store.UserFolders;
import org.mpmexplorer.ui.desk.Controls;
import org.mpmexplorer.ui.text.Command;

/// Everything can be reached and heard without seeing the window or having a mouse.
class KeyboardTest {
    private static final int MOST_STEPS = 400;

    @TempDir
    private static Path home;

    @RegisterExtension
    static final WindowFixture window =
            new WindowFixture(() -> new UserFolders(home.resolve("config"), home.resolve("state")));

    @BeforeAll
    static void prepare() {
        window.restartAt(10);
    }

    private static void perform(Command command) {
        onFx(() -> {
            window.shell().perform(command);
            return true;
        });
        window.awaitRest();
    }

    private static void walk(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, visitor));
        }
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// A node that gets the focus, but says nothing of what it is.
    private static void noteSilent(Node node, List<String> silent) {
        if (!node.isFocusTraversable() || node instanceof ScrollPane) {
            return;
        }
        String text = node.getAccessibleText();
        String label = node instanceof Labeled labeled ? labeled.getText() : "";
        boolean says = (text != null && !text.isBlank()) || (label != null && !label.isBlank());
        boolean hasRole =
                node.getAccessibleRole() != AccessibleRole.NODE && node.getAccessibleRole() != AccessibleRole.PARENT;
        boolean isPicture =
                node.queryAccessibleAttribute(AccessibleAttribute.TEXT) instanceof String spoken && !spoken.isBlank();
        if (!hasRole || !(says || isPicture)) {
            silent.add(node + " " + node.getAccessibleRole());
        }
        if (node instanceof MenuButton menu) {
            menu.getItems().forEach(item -> noteSilent(item, menu, silent));
        }
    }

    private static void noteSilent(MenuItem item, MenuButton menu, List<String> silent) {
        if (!(item instanceof CustomMenuItem)
                && (item.getText() == null || item.getText().isBlank())) {
            silent.add(menu.getId() + ": " + item);
        }
    }

    private static List<String> silent() {
        return onFx(() -> {
            List<String> found = new ArrayList<>();
            walk(window.shell().root(), node -> noteSilent(node, found));
            return found;
        });
    }

    @Test
    void everythingThatGetsTheFocusSaysWhatItIs() {
        openOrCloseSeldom();
        for (Command overlay : List.of(Command.KEYS, Command.GO_TO_TIME, Command.PREFERENCES, Command.ABOUT)) {
            perform(overlay);
            assertThat(silent()).as(overlay.name()).isEmpty();
        }
        onFx(() -> {
            window.shell().overlay().hide();
            return true;
        });
        perform(Command.WORDS);
        assertThat(silent()).isEmpty();
        perform(Command.WORDS);
        openOrCloseSeldom();
    }

    private static void openOrCloseSeldom() {
        onFx(() -> {
            window.shell().root().lookupAll(".more-button").forEach(more -> ((Button) more).fire());
            return true;
        });
    }

    @Test
    void theTabKeyReachesEverythingAndARingShowsWhere() {
        Node first = window.find("presets", Node.class);
        onFx(() -> {
            first.requestFocus();
            first.requestFocusTraversal(TraversalDirection.NEXT);
            return true;
        });
        List<Node> reached = new ArrayList<>();
        List<String> withoutRing = new ArrayList<>();
        Node now;
        do {
            now = onFx(() -> step(withoutRing));
            reached.add(now);
        } while (now != first && reached.size() < MOST_STEPS);

        List<Node> wanted = onFx(() -> {
            List<Node> found = new ArrayList<>();
            walk(window.shell().root(), node -> {
                if (node.isFocusTraversable() && isShown(node) && !node.isDisabled() && !isReachedByArrows(node)) {
                    found.add(node);
                }
            });
            return found;
        });
        assertThat(reached).containsAll(wanted);
        assertThat(withoutRing).isEmpty();
    }

    /// Of toggles that belong together only the chosen one gets the focus by Tab; arrows lead to the others.
    private static boolean isReachedByArrows(Node node) {
        return node instanceof ToggleButton toggle && toggle.getToggleGroup() != null && !toggle.isSelected();
    }

    /// What has the focus now; notes it if the ring is not around it, and goes on.
    private static Node step(List<String> withoutRing) {
        Parent root = window.shell().root();
        Node owner = root.getScene().getFocusOwner();
        // The picture of the whole lays out, scrolls and moves the ring as a frame does.
        root.getScene().snapshot(null);
        Node ring = root.lookup(".focus-ring");
        Bounds around = ring.localToScene(ring.getLayoutBounds());
        Bounds inside = owner.localToScene(owner.getLayoutBounds());
        boolean isAround = around.contains(inside.getCenterX(), inside.getCenterY())
                && around.getWidth() >= inside.getWidth()
                && around.getHeight() >= inside.getHeight();
        if (!ring.isVisible() || !isAround) {
            withoutRing.add(owner + ": " + inside + " in " + around);
        }
        owner.requestFocusTraversal(TraversalDirection.NEXT);
        return owner;
    }

    @Test
    void tabGoesRoundInACardOverTheWindow() {
        perform(Command.PREFERENCES);
        Node card = window.shell().root().lookup(".overlay-card");
        Set<Node> reached = new HashSet<>();
        for (int step = 0; step < 12; step++) {
            window.robot.push(KeyCode.TAB);
            Node owner = onFx(() -> window.stage().getScene().getFocusOwner());
            assertThat(Controls.isIn(owner, card))
                    .as("after %d steps at %s", step, owner)
                    .isTrue();
            reached.add(owner);
        }
        window.robot.push(KeyCode.SHIFT, KeyCode.TAB);

        assertThat(reached).isEqualTo(onFx(() -> Set.copyOf(Controls.in(card))));
        window.robot.push(KeyCode.ESCAPE);
    }
}
