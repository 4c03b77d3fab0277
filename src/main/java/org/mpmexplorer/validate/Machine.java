package org.mpmexplorer.validate;

/// What the machine of the reference measurements adds to httpd's rules: the one place of every number
/// that comes from it, the same for all experiments.
///
/// Most come from its simple experiments alone. [#STEP_MILLIS] follows from the first connects of
/// `*-saturated`, sixty at one instant before there is any other work, which take 18 to 30 ms (a lone connect then
/// takes 0.5 ms, as there): these allow 0.030 to 0.036, and the middle of that was taken. [#PROXIED_CPU_SECONDS] is a
/// share of the half millisecond that httpd computes for a proxied request in crowds, by its processes' own
/// account; among such shares the one was taken that leaves the fewest measures of all experiments outside.
/// The quickest percent of `*-static-mem` gives the round trip and a static file's CPU, that of
/// `prefork-php-mem-*` the CPU of PHP and of touching memory. The memory of a child is the median of
/// `*-static-mem` and `prefork-php-mem-1`.
final class Machine {
    /// Cores of the machine, shared by httpd and the measuring program.
    static final int CORES = 2;

    static final int RAM_MEBIBYTES = 16_384;
    static final int SOMAXCONN = 4_096;

    /// Loopback, without the steps of the visitor's program.
    static final double ROUND_TRIP_MILLIS = 0.06;

    /// The unit of the steps of the measuring program's loop (Python, one thread), see `LoadGeneratorTime`.
    static final double STEP_MILLIS = 0.033;

    /// CPU of reading a request and passing it on to the backend.
    static final double PROXIED_CPU_SECONDS = 0.00025;

    /// CPU of a request that PHP answers, without what it computes itself; the mean of an exponential.
    static final double PHP_CPU_SECONDS = 0.0004;

    /// What a request to PHP waits beyond CPU and the time asked for.
    static final double PHP_WAIT_SECONDS = 0.0003;

    /// CPU of touching a mebibyte that the system has just handed out.
    static final double TOUCH_SECONDS = 0.00085;

    /// CPU of a static file.
    static final double STATIC_CPU_SECONDS = 0.0002;

    /// A prefork child's private memory, what it shares as its RSS shows it, and what all share, of which PSS
    /// counts a part for each.
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
    /// logarithm) of how much longer everything of the above takes in a run, as the medians of the three
    /// real runs of `*-static-mem` spread.
    static final double SLOWNESS_SIGMA = 0.3;

    private Machine() {}
}
