package org.mpmexplorer.server;

import org.mpmexplorer.httpd.Mpm;

/// Which MPM a configuration is read for, and how that was decided.
///
/// @param explanation one sentence for people
public record MpmChoice(Mpm mpm, How how, String explanation) {

    /// The ways to decide, the surest first.
    public enum How {
        /// The caller asked for it.
        GIVEN,
        /// A LoadModule line loads it.
        LOADED,
        /// No line loads one, and one alone has a block of its own.
        ONLY_BLOCK,
        /// No line loads one, and the file is called after it.
        FILE_NAME,
        /// No line loads one, and only it has the directives used.
        DIRECTIVES,
        /// Nothing tells; it is what Debian installs.
        DEFAULT
    }
}
