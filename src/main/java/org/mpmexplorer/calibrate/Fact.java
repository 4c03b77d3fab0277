package org.mpmexplorer.calibrate;

/// One thing that is now known of a server.
///
/// @param what it is, such as `MaxRequestWorkers`
/// @param value as people read it
/// @param source where it is from, such as `/etc/apache2/mods-enabled/mpm_event.conf:8`
public record Fact(String what, String value, String source, Certainty certainty) {

    /// How sure it is.
    public enum Certainty {
        /// It stands in a file or was said by the server.
        READ("read"),
        /// It was worked out of what was read, under an assumption that is named.
        ESTIMATED("estimated"),
        /// Nothing tells; it is a usual value.
        GUESSED("guessed");

        private final String word;

        Certainty(String word) {
            this.word = word;
        }

        /// The word for people.
        public String word() {
            return word;
        }
    }
}
