package org.mpmexplorer.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mpmexplorer.playback.History;
import org.mpmexplorer.playback.Lifetime;
import org.mpmexplorer.playback.Waterfall;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.ui.text.Messages;
import org.mpmexplorer.ui.text.TimeText;

/// What a history or a waterfall says in words at an instant.
final class Facts {
    private static final double NANOS_PER_SECOND = 1e9;

    private Facts() {}

    /// What became of a process or thread until that instant.
    static List<String> of(History history, long atNanos) {
        List<String> lines = new ArrayList<>();
        Optional<Lifetime> life = history.lifetimeAt(atNanos);
        if (life.isEmpty()) {
            lines.add(Messages.text("inspect.never"));
            return lines;
        }
        long bornNanos = life.get().forkedAtNanos();
        lines.add(Messages.text(
                "inspect.born", TimeText.coarse(bornNanos), life.get().generation()));
        if (!life.get().isAliveAt(atNanos)) {
            lines.add(Messages.text("inspect.gone", TimeText.coarse(life.get().goneAtNanos())));
        }
        lines.add(Messages.text(
                "inspect.served", history.requests(bornNanos, atNanos), history.accepted(bornNanos, atNanos)));
        int before = (int) history.lifetimes().stream()
                .filter(other -> other.forkedAtNanos() < bornNanos)
                .count();
        if (before > 0) {
            lines.add(Messages.text("inspect.before", before));
        }
        return lines;
    }

    /// How a visit has gone, whatever the instant.
    static List<String> of(Waterfall waterfall) {
        List<String> lines = new ArrayList<>();
        waterfall
                .firstReplyNanos()
                .ifPresent(nanos -> lines.add(Messages.text(
                        "inspect.firstReply",
                        duration(nanos),
                        waterfall.first(TraceKind.RESPONSE).orElseThrow().argument())));
        waterfall
                .first(TraceKind.FAIL)
                .ifPresent(mark ->
                        lines.add(Messages.text("inspect.failed", duration(mark.atNanos() - waterfall.fromNanos()))));
        lines.add(Messages.text(
                "inspect.requests", waterfall.count(TraceKind.REQUEST), waterfall.count(TraceKind.RESPONSE)));
        lines.add(Messages.text(
                "inspect.held",
                duration(waterfall.workerNanos()),
                duration(waterfall.untilNanos() - waterfall.fromNanos())));
        int losses = waterfall.count(TraceKind.SYN_DROP) + waterfall.count(TraceKind.DATA_DROP);
        if (losses > 0) {
            lines.add(Messages.text("inspect.losses", losses));
        }
        return lines;
    }

    /// A length of time with three digits.
    static String duration(long nanos) {
        double seconds = nanos / NANOS_PER_SECOND;
        if (nanos == 0) {
            return "0";
        }
        if (seconds < 0.001) {
            return Messages.text("duration.micros", String.format(Locale.ROOT, "%.0f", seconds * 1e6));
        }
        if (seconds < 0.9995) {
            String millis = String.format(Locale.ROOT, seconds < 0.01 ? "%.1f" : "%.0f", seconds * 1e3);
            return Messages.text("duration.millis", millis);
        }
        return Messages.text("duration.seconds", String.format(Locale.ROOT, seconds < 99.5 ? "%.2f" : "%.0f", seconds));
    }
}
