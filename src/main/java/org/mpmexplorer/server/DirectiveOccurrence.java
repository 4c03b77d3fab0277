package org.mpmexplorer.server;

import java.util.List;

/// A directive where it stands in a file, and what has become of it.
///
/// @param name as in the file
/// @param arguments the rest of the line, variables put in, quotes as in the file
/// @param sections the sections around it as in the file, outermost first, for example
///     `<IfModule mpm_event_module>`
/// @param reason why it is not in force; empty if it is, or is left alone
public record DirectiveOccurrence(
        String name,
        String arguments,
        ConfigurationPlace place,
        List<String> sections,
        Standing standing,
        String reason) {

    public DirectiveOccurrence {
        sections = List.copyOf(sections);
    }

    /// Whether it sets a value of the whole server.
    public boolean isInForce() {
        return standing == Standing.IN_FORCE;
    }

    /// The line as in the file, cut to a length fit for messages.
    public String text() {
        return Excerpt.of(arguments.isEmpty() ? name : name + " " + arguments);
    }
}
