package org.mpmexplorer.server;

import java.util.Optional;
import java.util.Set;
import org.mpmexplorer.httpd.Mpm;

/// What is taken for loaded although no line loads it.
record Assumptions(Optional<Mpm> mpm, Set<String> modules) {
    Assumptions {
        modules = Set.copyOf(modules);
    }
}
