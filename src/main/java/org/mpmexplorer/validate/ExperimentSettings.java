package org.mpmexplorer.validate;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mpmexplorer.scenario.FpmManager;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;

/// Reads the directives and the PHP-FPM pool of an experiment, as httpd and PHP-FPM would, into settings.
final class ExperimentSettings {
    /// What those who upgraded from httpd 2.2 write.
    private static final Map<String, Tunable> OLD_NAMES = Map.of(
            "maxclients", Tunable.MAX_REQUEST_WORKERS,
            "maxrequestsperchild", Tunable.MAX_CONNECTIONS_PER_CHILD);

    /// Directives and pool settings that change nothing an experiment measures, at the values they usually
    /// have.
    private static final Set<String> WITHOUT_EFFECT = caseless(
            "CoreDumpDirectory",
            "EnableMMAP",
            "EnableSendfile",
            "ExtendedStatus",
            "GracefulShutdownTimeout",
            "HostnameLookups",
            "ListenCoresBucketsRatio",
            "LogLevel",
            "MaxMemFree",
            "Mutex",
            "ScoreBoardFile",
            "ServerSignature",
            "ServerTokens",
            "ThreadStackSize",
            "UseCanonicalName",
            "catch_workers_output",
            "pm.max_spawn_rate",
            "pm.status_path",
            "request_terminate_timeout");

    private static final Pattern HEADER_TIMEOUT =
            Pattern.compile("header=(\\d+)(?:-(\\d+),minrate=(\\d+))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_STAGE = Pattern.compile("\\b(body|handshake)=\\d+", Pattern.CASE_INSENSITIVE);
    private static final Pattern DURATION =
            Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|mi|m|h)", Pattern.CASE_INSENSITIVE);

    private ExperimentSettings() {}

    private static Set<String> caseless(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }

    /// The settings with what the experiment says.
    ///
    /// @throws IllegalArgumentException with one sentence if it says what cannot be simulated
    static Settings of(Settings settings, Experiment experiment) {
        Settings changed = settings;
        for (Map.Entry<String, String> directive : experiment.directives().entrySet()) {
            changed = withDirective(changed, directive.getKey(), directive.getValue());
        }
        for (Map.Entry<String, String> setting : experiment.fpm().entrySet()) {
            changed = withPool(changed, setting.getKey(), setting.getValue());
        }
        return changed;
    }

    private static Settings withDirective(Settings settings, String name, String value) {
        if (WITHOUT_EFFECT.contains(name)) {
            return settings;
        }
        if (name.equalsIgnoreCase("RequestReadTimeout")) {
            return withReadTimeout(settings, value);
        }
        if (name.equalsIgnoreCase("AcceptFilter")) {
            return settings.with(
                    Tunable.ACCEPT_FILTER,
                    value.strip().toLowerCase(Locale.ROOT).endsWith("none") ? 0 : 1);
        }
        Tunable old = OLD_NAMES.get(name.toLowerCase(Locale.ROOT));
        Tunable tunable = old != null
                ? old
                : Tunable.named(name)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "the directive " + name + " cannot be simulated; leave it out of the experiment"));
        return settings.with(tunable, number(name, value));
    }

    private static Settings withReadTimeout(Settings settings, String value) {
        Matcher matcher = HEADER_TIMEOUT.matcher(value);
        if (!matcher.find()) {
            if (OTHER_STAGE.matcher(value).find()) {
                return settings;
            }
            throw new IllegalArgumentException(
                    "RequestReadTimeout \"" + value + "\" cannot be simulated; write it as header=20-40,MinRate=500");
        }
        Settings first = settings.with(Tunable.HEADER_TIMEOUT, Double.parseDouble(matcher.group(1)));
        if (matcher.group(2) == null) {
            return first.with(Tunable.HEADER_TIMEOUT_MAX, Double.parseDouble(matcher.group(1)));
        }
        return first.with(Tunable.HEADER_TIMEOUT_MAX, Double.parseDouble(matcher.group(2)))
                .with(Tunable.HEADER_MIN_RATE, Double.parseDouble(matcher.group(3)));
    }

    private static Settings withPool(Settings settings, String name, String value) {
        if (WITHOUT_EFFECT.contains(name)) {
            return settings;
        }
        if (name.equals("pm")) {
            return settings.with(
                    Tunable.FPM_MANAGER,
                    FpmManager.valueOf(value.toUpperCase(Locale.ROOT)).ordinal());
        }
        Tunable tunable = Tunable.named(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the pool setting " + name + " cannot be simulated; leave it out of the experiment"));
        return settings.with(tunable, number(name, value));
    }

    /// A number, On or Off, or a time in seconds.
    private static double number(String name, String value) {
        Matcher duration = DURATION.matcher(value);
        if (duration.matches()) {
            return Double.parseDouble(duration.group(1)) * seconds(duration.group(2));
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "on" -> 1;
            case "off" -> 0;
            default -> {
                try {
                    yield Double.parseDouble(value);
                } catch (NumberFormatException e) {
                    throw new IllegalArgumentException(
                            "the value \"" + value + "\" of " + name + " is not a number", e);
                }
            }
        };
    }

    private static double seconds(String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "ms" -> 0.001;
            case "m", "mi" -> 60;
            case "h" -> 3_600;
            default -> 1;
        };
    }
}
