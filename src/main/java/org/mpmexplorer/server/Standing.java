package org.mpmexplorer.server;

/// What has become of a directive in a file.
public enum Standing {
    /// It holds for the whole server.
    IN_FORCE,
    /// A later line says otherwise; the last one wins.
    OVERRIDDEN,
    /// It holds only within a section such as a virtual host.
    SECTION_ONLY,
    /// It stands in a conditional section that is not read.
    NOT_ENTERED,
    /// The loaded modules do not know it; httpd would refuse to start.
    NOT_UNDERSTOOD,
    /// The simulator does not know it and leaves it alone.
    LEFT_ALONE
}
