package org.mpmexplorer.ui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Keeps the keyboard where it was when the control it was in is switched off, hidden or taken away: JavaFX
/// would put it into the first control of the window. The nearest one that is left gets it, the next before
/// the last, in the innermost part of the window that still has one.
final class FocusKeeper {
    private final Scene scene;
    private List<Surrounding> trail = List.of();
    private boolean isLost;

    /// A part of the window around what has the focus, and the controls in it before that and after.
    private record Surrounding(Parent part, List<Node> before, List<Node> after) {}

    private FocusKeeper(Scene scene) {
        this.scene = scene;
    }

    /// Keeps the focus in that scene from now on.
    static void watch(Scene scene) {
        FocusKeeper keeper = new FocusKeeper(scene);
        scene.focusOwnerProperty().addListener((property, before, now) -> keeper.moved(before, now));
    }

    private void moved(@Nullable Node before, @Nullable Node now) {
        if (now == null) {
            isLost = before != null && !isHere(before);
            return;
        }
        Optional<Node> neighbour = isLost ? neighbour() : Optional.empty();
        isLost = false;
        neighbour
                .filter(node -> !node.equals(now))
                .ifPresentOrElse(Node::requestFocus, () -> trail = surroundings(now));
    }

    private Optional<Node> neighbour() {
        for (Surrounding around : trail) {
            if (isHere(around.part())) {
                Optional<Node> next =
                        around.after().stream().filter(this::isLeft).findFirst();
                Optional<Node> last =
                        around.before().reversed().stream().filter(this::isLeft).findFirst();
                Optional<Node> any = Controls.in(around.part()).stream().findFirst();
                if (next.or(() -> last).or(() -> any).isPresent()) {
                    return next.or(() -> last).or(() -> any);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isLeft(Node node) {
        return isHere(node) && node.isFocusTraversable();
    }

    private boolean isHere(Node node) {
        return scene.equals(node.getScene()) && Controls.isUsable(node);
    }

    private static List<Surrounding> surroundings(Node owner) {
        List<Surrounding> trail = new ArrayList<>();
        for (Parent part = owner.getParent(); part != null; part = part.getParent()) {
            List<Node> controls = Controls.in(part);
            int place = controls.indexOf(owner);
            trail.add(new Surrounding(
                    part,
                    List.copyOf(controls.subList(0, Math.max(0, place))),
                    List.copyOf(controls.subList(place + 1, controls.size()))));
        }
        return trail;
    }
}
