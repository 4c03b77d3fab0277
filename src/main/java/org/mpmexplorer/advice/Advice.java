package org.mpmexplorer.advice;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.httpd.Mpm;

/// What to do with a server.
///
/// @param servers those that were asked about, then one for each MPM that none of them has
/// @param best the place of the server to take
/// @param whyMpm sentences
/// @param unknown what the numbers cannot know
public record Advice(String name, List<ServerAdvice> servers, int best, List<String> whyMpm, List<String> unknown) {

    public Advice {
        servers = List.copyOf(servers);
        whyMpm = List.copyOf(whyMpm);
        unknown = List.copyOf(unknown);
    }

    /// The server to take.
    public ServerAdvice bestServer() {
        return servers.get(best);
    }

    /// The MPM to take.
    public Mpm mpm() {
        return bestServer().scenario().mpm();
    }

    /// The advice for that MPM, for the first server that has it.
    public ServerAdvice of(Mpm wanted) {
        return servers.stream()
                .filter(server -> server.scenario().mpm() == wanted)
                .findFirst()
                .orElseThrow();
    }

    /// Known mistakes in the settings of all servers, each named with its server if there are more.
    public List<String> warnings() {
        List<ServerAdvice> yours =
                servers.stream().filter(server -> server.lane().isPresent()).toList();
        List<String> all = new ArrayList<>();
        for (ServerAdvice server : yours) {
            String prefix = yours.size() == 1 ? "" : server.yours().name() + ": ";
            server.warnings().forEach(warning -> all.add(prefix + warning));
        }
        return all;
    }
}
