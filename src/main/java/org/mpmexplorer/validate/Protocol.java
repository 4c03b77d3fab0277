package org.mpmexplorer.validate;

/// How the reference measurements were made, as far as it shows in their results.
final class Protocol {
    /// The loads begin two seconds after httpd was started; the parent's clock begins when it has read its
    /// configuration, so its looks come this much before each full second of the loads, in the middle.
    private static final double START_UP_SECONDS = 0.05;

    private static final double WAIT_SECONDS = 2;

    /// After the end clients finish the request under way for at most so long (a queue of PHP requests
    /// in `event-fpm-static` is cut off there); the curves end before.
    static final double GRACE_SECONDS = 3;

    /// An open load is over with its first arrival after the end; nobody waits for its visitors then, and
    /// httpd is stopped so much later (as the requests that just get their reply show).
    static final double STOP_SECONDS = 0.12;

    /// The seed of the measuring program. It is not told with the measurements but follows from them: of 3000
    /// seeds this one gives the arrivals of each of sixty seconds to within one, and the first pauses of
    /// twenty-five clients. An experiment made with another seed has another curve of arrivals.
    static final int GENERATOR_SEED = 1;

    /// The status page is given up after so long.
    static final double STATUS_PATIENCE_SECONDS = 2;

    private Protocol() {}

    /// How long the parent's clock runs before the loads begin.
    ///
    /// @param slowness of the machine in this run, see [Machine#SLOWNESS_SIGMA]
    static double headStartSeconds(double slowness) {
        return WAIT_SECONDS + START_UP_SECONDS * slowness;
    }
}
