package org.mpmexplorer.ui.panel;

import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.ui.text.Messages;

/// Something that goes wrong around a server from an instant on, until it is ended: a tunable turned to a
/// value that hurts.
@SuppressWarnings("ImmutableEnumChecker") // a tunable is an enum whose parts are immutable records
enum Fault {
    BACKEND_SLOW(Tunable.BACKEND_FACTOR, 10),
    SLOWLORIS(Tunable.SLOWLORIS_CLIENTS, 500),
    LEAK(Tunable.LEAK, 2);

    private final Tunable tunable;
    private final double value;

    Fault(Tunable tunable, double value) {
        this.tunable = tunable;
        this.value = value;
    }

    /// What it is called in the menu.
    String title() {
        return Messages.text("fault." + name(), tunable.format(value));
    }

    Tunable tunable() {
        return tunable;
    }

    /// Whether that server suffers from it, or from worse of its kind.
    boolean isOn(ServerShown server) {
        return server.settings().get(tunable) >= value;
    }

    /// What the tunable becomes on that server when the fault begins or, where it is on, ends.
    double turned(ServerShown server) {
        if (!isOn(server)) {
            return value;
        }
        double initial = server.initial().get(tunable);
        return initial < value ? initial : tunable.compiledIn(server.mpm());
    }
}
