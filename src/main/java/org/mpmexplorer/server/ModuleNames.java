package org.mpmexplorer.server;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mpmexplorer.httpd.Mpm;

/// The two names of a module: its identifier, which LoadModule takes, and its source file, which
/// `<IfModule>` takes as well (core.c find_module). Both are case-sensitive.
final class ModuleNames {
    private static final String SUFFIX = "_module";

    /// Where the source file is not `mod_NAME.c`.
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("core_module", "core.c"),
            Map.entry("http_module", "http_core.c"),
            Map.entry("mpm_prefork_module", "prefork.c"),
            Map.entry("mpm_worker_module", "worker.c"),
            Map.entry("mpm_event_module", "event.c"),
            Map.entry("mpm_itk_module", "mpm_itk.c"),
            Map.entry("ldap_module", "util_ldap.c"));

    /// What every build of httpd that loads modules has compiled in, as Debian's has.
    static final Set<String> COMPILED_IN = Set.of(
            "core_module",
            "so_module",
            "http_module",
            "watchdog_module",
            "log_config_module",
            "logio_module",
            "version_module",
            "unixd_module");

    private ModuleNames() {}

    /// The source file of the module of this identifier.
    static String sourceOf(String identifier) {
        String irregular = IRREGULAR.get(identifier);
        if (irregular != null) {
            return irregular;
        }
        return identifier.endsWith(SUFFIX)
                ? "mod_" + identifier.substring(0, identifier.length() - SUFFIX.length()) + ".c"
                : identifier + ".c";
    }

    /// The identifier of an MPM.
    static String identifierOf(Mpm mpm) {
        return mpm.module() + SUFFIX;
    }

    /// The MPM that goes by this identifier or source file.
    static Optional<Mpm> mpmNamed(String name) {
        for (Mpm mpm : Mpm.values()) {
            if (name.equals(identifierOf(mpm)) || name.equals(mpm.id() + ".c")) {
                return Optional.of(mpm);
            }
        }
        return Optional.empty();
    }

    /// What the name of a module that is an MPM of no Unix 2.4 server looks like, for example
    /// `mpm_winnt_module`.
    static boolean isForeignMpm(String name) {
        return mpmNamed(name).isEmpty() && name.startsWith("mpm") && !name.startsWith("mpm_itk");
    }
}
