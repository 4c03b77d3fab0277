package org.mpmexplorer.server.live;

import java.util.Locale;
import java.util.OptionalLong;

/// How much memory one process takes, in bytes.
///
/// @param name of the program; empty where the text does not say
/// @param rss pages in RAM, those that it shares with others counted as if they were its own
/// @param pss pages in RAM, those that it shares counted in parts
/// @param own pages that no other process has
public record ProcessSize(String name, OptionalLong rss, OptionalLong pss, OptionalLong own) {

    /// Whether it is one of PHP-FPM's; what has no name is taken for httpd's.
    public boolean isFpm() {
        return name.toLowerCase(Locale.ROOT).contains("php-fpm");
    }

    /// Whether it can be one of httpd's.
    public boolean isHttpd() {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.isEmpty() || lower.contains("apache2") || lower.contains("httpd");
    }
}
