package org.mpmexplorer.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Passes over a conditional section that is not read: only the brackets in it count, its
/// directives are noted as without effect (config.c ap_soak_end_container).
final class SkippedSection {
    private final ReadingState state;
    private final ConfigurationLines lines;
    private final String reason;
    private final Deque<Section> open = new ArrayDeque<>();
    private final Deque<List<Section>> paths = new ArrayDeque<>();

    private SkippedSection(ReadingState state, ConfigurationLines lines, String reason) {
        this.state = state;
        this.lines = lines;
        this.reason = reason;
    }

    /// Moves the lines behind the section's end.
    ///
    /// @param path the sections around it
    static void pass(Section section, List<Section> path, ConfigurationLines lines, ReadingState state, String reason) {
        SkippedSection skipped = new SkippedSection(state, lines, reason);
        skipped.open(section, path);
        skipped.passToEnd(section);
    }

    private void passToEnd(Section section) {
        while (lines.next()) {
            if (!lines.isBlankOrComment()) {
                line();
                if (open.isEmpty()) {
                    return;
                }
            }
        }
        throw ConfigurationException.at(
                section.place(),
                "Expected </" + Excerpt.of(section.name()) + "> before end of configuration",
                "close " + section.text());
    }

    private void line() {
        Words words = new Words(lines.text());
        String name = words.next();
        if (name.startsWith("</")) {
            close(name);
        } else if (name.startsWith("<")) {
            String bare = name.substring(1, name.endsWith(">") ? name.length() - 1 : name.length());
            Section inner = new Section(bare, argument(words.rest()), lines.place(), Conditions.isCondition(bare));
            open(inner, paths.element());
        } else if (!name.isEmpty()) {
            state.add(new ReadDirective(name, words.rest(), lines.place(), paths.element(), reason));
        }
    }

    private void close(String word) {
        Section innermost = open.element();
        String name = word.substring(2, Math.max(2, word.length() - 1));
        if (!innermost.isNamed(name)) {
            throw SectionLevel.expected(innermost, "</" + Excerpt.of(name) + ">", lines.place());
        }
        open.pop();
        paths.pop();
    }

    private void open(Section section, List<Section> path) {
        state.budget().countDirective(section.place());
        open.push(section);
        paths.push(SectionLevel.within(path, section));
    }

    private static String argument(String rest) {
        int end = rest.lastIndexOf('>');
        return (end < 0 ? rest : rest.substring(0, end)).strip();
    }
}
