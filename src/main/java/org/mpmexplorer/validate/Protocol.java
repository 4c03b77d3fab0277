package org.mpmexplorer.validate;

/// How the reference measurements were made, as far as it shows in their results.
final class Protocol {
    /// httpd answers for about so long before the loads start: two seconds, and what the measuring
    /// program needs to see that it answers. The parent wakes each second since its own start, so its
    /// next look comes about a second after the loads' start, less this fraction.
    static final double HEAD_START_SECONDS = 2.05;

    /// After the end clients finish the request under way for at most so long (a queue of PHP requests
    /// in `event-fpm-static` is cut off there); the curves end before.
    static final double GRACE_SECONDS = 3;

    /// The status page is given up after so long.
    static final double STATUS_PATIENCE_SECONDS = 2;

    private Protocol() {}
}
