package org.mpmexplorer.server;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Corrections;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;

/// A real server as the simulator takes it: its MPM and what its files set.
///
/// @param choice which MPM, and how that was decided
/// @param settings httpd's compiled-in values with those of the files; as asked for, before httpd's
///     own corrections
/// @param read what was read from where
/// @param tunables those of the settings that the files stand for: what they set, and for the rest
///     of httpd's directives its compiled-in values
/// @param corrections what httpd makes of the settings at start
/// @param modules identifiers of the modules it loads; empty where the files do not tell
/// @param logFormats format strings of its access logs by nickname
/// @param notes what is worth knowing, one sentence each, in the order for reading
public record ImportedServer(
        MpmChoice choice,
        Settings settings,
        Map<Tunable, ConfigurationPlace> read,
        Set<Tunable> tunables,
        Corrections corrections,
        Set<String> modules,
        Map<String, String> logFormats,
        List<Finding> notes) {

    public ImportedServer {
        Map<Tunable, ConfigurationPlace> copy = new EnumMap<>(Tunable.class);
        copy.putAll(read);
        read = Collections.unmodifiableMap(copy);
        tunables = Set.copyOf(tunables);
        modules = Set.copyOf(modules);
        logFormats = Collections.unmodifiableMap(new LinkedHashMap<>(logFormats));
        notes = List.copyOf(notes);
    }

    /// The MPM itself.
    public Mpm mpm() {
        return choice.mpm();
    }

    /// Other settings with this server's in place of theirs: the host, the visitors and the memory
    /// of a process stay as they are.
    public Settings over(Settings others) {
        Settings merged = others;
        for (Tunable tunable : Tunable.values()) {
            if (tunables.contains(tunable)) {
                merged = merged.with(tunable, settings.get(tunable));
            }
        }
        return merged;
    }
}
