package org.mpmexplorer.insight;

import java.util.List;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.trace.FailKind;

/// A run in numbers, from its start to `toNanos`.
///
/// @param refused whether the server refused to start and does not run
public record RunSummary(
        long toNanos, boolean refused, Requests requests, Workers workers, Machine machine, Deaths deaths) {

    /// What became of the visitors' requests.
    ///
    /// @param completed complete replies with a status below 400
    /// @param errors failed requests and replies with a status from 400
    /// @param synDrops SYNs the kernel dropped because the accept queue was full
    /// @param perSecond completed ones per simulated second
    /// @param byStatus how many replies had each HTTP status
    /// @param byFailure how many requests failed without a reply, and why
    /// @param responseTime of the completed: from the start of connecting for the first request of a
    ///     connection, from sending for later ones
    /// @param connectTime of the TCP connects
    /// @param queueTime in the accept queue
    public record Requests(
            long completed,
            long errors,
            long wrongAnswers,
            long synDrops,
            double perSecond,
            List<StatusCount> byStatus,
            List<FailureCount> byFailure,
            Quantiles responseTime,
            Quantiles connectTime,
            Quantiles queueTime) {
        public Requests {
            byStatus = List.copyOf(byStatus);
            byFailure = List.copyOf(byFailure);
        }
    }

    /// How many replies had an HTTP status.
    public record StatusCount(int status, long count) {}

    /// How many requests failed in a way.
    public record FailureCount(FailKind kind, long count) {}

    /// How many workers did what.
    public record Workers(
            Level busy,
            Level idle,
            Level keepAliveParked,
            Level queue,
            Level waitingVisitors,
            List<LetterLevel> byLetter,
            List<ActivityLevel> byActivity) {
        public Workers {
            byLetter = List.copyOf(byLetter);
            byActivity = List.copyOf(byActivity);
        }
    }

    /// How many workers showed a letter.
    public record LetterLevel(Letter letter, Level level) {}

    /// How many workers did something.
    public record ActivityLevel(Activity activity, Level level) {}

    /// What the server took of its machine. Memory in bytes, `cpu` as a share of all cores from 0 to 1.
    public record Machine(
            Level processes,
            Level threads,
            Level fpmChildren,
            Level fpmQueue,
            Level ram,
            Level swap,
            double cpu,
            double ramBytes,
            int cores) {}

    /// How processes of httpd ended, and how many PHP-FPM processes did not end by themselves.
    public record Deaths(long forks, long exits, long crashes, long kills, long oomKills, long fpmLosses) {}
}
