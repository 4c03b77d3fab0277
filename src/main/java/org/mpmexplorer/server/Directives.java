package org.mpmexplorer.server;

import java.util.Locale;
import java.util.Set;

/// The names of directives and sections, which httpd takes in any case.
final class Directives {
    /// Sections for some of the requests (core.c and its neighbours): nothing of the whole server
    /// may stand in them.
    private static final Set<String> PER_REQUEST = Set.of(
            "directory",
            "directorymatch",
            "location",
            "locationmatch",
            "files",
            "filesmatch",
            "if",
            "elseif",
            "else",
            "limit",
            "limitexcept",
            "proxy",
            "proxymatch",
            "requireall",
            "requireany",
            "requirenone");

    static final String VIRTUAL_HOST = "virtualhost";
    private static final String MACRO = "macro";

    private Directives() {}

    /// The name in the case in which names are compared.
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// Whether sections of this name hold lines that are no directives of the server: a macro, or a
    /// program for mod_perl or mod_lua.
    static boolean isForeignText(String section) {
        String key = key(section);
        return key.equals(MACRO) || key.equals("perl") || key.startsWith("luahook");
    }

    /// Whether sections of this name hold for some of the requests.
    static boolean isPerRequest(String section) {
        return PER_REQUEST.contains(key(section));
    }

    /// Whether httpd or one of its own modules knows sections of this name.
    static boolean isSection(String name) {
        String key = key(name);
        return PER_REQUEST.contains(key)
                || Conditions.isCondition(name)
                || Set.of(VIRTUAL_HOST, MACRO, "authnprovideralias", "authzprovideralias", "mdomainset")
                        .contains(key);
    }

    /// Whether a section of this name needs an argument and its closing bracket on the line.
    static boolean needsArgument(String name) {
        String key = key(name);
        return isSection(name) && !key.equals("else") && !key.startsWith("require");
    }
}
