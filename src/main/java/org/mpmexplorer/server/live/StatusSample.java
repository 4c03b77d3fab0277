package org.mpmexplorer.server.live;

import java.util.List;
import java.util.Optional;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.Mpm;

/// What `server-status?auto` said at one moment (httpd-semantics 7.2). Numbers that are missing are 0.
///
/// @param mpm by `ServerMPM`; empty where the page does not say
/// @param version as in `ServerVersion`, cut short
/// @param uptimeSeconds since the start
/// @param generation of the MPM: restarts since the start
/// @param accesses requests served since the start; 0 with `ExtendedStatus Off`
/// @param requestsPerSecond average since the start
/// @param cpuShare CPU of httpd since the start, in cores
/// @param secondsPerRequest average since the start, 0 where it is not told
/// @param bytesPerRequest average since the start, 0 where it is not told
/// @param processes living ones; 0 where only event tells and this is not event
/// @param scoreboard one letter for each place
public record StatusSample(
        Optional<Mpm> mpm,
        String version,
        long uptimeSeconds,
        int generation,
        long accesses,
        double requestsPerSecond,
        double cpuShare,
        double secondsPerRequest,
        double bytesPerRequest,
        int busy,
        int idle,
        int processes,
        Connections connections,
        List<Letter> scoreboard) {

    public StatusSample {
        scoreboard = List.copyOf(scoreboard);
    }

    /// Connections of event.
    ///
    /// @param total all that its processes hold
    /// @param writing parked until the visitor has taken the reply
    /// @param keepAlive parked until the next request
    /// @param closing parked until the visitor has closed too
    public record Connections(int total, int writing, int keepAlive, int closing) {
        /// Those of an MPM that does not tell.
        public static final Connections NONE = new Connections(0, 0, 0, 0);
    }

    /// The same with another rate, such as that of late.
    public StatusSample withRate(double perSecond) {
        return new StatusSample(
                mpm,
                version,
                uptimeSeconds,
                generation,
                accesses,
                perSecond,
                cpuShare,
                secondsPerRequest,
                bytesPerRequest,
                busy,
                idle,
                processes,
                connections,
                scoreboard);
    }

    /// How many places show that letter.
    public int count(Letter letter) {
        return (int) scoreboard.stream().filter(letter::equals).count();
    }

    /// CPU of httpd for one request, in seconds of a core; 0 where it is not told.
    public double cpuSecondsPerRequest() {
        return requestsPerSecond > 0 ? cpuShare / requestsPerSecond : 0;
    }
}
