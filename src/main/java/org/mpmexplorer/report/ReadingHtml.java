package org.mpmexplorer.report;

import java.util.List;
import java.util.Locale;
import org.mpmexplorer.calibrate.Fact;
import org.mpmexplorer.calibrate.Match;
import org.mpmexplorer.calibrate.Reading;

/// What was read of a server as one page that needs nothing else.
final class ReadingHtml {
    private static final double PERCENT = 100;
    private static final int WIDTH = 860;
    private static final int HEIGHT = 200;
    private static final String STYLE = "body{background:#0f1419;color:#e6edf3;font:15px/1.5 sans-serif;margin:2em"
            + " auto;max-width:1000px}table{border-collapse:collapse;width:100%}td,th{padding:.3em"
            + " .6em;text-align:left;border-bottom:1px solid"
            + " #27303a;vertical-align:top}td.n,th.n{text-align:right}.source{color:#8b98a5}"
            + ".read{color:#4ac26b}.estimated{color:#e3b341}.guessed{color:#f28b54}svg{background:#161c23;width:100%}"
            + ".key{margin-right:1.5em}";

    private final StringBuilder html = new StringBuilder();

    private ReadingHtml() {}

    static String write(Reading reading) {
        return new ReadingHtml().page(reading);
    }

    private String page(Reading reading) {
        html.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<title>Your server</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>Your server</h1>\n");
        reading.match().ifPresent(this::match);
        html.append("<h2>What is known of it</h2>\n<table>")
                .append("<tr><th>What</th><th>Value</th><th>How</th><th>From</th></tr>\n");
        reading.server().facts().forEach(this::fact);
        html.append("</table>\n");
        if (!reading.server().notes().isEmpty()) {
            html.append("<h2>Worth knowing</h2>\n<ul>\n");
            reading.server().notes().forEach(note -> html.append("<li>%s</li>\n".formatted(escaped(note))));
            html.append("</ul>\n");
        }
        return html.append("</body></html>\n").toString();
    }

    private void fact(Fact fact) {
        html.append("<tr><td>%s</td><td>%s</td><td class=\"%s\">%s</td><td class=\"source\">%s</td></tr>\n"
                .formatted(
                        escaped(fact.what()),
                        escaped(fact.value()),
                        fact.certainty().word(),
                        fact.certainty().word(),
                        escaped(fact.source())));
    }

    private void match(Match match) {
        html.append("<h2>How well a run of it matches the log</h2>\n");
        if (match.times().isEmpty()) {
            html.append("<p>The log has no response times to compare: add %D to its LogFormat.</p>\n");
        } else {
            html.append("<table><tr><th>Response time</th><th class=\"n\">log</th><th class=\"n\">simulated</th>"
                    + "<th class=\"n\">error</th></tr>\n");
            match.times().forEach(this::time);
            html.append("</table>\n");
        }
        html.append(String.format(
                Locale.ROOT,
                "<p>Requests of a minute differ by %.1f %% on average.</p>%n",
                match.rateError() * PERCENT));
        html.append("<p><span class=\"key\" style=\"color:#4aa8ff\">&#9632; log</span>"
                + "<span class=\"key\" style=\"color:#e3b341\">&#9632; simulated</span> requests per minute</p>\n");
        bars(match.minutes());
    }

    private void time(Match.Time time) {
        html.append("<tr><td>%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td class=\"n\">%.0f %%</td></tr>\n"
                .formatted(
                        time.name(),
                        Quantity.time(time.logged()),
                        Quantity.time(time.simulated()),
                        time.error() * PERCENT));
    }

    /// Two bars for each minute, one beside the other.
    private void bars(List<Match.Minute> minutes) {
        int most = 1;
        for (Match.Minute minute : minutes) {
            most = Math.max(most, Math.max(minute.logged(), minute.simulated()));
        }
        double width = (double) WIDTH / minutes.size();
        html.append("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Requests per minute\">\n"
                .formatted(WIDTH, HEIGHT));
        for (int i = 0; i < minutes.size(); i++) {
            bar(i * width + width * 0.1, width * 0.4, minutes.get(i).logged() / (double) most, "#4aa8ff");
            bar(i * width + width * 0.5, width * 0.4, minutes.get(i).simulated() / (double) most, "#e3b341");
        }
        html.append("</svg>\n");
    }

    private void bar(double x, double width, double share, String ink) {
        html.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>%n",
                x,
                HEIGHT * (1 - share * 0.95),
                width,
                HEIGHT * share * 0.95,
                ink));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
