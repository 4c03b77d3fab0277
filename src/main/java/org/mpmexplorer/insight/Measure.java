package org.mpmexplorer.insight;

/// A quantity of which a [SecondSeries] holds one value for each second.
public enum Measure {
    /// Complete replies with a status below 400 in the second.
    COMPLETIONS(Kind.COUNT),
    /// Failed requests and replies with a status from 400 in the second.
    ERRORS(Kind.COUNT),
    /// Replies that held another request's data.
    WRONG_ANSWERS(Kind.COUNT),
    /// SYNs the kernel dropped because the accept queue was full.
    SYN_DROPS(Kind.COUNT),
    /// Processes the parent forked.
    FORKS(Kind.COUNT),
    /// Processes that ended with a segmentation fault.
    CRASHES(Kind.COUNT),
    /// Processes of httpd and PHP-FPM the kernel killed because memory ran out.
    OOM_KILLS(Kind.COUNT),
    /// Median response time of the second's completions, in seconds; NaN without any.
    RESPONSE_P50(Kind.TIME),
    /// 95 % of the second's completions were faster, in seconds; NaN without any.
    RESPONSE_P95(Kind.TIME),
    /// Connections in the accept queue.
    QUEUE(Kind.LEVEL),
    /// Visitors that wait for a connection or a reply; attackers wait for none.
    WAITING_VISITORS(Kind.LEVEL),
    /// Connections from the first SYN to their end.
    CONNECTIONS(Kind.LEVEL),
    /// Workers with a letter that httpd counts as busy (httpd-semantics 7.2).
    BUSY_WORKERS(Kind.LEVEL),
    /// Workers that wait for a connection.
    IDLE_WORKERS(Kind.LEVEL),
    /// Live children of httpd.
    PROCESSES(Kind.LEVEL),
    /// Worker threads of live children (one each under prefork).
    THREADS(Kind.LEVEL),
    /// event: children whose listener has switched off accepting.
    NOT_ACCEPTING(Kind.LEVEL),
    /// worker, event: children that finish what they have and end.
    ENDING(Kind.LEVEL),
    /// event: idle kept-alive connections that hold no thread.
    KEEPALIVE_PARKED(Kind.LEVEL),
    /// event: replies in write completion that hold no thread.
    WRITE_PARKED(Kind.LEVEL),
    /// event: closing connections that hold no thread.
    CLOSE_PARKED(Kind.LEVEL),
    /// RAM in use by everything, in bytes.
    RAM(Kind.LEVEL),
    /// Swap in use, in bytes.
    SWAP(Kind.LEVEL),
    /// Share of the CPU cores that compute, 0 to 1.
    CPU(Kind.LEVEL),
    /// Live PHP-FPM processes.
    FPM_CHILDREN(Kind.LEVEL),
    /// PHP-FPM processes that work.
    FPM_BUSY(Kind.LEVEL),
    /// PHP-FPM processes that compute.
    FPM_RUNNING(Kind.LEVEL),
    /// PHP-FPM processes that wait until their memory is read back from swap.
    FPM_PAGING(Kind.LEVEL),
    /// Requests in PHP-FPM's backlog.
    FPM_QUEUE(Kind.LEVEL),
    /// Share of the second in which there was no server because it refused to start, 0 to 1.
    REFUSED(Kind.LEVEL),
    /// 99 % of the second's completions were faster, in seconds; NaN without any.
    RESPONSE_P99(Kind.TIME),
    /// Mean response time of the second's completions, in seconds; NaN without any.
    RESPONSE_MEAN(Kind.TIME),
    /// Private memory of httpd's children with the PHP heaps in them, in bytes.
    CHILD_MEMORY(Kind.LEVEL);

    /// What one value of a measure says about its second.
    public enum Kind {
        /// How often something happened.
        COUNT,
        /// A quantile or the mean of times, in seconds.
        TIME,
        /// The mean over the second.
        LEVEL
    }

    static final Measure[] ALL = values();

    private final Kind kind;

    Measure(Kind kind) {
        this.kind = kind;
    }

    /// What one value says.
    public Kind kind() {
        return kind;
    }
}
