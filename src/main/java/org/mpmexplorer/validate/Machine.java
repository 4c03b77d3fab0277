package org.mpmexplorer.validate;

/// What the machine of the reference measurements adds to httpd's rules: the one place of every number
/// that comes from it, the same for all experiments.
///
/// The numbers come from its simple experiments (`*-static-*`, `*-saturated`, `*-maxkar`): connect times
/// and what a reply takes beyond the service time, alone and for 15 to 20 clients in step.
final class Machine {
    /// Cores of the machine, shared by httpd, the backend and the load generator.
    static final int CORES = 2;

    static final int RAM_MEBIBYTES = 16_384;
    static final int SOMAXCONN = 4_096;

    /// Loopback: from calling connect to the next turn of the load generator.
    static final double ROUND_TRIP_MILLIS = 0.2;

    /// One turn of the load generator's loop (a Python program with one thread), see `LoadGeneratorTime`.
    static final double TURN_MILLIS = 0.13;

    /// CPU of a proxied request, in httpd and in the backend, a second Python program.
    static final double PROXIED_CPU_SECONDS = 0.00095;

    /// What a proxied request waits beyond CPU and the service time asked for.
    static final double PROXIED_WAIT_SECONDS = 0.0005;

    /// One proxied request in so many loses the processor to another process, for a time slice.
    static final double INTERRUPTED_SHARE = 1 / 150.0;

    static final double SLICE_SECONDS = 0.005;

    /// CPU of a request that PHP answers, without what it computes itself.
    static final double PHP_CPU_SECONDS = 0.0004;

    /// What a request to PHP waits beyond CPU and the time asked for.
    static final double PHP_WAIT_SECONDS = 0.0003;

    /// CPU of touching a mebibyte that the system has just handed out.
    static final double TOUCH_SECONDS = 0.00085;

    /// CPU of a static file.
    static final double STATIC_CPU_SECONDS = 0.0002;

    /// A prefork child's private memory, and its pages shared with the other children alone.
    static final double CHILD_KIB = 282;

    static final double CHILD_SHARED_KIB = 4_130;
    static final double CHILD_PROPORTIONAL_KIB = 3_700;

    /// What a threaded child shares beyond that.
    static final double THREADED_SHARED_KIB = 300;

    /// What a worker thread adds to a child.
    static final double THREAD_KIB = 37;

    /// What mod_php adds to a child that is idle, and to its shared pages.
    static final double PHP_KIB = 283;

    static final double PHP_SHARED_KIB = 8_400;

    /// The machine is not equally fast in all runs, as other work is done on it: the spread (of the
    /// logarithm) of how much longer everything of the above takes in a run.
    static final double SLOWNESS_SIGMA = 0.3;

    private Machine() {}
}
