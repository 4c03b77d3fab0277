package org.mpmexplorer.server;

import java.util.Optional;
import java.util.Set;
import org.mpmexplorer.httpd.Mpm;

/// What a caller may know that the files do not say.
///
/// @param mpm read as if this MPM were loaded, whatever the files load
/// @param defines names taken for defined from the start, as by httpd's option `-D`
public record ReadOptions(Optional<Mpm> mpm, Set<String> defines) {
    /// The files alone decide.
    public static final ReadOptions NONE = new ReadOptions(Optional.empty(), Set.of());

    public ReadOptions {
        defines = Set.copyOf(defines);
    }

    /// Read as if that MPM were loaded.
    public static ReadOptions as(Mpm mpm) {
        return new ReadOptions(Optional.of(mpm), Set.of());
    }
}
