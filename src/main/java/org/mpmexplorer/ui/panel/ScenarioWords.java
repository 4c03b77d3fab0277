package org.mpmexplorer.ui.panel;

import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.TunableGroup;
import org.mpmexplorer.ui.text.Messages;

/// The words of scenarios in the language of the window. Names of directives and tunables are the same in
/// every language.
public final class ScenarioWords {
    private ScenarioWords() {}

    /// What that action is called.
    public static String of(Action action) {
        return Messages.translated("action." + action.name(), action.title());
    }

    /// The heading of that group.
    static String of(TunableGroup group) {
        return Messages.translated("group." + group.name(), group.title());
    }

    /// The sentence about that tunable.
    static String help(Tunable tunable) {
        return Messages.translated("tunable." + tunable.name(), tunable.help());
    }
}
