package org.mpmexplorer.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads files from top to bottom as httpd does: sections are opened and closed, conditions decided
/// and the directives that act while reading carried out at once (config.c ap_build_config). All
/// directives end up in the [ReadingState].
final class ConfigurationWalk {
    private final ReadingState state;
    private final Conditions conditions;
    private final ReadTimeDirectives readTime;

    ConfigurationWalk(ReadingState state) {
        this.state = state;
        this.conditions = new Conditions(state);
        this.readTime = new ReadTimeDirectives(state, this::read);
    }

    /// Reads one file and all it includes.
    ///
    /// @param around the sections open where it is included
    void read(Path file, List<Section> around) {
        ConfigurationLines lines = ConfigurationLines.read(file, state.budget(), state.findings()::add);
        state.files().add(file);
        state.including().push(file);
        SectionLevel level = new SectionLevel(around);
        while (lines.next()) {
            line(lines, level);
        }
        level.unclosed().ifPresent(section -> {
            throw notClosed(section);
        });
        state.including().pop();
    }

    /// A page of a web server, saved in the place of the file, begins with a section that httpd does not know.
    private static ConfigurationException notClosed(Section section) {
        String name = Excerpt.of(section.name());
        boolean isPage = name.startsWith("!") || "html".equalsIgnoreCase(name);
        return ConfigurationException.at(
                section.place(),
                "<" + name + "> was not closed",
                isPage ? "this looks like a web page; name httpd's configuration" : "write </" + name + "> at its end");
    }

    private void line(ConfigurationLines lines, SectionLevel level) {
        if (lines.isBlankOrComment()) {
            return;
        }
        Words words = new Words(state.variables().resolve(lines.text(), lines.place()));
        String name = words.next();
        if (name.startsWith("</")) {
            level.close(name, lines.place());
        } else if (name.startsWith("<")) {
            open(name.substring(1), words.rest(), lines, level);
        } else if (!name.isEmpty()) {
            String bare = name.endsWith(">") ? name.substring(0, name.length() - 1) : name;
            ReadDirective directive = new ReadDirective(bare, words.rest(), lines.place(), level.path(), "");
            state.add(directive);
            readTime.carryOut(directive);
        }
    }

    private void open(String word, String rest, ConfigurationLines lines, SectionLevel level) {
        state.budget().countDirective(lines.place());
        boolean isShut = word.endsWith(">");
        String name = isShut ? word.substring(0, word.length() - 1) : word;
        String argument = argument(name, isShut && rest.isEmpty() ? ">" : rest, lines.place());
        Section section = new Section(name, argument, lines.place(), Conditions.isCondition(name));
        if (section.isCondition()) {
            condition(section, lines, level);
        } else if (Directives.isForeignText(name)) {
            foreignText(section, lines, level);
        } else {
            level.open(section);
        }
    }

    private static String argument(String name, String rest, ConfigurationPlace place) {
        int end = rest.lastIndexOf('>');
        String argument = (end < 0 ? rest : rest.substring(0, end)).strip();
        if (Directives.needsArgument(name)) {
            String shown = "<" + Excerpt.of(name) + ">";
            if (argument.isEmpty()) {
                throw ConfigurationException.at(
                        place, shown + " directive requires additional arguments", "say what the section is for");
            }
            if (end < 0) {
                throw ConfigurationException.at(place, shown + " directive missing closing '>'", "end the line with >");
            }
        }
        return argument;
    }

    private void condition(Section section, ConfigurationLines lines, SectionLevel level) {
        Conditions.Verdict verdict = conditions.judge(section);
        if (!verdict.isEntered()) {
            SkippedSection.pass(section, level.path(), lines, state, verdict.reason());
            return;
        }
        String end = "</" + section.name() + ">";
        SectionLevel inner = new SectionLevel(SectionLevel.within(level.path(), section));
        while (lines.next()) {
            if (lines.text().equalsIgnoreCase(end)) {
                Optional<Section> unclosed = inner.unclosed();
                if (unclosed.isPresent()) {
                    throw SectionLevel.expected(unclosed.get(), end, lines.place());
                }
                return;
            }
            line(lines, inner);
        }
        inner.unclosed().ifPresent(unclosed -> {
            throw notClosed(unclosed);
        });
        state.findings()
                .add(Finding.warning(
                        section.place(), section.text() + " is not closed; httpd lets it end with the file."));
    }

    /// Another module keeps the lines to itself; none of them acts here.
    private void foreignText(Section section, ConfigurationLines lines, SectionLevel level) {
        List<Section> path = SectionLevel.within(level.path(), section);
        String end = "</" + section.name() + ">";
        String reason = "text for another module, and what that makes of it is not followed";
        while (lines.next()) {
            Words words = new Words(lines.text());
            String name = words.next();
            if (name.equalsIgnoreCase(end)) {
                return;
            }
            if (!lines.isBlankOrComment() && KnownDirective.named(name).isPresent()) {
                state.add(new ReadDirective(name, words.rest(), lines.place(), path, reason));
            }
        }
        throw ConfigurationException.at(
                section.place(),
                "expected token not found: </" + Excerpt.of(section.name()) + ">",
                "write it at the end of the section");
    }
}
