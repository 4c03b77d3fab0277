package org.mpmexplorer.ui.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What packages that know no window say, in the language of the window. They say it in English; in German it
/// is recognised by `sentences_de.txt` and said anew, and what is not recognised stays as it is.
public final class Sentences {
    private static final String FILE = "/org/mpmexplorer/ui/sentences_de.txt";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    private Sentences() {}

    /// Read once, when it is first asked for; what has most words of its own comes first.
    private static final class German {
        static final List<Sentence> ALL = read();
    }

    /// @param english how it is recognised, with a group for each place
    /// @param words how many of its characters are its own
    private record Sentence(Pattern english, int words, String german) {
        static Sentence of(String english, String german) {
            String[] own = PLACE.split(english, -1);
            StringBuilder pattern = new StringBuilder();
            int words = 0;
            for (int part = 0; part < own.length; part++) {
                pattern.append(part == 0 ? "" : "(.+?)").append(Pattern.quote(own[part]));
                words += own[part].length();
            }
            return new Sentence(Pattern.compile(pattern.toString(), Pattern.DOTALL), words, german);
        }

        String filled(Matcher places) {
            return PLACE.matcher(german)
                    .replaceAll(place -> Matcher.quoteReplacement(
                            Sentences.of(Objects.requireNonNull(places.group(Integer.parseInt(place.group(1)) + 1)))));
        }
    }

    private static List<Sentence> read() {
        try (InputStream in = Objects.requireNonNull(Sentences.class.getResourceAsStream(FILE))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
            List<Sentence> sentences = new ArrayList<>();
            for (int line = 0; line + 1 < lines.size(); line += 2) {
                sentences.add(Sentence.of(lines.get(line), lines.get(line + 1)));
            }
            sentences.sort(Comparator.comparingInt(Sentence::words).reversed());
            return List.copyOf(sentences);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// That text in the language of the window.
    public static String of(String english) {
        if (!Messages.language().equals(Locale.GERMAN)) {
            return english;
        }
        for (Sentence sentence : German.ALL) {
            Matcher found = sentence.english().matcher(english);
            if (found.matches()) {
                return sentence.filled(found);
            }
        }
        return english;
    }
}
