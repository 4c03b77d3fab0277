package org.mpmexplorer.ui.desk;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/// What the keyboard can reach.
public final class Controls {
    private Controls() {}

    /// The controls in that part of the window that can take the focus now, in the order of the Tab key.
    public static List<Node> in(Node part) {
        List<Node> found = new ArrayList<>();
        collect(part, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    /// Whether a node can be seen and used where it is.
    static boolean isUsable(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return !node.isDisabled() && node.getScene() != null;
    }

    /// Whether that is the ancestor or a part of it.
    public static boolean isIn(Node part, Node ancestor) {
        for (Node each = part; each != null; each = each.getParent()) {
            if (each.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }
}
