package org.mpmexplorer.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The formats of access logs that a configuration knows: each `LogFormat` with its nickname, and what a
/// `CustomLog` or `TransferLog` spells out itself.
final class LogFormats {
    private static final int MOST = 50;
    private static final Set<Standing> READ =
            Set.of(Standing.IN_FORCE, Standing.SECTION_ONLY, Standing.LEFT_ALONE, Standing.OVERRIDDEN);

    private LogFormats() {}

    /// The format strings by nickname, those of used logs first.
    static Map<String, String> of(List<DirectiveOccurrence> directives) {
        Map<String, String> named = new LinkedHashMap<>();
        Map<String, String> used = new LinkedHashMap<>();
        for (DirectiveOccurrence directive : directives) {
            if (READ.contains(directive.standing()) && named.size() + used.size() < MOST) {
                Words words = new Words(directive.arguments());
                String first = words.next();
                String second = words.next();
                switch (Directives.key(directive.name())) {
                    case "logformat" -> named.put(second.isEmpty() ? "TransferLog" : second, first);
                    case "customlog" -> used.put(second.contains("%") ? "CustomLog of " + first : second, second);
                    default -> {
                        // no directive of a log
                    }
                }
            }
        }
        Map<String, String> formats = new LinkedHashMap<>();
        used.forEach((name, text) -> formats.put(name, named.getOrDefault(text, text)));
        named.forEach(formats::putIfAbsent);
        formats.values().removeIf(text -> !text.contains("%"));
        return formats;
    }
}
