package org.mpmexplorer.report;

import java.util.List;
import java.util.Locale;
import org.mpmexplorer.calibrate.Fact;
import org.mpmexplorer.calibrate.Match;
import org.mpmexplorer.calibrate.Reading;

/// What was read of a server, what was guessed and how well it matches, for people.
final class ReadingText {
    private static final int SOURCE_COLUMN = 57;
    private static final int MOST_MINUTES = 15;
    private static final double PERCENT = 100;

    private final StringBuilder text = new StringBuilder();

    private ReadingText() {}

    static String write(Reading reading) {
        return new ReadingText().all(reading);
    }

    private String all(Reading reading) {
        line("Your server, as %s".formatted(reading.server().scenario().mpm().id()));
        for (Fact.Certainty certainty : Fact.Certainty.values()) {
            facts(certainty, reading.server().facts());
        }
        if (!reading.server().notes().isEmpty()) {
            line("");
            line("Worth knowing");
            reading.server().notes().forEach(note -> line("  - " + note));
        }
        line("");
        reading.match()
                .ifPresentOrElse(
                        this::match, () -> line("Without an access log there is nothing to compare a run with."));
        return text.toString();
    }

    private void facts(Fact.Certainty certainty, List<Fact> all) {
        List<Fact> facts =
                all.stream().filter(fact -> fact.certainty() == certainty).toList();
        if (facts.isEmpty()) {
            return;
        }
        line("");
        line(
                switch (certainty) {
                    case READ -> "What was read";
                    case ESTIMATED -> "What was estimated from it";
                    case GUESSED -> "What was guessed";
                });
        for (Fact fact : facts) {
            String start = "  %-33s%s".formatted(fact.what(), fact.value());
            if (start.length() < SOURCE_COLUMN) {
                line("%-56s %s".formatted(start, fact.source()));
            } else {
                line(start);
                line(" ".repeat(SOURCE_COLUMN) + fact.source());
            }
        }
    }

    private void match(Match match) {
        line("How well a run of it matches the log");
        line("  %-33s %10s %10s %8s".formatted("", "log", "simulated", "error"));
        for (Match.Time time : match.times()) {
            line("  %-33s %10s %10s %7.0f%%"
                    .formatted(
                            "response time " + time.name(),
                            Quantity.time(time.logged()),
                            Quantity.time(time.simulated()),
                            time.error() * PERCENT));
        }
        if (match.times().isEmpty()) {
            line("  The log has no response times to compare: add %D to its LogFormat.");
        }
        List<Match.Minute> minutes = match.minutes();
        for (int i = 0; i < Math.min(MOST_MINUTES, minutes.size()); i++) {
            Match.Minute minute = minutes.get(i);
            line("  %-33s %10d %10d %7.0f%%"
                    .formatted(
                            "requests in minute " + (i + 1),
                            minute.logged(),
                            minute.simulated(),
                            minute.error() * PERCENT));
        }
        if (minutes.size() > MOST_MINUTES) {
            line("  and %d minutes more".formatted(minutes.size() - MOST_MINUTES));
        }
        line(String.format(
                Locale.ROOT, "  Requests of a minute differ by %.1f %% on average.", match.rateError() * PERCENT));
    }

    private void line(String content) {
        text.append(content).append('\n');
    }
}
