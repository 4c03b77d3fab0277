package org.mpmexplorer.server;

import java.util.List;

/// A directive as it was read, before anybody asks what it does.
///
/// @param arguments the rest of the line, variables put in, quotes as in the file
/// @param sections those open around it, outermost first
/// @param skipped why it was passed over; empty if it was read
record ReadDirective(String name, String arguments, ConfigurationPlace place, List<Section> sections, String skipped) {

    boolean isSkipped() {
        return !skipped.isEmpty();
    }

    boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }
}
