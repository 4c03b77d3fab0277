package org.mpmexplorer.ui.desk;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A ring around whatever has the focus, as long as the user goes by keyboard: the same for every control and
/// picture, in every theme.
public final class FocusRing extends Region {
    private static final double MARGIN = 2;
    private static final Bounds NOTHING = new BoundingBox(0, 0, 0, 0);

    private @Nullable Node owner;
    private Subscription visibility = Subscription.EMPTY;

    FocusRing() {
        getStyleClass().add("focus-ring");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                follow(scene);
            }
        });
    }

    private void follow(Scene scene) {
        scene.focusOwnerProperty().subscribe(now -> {
            visibility.unsubscribe();
            owner = now;
            visibility = now == null
                    ? Subscription.EMPTY
                    : now.focusVisibleProperty().subscribe(isVisible -> place());
            place();
        });
        scene.addPostLayoutPulseListener(this::place);
    }

    /// Goes where the focus is; to be called when something may have moved.
    void place() {
        Node ringed = owner;
        Bounds bounds = ringed == null || !ringed.isFocusVisible() ? NOTHING : shown(ringed);
        setVisible(bounds.getWidth() > 0 && bounds.getHeight() > 0);
        if (isVisible()) {
            Bounds here = sceneToLocal(bounds);
            double x = getLayoutX() + here.getMinX() - MARGIN;
            double y = getLayoutY() + here.getMinY() - MARGIN;
            resizeRelocate(x, y, here.getWidth() + 2 * MARGIN, here.getHeight() + 2 * MARGIN);
        }
    }

    /// What can be seen of that node: it may lie in something that scrolls.
    private static Bounds shown(Node node) {
        Bounds shown = node.localToScene(node.getLayoutBounds());
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return NOTHING;
            }
            if (each.getClip() != null) {
                shown = common(shown, each.localToScene(each.getClip().getBoundsInParent()));
            }
        }
        return shown;
    }

    private static Bounds common(Bounds one, Bounds other) {
        double x = Math.max(one.getMinX(), other.getMinX());
        double y = Math.max(one.getMinY(), other.getMinY());
        double width = Math.min(one.getMaxX(), other.getMaxX()) - x;
        double height = Math.min(one.getMaxY(), other.getMaxY()) - y;
        return width > 0 && height > 0 ? new BoundingBox(x, y, width, height) : NOTHING;
    }
}
