package org.mpmexplorer.server;

import java.util.Optional;

/// Something worth knowing about a configuration that does not keep it from being used.
///
/// @param place the line it is about, empty where it is about all of it
/// @param text one sentence for people
public record Finding(Weight weight, Optional<ConfigurationPlace> place, String text) {

    /// How much a finding matters, least first.
    public enum Weight {
        /// How something was read.
        NOTE,
        /// Probably not what was meant.
        WARNING,
        /// httpd itself would not start with it.
        REFUSED
    }

    static Finding note(ConfigurationPlace place, String text) {
        return new Finding(Weight.NOTE, Optional.of(place), text);
    }

    static Finding note(String text) {
        return new Finding(Weight.NOTE, Optional.empty(), text);
    }

    static Finding warning(ConfigurationPlace place, String text) {
        return new Finding(Weight.WARNING, Optional.of(place), text);
    }

    static Finding warning(String text) {
        return new Finding(Weight.WARNING, Optional.empty(), text);
    }

    static Finding refused(ConfigurationPlace place, String text) {
        return new Finding(Weight.REFUSED, Optional.of(place), text);
    }

    /// `file:line: text`, or the text alone.
    @Override
    public String toString() {
        return place.map(where -> where + ": " + text).orElse(text);
    }
}
