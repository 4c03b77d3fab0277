package org.mpmexplorer.ui.desk;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mpmexplorer.store.Preferences;

/// What the user prefers; each change counts at once and is kept.
public final class PreferencesViewModel {
    private final ReadOnlyObjectWrapper<Preferences> preferences;
    private final Consumer<UnaryOperator<Preferences>> keep;

    /// @param keep makes a change to what is kept for the next start
    public PreferencesViewModel(Preferences initial, Consumer<UnaryOperator<Preferences>> keep) {
        this.preferences = new ReadOnlyObjectWrapper<>(initial);
        this.keep = keep;
    }

    /// What counts now.
    public ReadOnlyObjectProperty<Preferences> preferencesProperty() {
        return preferences.getReadOnlyProperty();
    }

    /// Changes it so.
    public void change(UnaryOperator<Preferences> change) {
        Preferences after = change.apply(preferences.get());
        if (!after.equals(preferences.get())) {
            preferences.set(after);
            keep.accept(change);
        }
    }
}
