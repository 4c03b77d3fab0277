package org.mpmexplorer.validate;

/// What the machine of the reference measurements adds to httpd's rules: the one place of every number
/// that comes from it, the same for all experiments.
///
/// They come from its simple experiments alone. [#TURN_MILLIS] and [#PROXIED_CPU_SECONDS] are what brings the
/// quantiles p5 to p95 of response and connect times in `*-saturated` and `prefork-maxkar` nearest to the
/// real ones (coordinate search from several starts; sum of the logarithms of their ratios for connect
/// times, twenty times the relative differences for response times). The quickest percent of
/// `prefork-maxkar` gives the wait of a proxied request, that of `*-static-mem` the round trip and a static
/// file's CPU, that of `prefork-php-mem-*` the CPU of PHP and of touching memory. The memory of a child is
/// the median of `*-static-mem` and `prefork-php-mem-1`.
final class Machine {
    /// Cores of the machine, shared by httpd, the backend and the load generator.
    static final int CORES = 2;

    static final int RAM_MEBIBYTES = 16_384;
    static final int SOMAXCONN = 4_096;

    /// Loopback: from calling connect to the connection.
    static final double ROUND_TRIP_MILLIS = 0.2;

    /// One step of the load generator's loop (a Python program with one thread), see `LoadGeneratorTime`.
    static final double TURN_MILLIS = 0.11;

    /// CPU of a proxied request, in httpd and in the backend, a second Python program.
    static final double PROXIED_CPU_SECONDS = 0.0008;

    /// What a proxied request waits beyond CPU and the service time asked for.
    static final double PROXIED_WAIT_SECONDS = 0.0005;

    /// One proxied request in so many loses the processor to another process, for a time slice: the replies
    /// of `*-saturated` that come late.
    static final double INTERRUPTED_SHARE = 1 / 150.0;

    static final double SLICE_SECONDS = 0.005;

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
