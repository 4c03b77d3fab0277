package org.mpmexplorer.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The sections opened within one file or one condition that was entered: they must be closed
/// there, in the opposite order (config.c ap_build_config_sub).
final class SectionLevel {
    private final Deque<Section> open = new ArrayDeque<>();
    private final Deque<List<Section>> outer = new ArrayDeque<>();
    private List<Section> path;

    /// @param path the sections around this level
    SectionLevel(List<Section> path) {
        this.path = path;
    }

    /// All sections around the next directive, outermost first; never changed afterwards.
    List<Section> path() {
        return path;
    }

    void open(Section section) {
        outer.push(path);
        open.push(section);
        path = within(path, section);
    }

    /// Reads `</Name>`.
    ///
    /// @param word the line's first word, for example `</Directory>`
    void close(String word, ConfigurationPlace place) {
        String shown = Excerpt.of(word);
        String name = shown.substring(2);
        if (open.isEmpty()) {
            throw ConfigurationException.at(
                    place, shown + " without matching <" + name + " section", "take it out, or open the section");
        }
        Section innermost = open.peek();
        if (!word.endsWith(">")) {
            throw ConfigurationException.at(
                    place,
                    shown + "> directive missing closing '>'",
                    "write </" + Excerpt.of(innermost.name()) + "> alone on the line");
        }
        if (!innermost.isNamed(word.substring(2, word.length() - 1))) {
            throw expected(innermost, shown, place);
        }
        open.pop();
        path = outer.pop();
    }

    /// The innermost section still open.
    Optional<Section> unclosed() {
        return Optional.ofNullable(open.peek());
    }

    static ConfigurationException expected(Section innermost, String saw, ConfigurationPlace place) {
        String end = "</" + Excerpt.of(innermost.name()) + ">";
        return ConfigurationException.at(
                place,
                "Expected " + end + " but saw " + saw,
                "close " + innermost.text() + " of line " + innermost.place().line() + " first");
    }

    static List<Section> within(List<Section> path, Section section) {
        if (path.size() >= ReadBudget.MAX_SECTION_DEPTH) {
            throw ConfigurationException.at(
                    section.place(),
                    "sections are open " + ReadBudget.MAX_SECTION_DEPTH + " deep",
                    "close some of them");
        }
        List<Section> longer = new ArrayList<>(path.size() + 1);
        longer.addAll(path);
        longer.add(section);
        return List.copyOf(longer);
    }
}
