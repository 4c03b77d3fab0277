package org.mpmexplorer.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mpmexplorer.httpd.Mpm;

/// Debian's directory `mods-enabled`, of links to `mods-available`: to read it for another MPM than
/// the enabled one means what `a2dismod` and `a2enmod` would do.
final class EnabledModules {
    private static final String ENABLED = "mods-enabled";
    private static final String AVAILABLE = "mods-available";

    private EnabledModules() {}

    /// The file to read in place of an included one when that MPM is wanted: the same one, the
    /// wanted MPM's own, or none.
    static Optional<Path> forMpm(Path file, Mpm wanted) {
        Path directory = file.getParent();
        Path name = file.getFileName();
        if (directory == null || name == null || !directory.endsWith(ENABLED)) {
            return Optional.of(file);
        }
        for (Mpm mpm : Mpm.values()) {
            for (String ending : new String[] {".load", ".conf"}) {
                if (mpm != wanted && name.toString().equals(mpm.module() + ending)) {
                    Path instead = directory.resolveSibling(AVAILABLE).resolve(wanted.module() + ending);
                    return Files.exists(instead) ? Optional.of(instead) : Optional.empty();
                }
            }
        }
        return Optional.of(file);
    }
}
