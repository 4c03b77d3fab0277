package org.mpmexplorer.advice;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.Scenario;

/// A scenario in which the server is restarted gracefully.
final class Restart {
    private Restart() {}

    /// The same with a graceful restart in the middle.
    static Scenario halfway(Scenario scenario) {
        List<Intervention> script = new ArrayList<>(scenario.script());
        script.add(new Intervention.Perform(scenario.durationNanos() / 2, Action.GRACEFUL_RESTART));
        return scenario.scripted(script);
    }
}
