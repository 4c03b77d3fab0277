package org.mpmexplorer.server.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.server.InputException;

/// Reads what `server-status?auto` says (httpd-semantics 7.2).
public final class StatusText {
    /// More places than httpd's own limits allow (MAX_SERVER_LIMIT of prefork).
    private static final int MOST_PLACES = 200_000;

    private static final int MOST_LINES = 20_000;
    private static final int MOST_VERSION_CHARACTERS = 60;
    private static final double MILLIS = 1000;
    private static final double PERCENT = 100;

    private final String source;
    private final Map<String, String> values = new HashMap<>();
    /// The keys as they are written there.
    private final Map<String, String> names = new HashMap<>();

    private StatusText(String source) {
        this.source = source;
    }

    /// Reads the text of the page.
    ///
    /// @throws InputException if it is no such page
    public static StatusSample read(SmallText text) {
        return new StatusText(text.source()).sample(text.text());
    }

    private StatusSample sample(String text) {
        String start = text.stripLeading();
        if (start.regionMatches(true, 0, "<!doctype", 0, 9) || start.regionMatches(true, 0, "<html", 0, 5)) {
            throw InputException.in(
                    source,
                    "is a page for people (HTML), not the text for programs",
                    "ask for server-status?auto, with ?auto at its end");
        }
        text.lines().limit(MOST_LINES).forEach(this::keep);
        if (!values.containsKey("scoreboard")) {
            throw InputException.in(
                    source,
                    "has no line 'Scoreboard:', so it is no server-status?auto",
                    "ask httpd's mod_status for server-status?auto");
        }
        double uptime = number("uptime", number("serveruptimeseconds", 0));
        return new StatusSample(
                Mpm.named(values.getOrDefault("servermpm", "").toLowerCase(Locale.ROOT)),
                version(),
                (long) uptime,
                whole("parentservermpmgeneration"),
                (long) number("total accesses", 0),
                number("reqpersec", 0),
                number("cpuload", 0) / PERCENT,
                number("durationperreq", 0) / MILLIS,
                number("bytesperreq", 0),
                whole("busyworkers"),
                whole("idleworkers"),
                whole("processes"),
                new StatusSample.Connections(
                        whole("connstotal"),
                        whole("connsasyncwriting"),
                        whole("connsasynckeepalive"),
                        whole("connsasyncclosing")),
                scoreboard(values.getOrDefault("scoreboard", "")));
    }

    private void keep(String line) {
        int colon = line.indexOf(": ");
        if (colon > 0) {
            String key = line.substring(0, colon).toLowerCase(Locale.ROOT);
            names.putIfAbsent(key, line.substring(0, colon));
            values.putIfAbsent(key, line.substring(colon + 2).strip());
        }
    }

    private String version() {
        String version = values.getOrDefault("serverversion", "").replaceAll("[^\\x20-\\x7e]", "?");
        return version.substring(0, Math.min(version.length(), MOST_VERSION_CHARACTERS));
    }

    private int whole(String key) {
        return (int) Math.min(Integer.MAX_VALUE, number(key, 0));
    }

    /// A number that a server can mean; what is none is refused.
    private double number(String key, double missing) {
        String text = values.get(key);
        if (text == null) {
            return missing;
        }
        double number = Double.NaN;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            // refused below
        }
        if (!(number >= 0) || number > 1e15) {
            String shown = text.length() > 20 ? text.substring(0, 20) + "…" : text;
            throw InputException.in(
                    source,
                    "says '%s: %s', which cannot be".formatted(names.getOrDefault(key, key), shown),
                    "check that it is httpd's own, or leave that line out of a file");
        }
        return number;
    }

    private List<Letter> scoreboard(String text) {
        if (text.length() > MOST_PLACES) {
            throw InputException.in(
                    source,
                    "has a scoreboard of %d places, more than httpd has".formatted(text.length()),
                    "check that it is httpd's own");
        }
        List<Letter> letters = new ArrayList<>(text.length());
        for (int i = 0; i < text.length(); i++) {
            letters.add(letter(text.charAt(i)));
        }
        return letters;
    }

    private Letter letter(char symbol) {
        Optional<Letter> letter = Optional.empty();
        for (Letter each : Letter.values()) {
            if (each.symbol() == symbol) {
                letter = Optional.of(each);
            }
        }
        return letter.orElseThrow(() -> InputException.in(
                source,
                "has '" + symbol + "' in its scoreboard, which is no letter of httpd",
                "check that it is httpd's own"));
    }
}
