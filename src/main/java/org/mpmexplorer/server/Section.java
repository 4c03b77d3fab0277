package org.mpmexplorer.server;

/// A `<Name argument>` that is open around a directive.
///
/// @param name as in the file, without the bracket
/// @param argument all up to the closing bracket, variables put in
/// @param isCondition whether it only decides what is read, as `<IfModule>` does
record Section(String name, String argument, ConfigurationPlace place, boolean isCondition) {

    boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }

    /// As in the file, cut to a length fit for messages.
    String text() {
        return "<" + Excerpt.of(argument.isEmpty() ? name : name + " " + argument) + ">";
    }
}
