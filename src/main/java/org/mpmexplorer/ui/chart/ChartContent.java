package org.mpmexplorer.ui.chart;

import java.util.List;
import java.util.Set;

/// What one chart has to show.
///
/// @param span the stretch of time to show
/// @param hidden keys of the series not to show
/// @param points so many a curve may have at most
record ChartContent(List<ServerSeries> servers, List<Ghost> ghosts, TimeSpan span, Set<String> hidden, int points) {

    static final ChartContent NONE = new ChartContent(List.of(), List.of(), new TimeSpan(0, 1), Set.of(), 1);

    ChartContent {
        servers = List.copyOf(servers);
        ghosts = List.copyOf(ghosts);
        hidden = Set.copyOf(hidden);
    }

    boolean shows(String series) {
        return !hidden.contains(series);
    }

    boolean showsServer(int lane) {
        return !hidden.contains(serverKey(lane));
    }

    /// The key of a whole server among the series.
    static String serverKey(int lane) {
        return "server-" + lane;
    }

    /// The curve of a server thinned to the points there is room for.
    Thinned thinned(ServerSeries server) {
        int from = Math.max(0, span.firstSecond());
        int to = Math.min(server.wholeSeconds(), span.endSecond());
        return new Thinned(Math.min(from, to), to, points);
    }
}
