package org.mpmexplorer.server.log;

import java.util.Locale;
import java.util.Set;

/// What a request is for, by the ending of its path.
public enum RequestSort {
    /// A file that the server only sends: its name has one of the usual endings.
    STATIC,
    /// A page that is made: `.php`, or no ending at all.
    PAGE,
    /// A page that took much longer than most.
    SLOW_PAGE;

    private static final Set<String> MADE = Set.of("php", "php3", "php4", "php5", "phtml", "cgi", "pl", "py", "fcgi");
    private static final int LONGEST_ENDING = 8;

    static RequestSort of(String path) {
        int end = path.length();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '?' || c == '#' || c == ';') {
                end = i;
                break;
            }
        }
        String plain = path.substring(0, end);
        if (plain.toLowerCase(Locale.ROOT).contains(".php/")) {
            return PAGE;
        }
        String name = plain.substring(plain.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean isEnding = !ending.isEmpty() && ending.length() <= LONGEST_ENDING && ending.matches("[a-z0-9]+");
        return isEnding && !MADE.contains(ending) ? STATIC : PAGE;
    }
}
