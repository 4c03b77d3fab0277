package org.mpmexplorer.ui.timeline;

import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Instants of the run the user wants to come back to.
public final class Bookmarks {
    private final TreeSet<Long> instants = new TreeSet<>();
    private final ReadOnlyObjectWrapper<List<Long>> shown = new ReadOnlyObjectWrapper<>(List.of());

    /// Sets a bookmark there, or takes away the one that is there.
    void toggle(long nanos) {
        if (!instants.remove(nanos)) {
            instants.add(nanos);
        }
        shown.set(List.copyOf(instants));
    }

    /// Forgets all.
    void clear() {
        instants.clear();
        shown.set(List.of());
    }

    /// The first after that instant, if there is one.
    OptionalLong after(long nanos) {
        Long next = instants.higher(nanos);
        return next == null ? OptionalLong.empty() : OptionalLong.of(next);
    }

    /// The last before that instant, if there is one.
    OptionalLong before(long nanos) {
        Long last = instants.lower(nanos);
        return last == null ? OptionalLong.empty() : OptionalLong.of(last);
    }

    /// The instants, in nanoseconds, in order.
    public ReadOnlyObjectProperty<List<Long>> instantsProperty() {
        return shown.getReadOnlyProperty();
    }
}
