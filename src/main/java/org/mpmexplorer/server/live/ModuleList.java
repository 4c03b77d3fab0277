package org.mpmexplorer.server.live;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.server.InputException;

/// What `apachectl -M` and `apachectl -V` print, either or both.
///
/// @param source where it is from
/// @param modules identifiers of the loaded modules; empty where only `-V` is there
/// @param mpm that is loaded, where one of them tells
/// @param version of the server, empty where only `-M` is there
public record ModuleList(String source, Set<String> modules, Optional<Mpm> mpm, String version) {
    private static final int MOST_LINES = 5_000;
    private static final Pattern MODULE = Pattern.compile("\\s*([A-Za-z0-9_]{2,60}_module) \\((static|shared)\\)\\s*");
    private static final Pattern MPM = Pattern.compile("Server MPM:\\s+([A-Za-z]{1,20})\\s*");
    private static final Pattern VERSION = Pattern.compile("Server version:\\s+([\\x20-\\x7e]{1,60})\\s*");

    public ModuleList {
        modules = Set.copyOf(modules);
    }

    /// Reads one of them or both.
    ///
    /// @throws InputException if it is neither
    public static ModuleList read(SmallText text) {
        Set<String> modules = new TreeSet<>();
        Optional<Mpm> mpm = Optional.empty();
        String version = "";
        for (String line : text.text().lines().limit(MOST_LINES).toList()) {
            Matcher module = MODULE.matcher(line);
            Matcher itsMpm = MPM.matcher(line);
            Matcher itsVersion = VERSION.matcher(line);
            if (module.matches()) {
                modules.add(module.group(1));
                mpm = mpm.or(() -> mpmOf(module.group(1)));
            } else if (itsMpm.matches()) {
                mpm = Mpm.named(itsMpm.group(1));
            } else if (itsVersion.matches()) {
                version = itsVersion.group(1).strip();
            }
        }
        if (modules.isEmpty() && mpm.isEmpty()) {
            throw InputException.in(
                    text.source(), "is no output of apachectl -M or -V", "paste what 'apachectl -M' prints");
        }
        return new ModuleList(text.source(), modules, mpm, version);
    }

    private static Optional<Mpm> mpmOf(String module) {
        for (Mpm each : Mpm.values()) {
            if (module.equals("mpm_" + each.id() + "_module")) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
