package org.mpmexplorer.server.log;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mpmexplorer.scenario.Distribution;

/// What an access log says of its server's visitors.
///
/// @param lines of the whole log
/// @param unusable lines without a time, or in the stretch not of the format
/// @param isCutShort whether a packed log ended in its middle
/// @param whole from the first to the last request of the log
/// @param stretch the busy stretch the rest is about
/// @param requestsPerMinute of the stretch
/// @param classes by sort, those that occur
/// @param responses how long requests of the stretch took, where the log tells it finely enough
/// @param readerBytesPerSecond how fast visitors take large replies, 0 where the log does not tell
public record LoggedTraffic(
        Path file,
        LogFormat format,
        long lines,
        long unusable,
        boolean isCutShort,
        Stretch whole,
        Stretch stretch,
        List<Integer> requestsPerMinute,
        List<LoggedClass> classes,
        Connections connections,
        Optional<Times> responses,
        double readerBytesPerSecond) {

    public LoggedTraffic {
        requestsPerMinute = List.copyOf(requestsPerMinute);
        classes = List.copyOf(classes);
    }

    /// Connections of the visitors.
    ///
    /// @param visitsPerSecond how many began in each second of the stretch
    /// @param requests of each, in the order in which they began
    /// @param gapSeconds from a reply to the next request on the same connection
    /// @param isLogged whether the log says which requests shared a connection (`%k`); otherwise they are
    ///     estimated: requests of one client with one browser within the keep-alive time
    public record Connections(
            List<Integer> visitsPerSecond, List<Integer> requests, Distribution gapSeconds, boolean isLogged) {
        public Connections {
            visitsPerSecond = List.copyOf(visitsPerSecond);
            requests = List.copyOf(requests);
        }

        /// All of the stretch.
        public int count() {
            return requests.size();
        }
    }

    /// Quantiles of response times, in seconds.
    public record Times(double p50, double p90, double p95, double p99) {}

    /// Requests of the stretch.
    public int requests() {
        return classes.stream().mapToInt(LoggedClass::count).sum();
    }
}
