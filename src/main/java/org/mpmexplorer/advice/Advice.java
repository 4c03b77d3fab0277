package org.mpmexplorer.advice;

import java.util.List;
import org.mpmexplorer.httpd.Mpm;

/// What to do with a server.
///
/// @param servers one for each MPM
/// @param mpm the MPM to take
/// @param whyMpm sentences
/// @param warnings about the present settings
/// @param unknown what the numbers cannot know
public record Advice(
        String name,
        List<ServerAdvice> servers,
        Mpm mpm,
        List<String> whyMpm,
        List<String> warnings,
        List<String> unknown) {

    public Advice {
        servers = List.copyOf(servers);
        whyMpm = List.copyOf(whyMpm);
        warnings = List.copyOf(warnings);
        unknown = List.copyOf(unknown);
    }

    /// The advice for that MPM.
    public ServerAdvice of(Mpm wanted) {
        return servers.stream()
                .filter(server -> server.scenario().mpm() == wanted)
                .findFirst()
                .orElseThrow();
    }
}
