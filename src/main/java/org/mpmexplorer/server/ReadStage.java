package org.mpmexplorer.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How long a visitor may take over one stage of a request, one `stage=...` of `RequestReadTimeout`
/// (mod_reqtimeout.c set_reqtimeout_param).
///
/// @param name `header`, `body` or `handshake`
/// @param seconds from the start of the stage; 0 switches it off
/// @param maxSeconds to which the time may be extended; 0 where it has no end
/// @param minRate bytes that extend the time by one second; 0 where nothing does
public record ReadStage(String name, int seconds, int maxSeconds, int minRate, ConfigurationPlace place) {
    private static final String RATE = ",minrate=";

    /// Every stage that one directive sets.
    static List<ReadStage> parse(ReadDirective directive) {
        List<ReadStage> stages = new ArrayList<>();
        Words words = new Words(directive.arguments());
        while (!words.isAtEnd()) {
            stages.add(stage(words.next(), directive.place()));
        }
        return stages;
    }

    private static ReadStage stage(String word, ConfigurationPlace place) {
        int equals = word.indexOf('=');
        if (equals < 0) {
            throw refused(place, "Invalid RequestReadTimeout parameter. Parameter must be in the form 'key=value'");
        }
        String name = word.substring(0, equals).toLowerCase(Locale.ROOT);
        if (!name.equals("header") && !name.equals("body") && !name.equals("handshake")) {
            throw refused(place, word, "Unknown RequestReadTimeout parameter");
        }
        String times = word.substring(equals + 1);
        int rateAt = times.toLowerCase(Locale.ROOT).indexOf(RATE);
        String range = rateAt < 0 ? times : times.substring(0, rateAt);
        int dash = range.indexOf('-');
        if (dash >= 0 && rateAt < 0) {
            throw refused(place, word, "Must set MinRate option if using timeout range");
        }
        int seconds = number(word, dash < 0 ? range : range.substring(0, dash), place);
        int maxSeconds = dash < 0 ? 0 : number(word, range.substring(dash + 1), place);
        int minRate = rateAt < 0 ? 0 : number(word, times.substring(rateAt + RATE.length()), place);
        if (dash >= 0 && maxSeconds <= seconds) {
            throw refused(place, word, "Maximum timeout must be larger than initial timeout");
        }
        if (rateAt >= 0 && minRate == 0) {
            throw refused(place, word, "Minimum data rate must be larger than 0");
        }
        return new ReadStage(name, seconds, maxSeconds, minRate, place);
    }

    private static int number(String word, String text, ConfigurationPlace place) {
        int end = text.startsWith("-") ? 1 : 0;
        int firstDigit = end;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        if (end == firstDigit) {
            throw refused(place, word, "Value '" + Excerpt.of(text) + "' not numerical");
        }
        if (end < text.length()) {
            throw refused(place, word, "Cannot parse '" + Excerpt.of(text.substring(end)) + "'");
        }
        if (firstDigit > 0) {
            throw refused(place, word, "Value must be non-negative");
        }
        WholeNumber number = WholeNumber.read(text);
        return number.isExact() ? number.value() : Integer.MAX_VALUE;
    }

    private static ConfigurationException refused(ConfigurationPlace place, String word, String problem) {
        return refused(place, "RequestReadTimeout: " + Excerpt.of(word) + ": " + problem);
    }

    private static ConfigurationException refused(ConfigurationPlace place, String problem) {
        return ConfigurationException.at(
                place, problem, "write for example " + KnownDirective.REQUEST_READ_TIMEOUT.example());
    }
}
