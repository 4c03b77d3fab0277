package org.mpmexplorer.advice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.TunableGroup;

/// The advised settings as they are installed: commands, httpd's `<IfModule>` block, and the lines of the
/// PHP-FPM pool, each with its reason.
///
/// @param commands for Debian and for Plesk
/// @param httpd for a file that httpd includes
/// @param pool for the file of the pool, empty without PHP-FPM
public record ConfigurationBlock(List<String> commands, String httpd, String pool) {
    private static final int COMMENT = 100;
    private static final Set<Tunable> OUTSIDE = EnumSet.of(Tunable.KEEP_ALIVE_TIMEOUT);

    public ConfigurationBlock {
        commands = List.copyOf(commands);
    }

    /// The block for that advice.
    public static ConfigurationBlock of(ServerAdvice advice) {
        Mpm mpm = advice.scenario().mpm();
        String others = Stream.of(Mpm.values())
                .filter(other -> other != mpm)
                .map(Mpm::module)
                .collect(Collectors.joining(" "));
        List<String> commands = List.of(
                "# Debian: httpd can load one MPM only; changing it needs a full restart.",
                "a2dismod " + others,
                "a2enmod " + mpm.module(),
                "apache2ctl configtest && systemctl restart apache2",
                "# Plesk does the same with:",
                "plesk bin optimization_settings --set-mpm " + mpm.id());
        return new ConfigurationBlock(commands, httpd(advice), pool(advice));
    }

    /// Everything as one text, in the order of doing it; what is not a line of a file is a comment.
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add("# 1. httpd: the block of the MPM, in place of its present one (Debian: mods-available).");
        lines.add(httpd);
        if (!pool.isEmpty()) {
            lines.add("; 2. PHP-FPM: these lines of the pool (Debian: /etc/php/*/fpm/pool.d/www.conf).");
            lines.add(pool);
        }
        lines.add("# Then, as root:");
        commands.stream()
                .map(command -> command.startsWith("#") ? command : "#   " + command)
                .forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    private static String httpd(ServerAdvice advice) {
        Mpm mpm = advice.scenario().mpm();
        List<String> lines = new ArrayList<>();
        lines.add("<IfModule mpm_%s_module>".formatted(mpm.id()));
        Settings settings = advice.scenario().settings();
        if (mpm.isThreaded()) {
            lines.add("    # No less than ThreadsPerChild.");
            lines.add("    ThreadLimit " + number(settings.get(Tunable.THREAD_LIMIT)));
        }
        for (Recommendation recommendation : advice.recommendations()) {
            boolean isInside =
                    recommendation.tunable().group() != TunableGroup.FPM && !OUTSIDE.contains(recommendation.tunable());
            if (isInside) {
                directive(recommendation, "    ", "# ", lines);
            }
        }
        lines.add("</IfModule>");
        advice.recommendations().stream()
                .filter(recommendation -> OUTSIDE.contains(recommendation.tunable()))
                .forEach(recommendation -> directive(recommendation, "", "# ", lines));
        return String.join("\n", lines) + "\n";
    }

    private static void directive(Recommendation recommendation, String indent, String mark, List<String> lines) {
        lines.add(indent + mark + shortened(recommendation.why().getFirst()));
        lines.add(indent + recommendation.tunable().id() + " " + number(recommendation.value()));
    }

    private static String pool(ServerAdvice advice) {
        Settings settings = advice.scenario().settings();
        if (settings.phpHandler() != PhpHandler.FPM) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        lines.add("pm = " + settings.fpmManager().name().toLowerCase(Locale.ROOT));
        advice.of(Tunable.FPM_MAX_CHILDREN).ifPresent(children -> {
            lines.add("; " + shortened(children.why().getFirst()));
            lines.add("pm.max_children = " + number(children.value()));
        });
        lines.add("; A quarter of them at the start and in reserve, at most half idle.");
        for (Tunable tunable : List.of(Tunable.FPM_START_SERVERS, Tunable.FPM_MIN_SPARE, Tunable.FPM_MAX_SPARE)) {
            lines.add(tunable.id() + " = " + number(settings.get(tunable)));
        }
        return String.join("\n", lines) + "\n";
    }

    /// A comment is one line: httpd continues a line that ends in a backslash.
    private static String shortened(String text) {
        String line = text.replaceAll("[\\s\\\\]+", " ").strip();
        return line.length() <= COMMENT ? line : line.substring(0, line.lastIndexOf(' ', COMMENT)) + " ...";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
