package org.mpmexplorer.ui.panel;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Unit;
import org.mpmexplorer.ui.text.Messages;

/// What a tunable says about itself in a tooltip.
final class ParameterWords {

    private ParameterWords() {}

    /// Whether it is a directive of httpd or PHP-FPM, so that compiled-in and Debian values mean something.
    static boolean isDirective(Tunable tunable) {
        return switch (tunable) {
            case SEND_BUFFER, HTTPS, ACCEPT_FILTER -> false;
            default ->
                switch (tunable.group()) {
                    case PROCESSES, KEEP_ALIVE, CONNECTIONS, FPM -> true;
                    case HOST, PHP, VISITORS, MEMORY -> false;
                };
        };
    }

    /// Help, range, defaults for the modules on screen, and when a change takes effect.
    static String hint(Tunable tunable, List<ServerShown> servers) {
        List<String> lines = new ArrayList<>();
        lines.add(ScenarioWords.help(tunable));
        if (tunable.unit() != Unit.FLAG && tunable.unit() != Unit.CHOICE) {
            lines.add(Messages.text(
                    "hint.range",
                    tunable.format(tunable.range().min()),
                    tunable.format(tunable.range().max())));
        }
        if (isDirective(tunable)) {
            servers.stream().map(ServerShown::mpm).distinct().forEach(mpm -> lines.add(defaults(tunable, mpm)));
        }
        switch (tunable.effect()) {
            case LIVE -> {}
            case GRACEFUL_RESTART -> lines.add(Messages.text("hint.gracefulRestart"));
            case STOP_AND_START -> lines.add(Messages.text("hint.stopAndStart"));
        }
        return String.join("\n", lines);
    }

    private static String defaults(Tunable tunable, Mpm mpm) {
        return Messages.text(
                "hint.defaults",
                mpm.id(),
                tunable.format(tunable.compiledIn(mpm)),
                tunable.format(tunable.debian(mpm)));
    }
}
