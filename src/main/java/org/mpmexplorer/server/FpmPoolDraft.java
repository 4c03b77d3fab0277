package org.mpmexplorer.server;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mpmexplorer.scenario.FpmManager;
import org.mpmexplorer.scenario.Tunable;

/// A pool while its file is read, and PHP-FPM's checks at the end (fpm_conf.c
/// fpm_conf_process_all_pools).
final class FpmPoolDraft {
    private static final Pattern TIME = Pattern.compile("(\\d{1,9})([smhd]?)");
    private static final Pattern INTEGER = Pattern.compile("-?\\d+");

    private final String name;
    private final ConfigurationPlace heading;
    private final Map<Tunable, Double> values = new EnumMap<>(Tunable.class);
    private final Map<Tunable, ConfigurationPlace> places = new EnumMap<>(Tunable.class);
    private String listen = "";

    FpmPoolDraft(String name, ConfigurationPlace heading) {
        this.name = name;
        this.heading = heading;
    }

    /// Reads one line; a key the simulator does not know is left alone.
    void set(String key, String value, ConfigurationPlace place) {
        if (key.equals("listen")) {
            listen = value;
            return;
        }
        Optional<Tunable> known = tunable(key);
        if (known.isPresent()) {
            double parsed = switch (known.get()) {
                case FPM_MANAGER -> manager(value, place);
                case FPM_IDLE_TIMEOUT -> seconds(value, place);
                default -> integer(key, value, place);
            };
            values.put(known.get(), parsed);
            places.put(known.get(), place);
        }
    }

    private static Optional<Tunable> tunable(String key) {
        return key.equals("pm") || key.startsWith("pm.") || key.equals("listen.backlog")
                ? Tunable.named(key)
                : Optional.empty();
    }

    private static double manager(String value, ConfigurationPlace place) {
        for (FpmManager manager : FpmManager.values()) {
            if (manager.name().equals(value.toUpperCase(Locale.ROOT))) {
                return manager.ordinal();
            }
        }
        throw unparsed("pm", "invalid process manager (static, dynamic or ondemand)", place);
    }

    private static double integer(String key, String value, ConfigurationPlace place) {
        if (value.isEmpty()) {
            return 0;
        }
        if (!INTEGER.matcher(value).matches()) {
            throw unparsed(key, "is not a valid number (greater or equal than zero)", place);
        }
        return WholeNumber.read(value).value();
    }

    private static double seconds(String value, ConfigurationPlace place) {
        Matcher matcher = TIME.matcher(value);
        if (!matcher.matches()) {
            throw unparsed("pm.process_idle_timeout", "unknown suffix used in time value", place);
        }
        double number = Double.parseDouble(matcher.group(1));
        return switch (matcher.group(2)) {
            case "m" -> number * 60;
            case "h" -> number * 3600;
            case "d" -> number * 86_400;
            default -> number;
        };
    }

    private static ConfigurationException unparsed(String key, String problem, ConfigurationPlace place) {
        return ConfigurationException.at(
                place,
                "unable to parse value for entry '%s': %s".formatted(key, problem),
                "write for example " + (key.equals("pm") ? "pm = dynamic" : key + " = 10"));
    }

    /// The pool, if PHP-FPM would start it.
    FpmPool checked() {
        if (!values.containsKey(Tunable.FPM_MANAGER)) {
            throw refused("the process manager is missing (static, dynamic or ondemand)", "write pm = dynamic");
        }
        if (count(Tunable.FPM_MAX_CHILDREN) < 1) {
            throw refused("pm.max_children must be a positive value", "write for example pm.max_children = 5");
        }
        FpmPool pool = new FpmPool(name, listen, values, places);
        return switch (pool.manager()) {
            case STATIC -> pool;
            case DYNAMIC -> dynamic(pool);
            case ONDEMAND -> ondemand(pool);
        };
    }

    private FpmPool dynamic(FpmPool pool) {
        int children = count(Tunable.FPM_MAX_CHILDREN);
        int min = count(Tunable.FPM_MIN_SPARE);
        int max = count(Tunable.FPM_MAX_SPARE);
        String remedy = "keep min_spare_servers <= start_servers <= max_spare_servers <= max_children";
        if (min < 1) {
            throw refused("pm.min_spare_servers(%d) must be a positive value".formatted(min), remedy);
        }
        if (max < 1) {
            throw refused("pm.max_spare_servers(%d) must be a positive value".formatted(max), remedy);
        }
        if (min > children || max > children) {
            throw refused(
                    "pm.min_spare_servers(%d) and pm.max_spare_servers(%d) cannot be greater than pm.max_children(%d)"
                            .formatted(min, max, children),
                    remedy);
        }
        if (max < min) {
            throw refused(
                    "pm.max_spare_servers(%d) must not be less than pm.min_spare_servers(%d)".formatted(max, min),
                    remedy);
        }
        int start = count(Tunable.FPM_START_SERVERS);
        if (start <= 0) {
            return pool.with(Tunable.FPM_START_SERVERS, min + (max - min) / 2);
        }
        if (start < min || start > max) {
            throw refused(
                    ("pm.start_servers(%d) must not be less than pm.min_spare_servers(%d) and not greater than"
                                    + " pm.max_spare_servers(%d)")
                            .formatted(start, min, max),
                    remedy);
        }
        return pool;
    }

    private FpmPool ondemand(FpmPool pool) {
        if (pool.value(Tunable.FPM_IDLE_TIMEOUT).orElse(10.0) < 1) {
            throw refused("pm.process_idle_timeout(0s) must be greater than 0s", "write for example 10s");
        }
        return pool;
    }

    private int count(Tunable tunable) {
        return values.getOrDefault(tunable, 0.0).intValue();
    }

    private ConfigurationException refused(String problem, String remedy) {
        return ConfigurationException.at(heading, "[pool " + Excerpt.of(name) + "] " + problem, remedy);
    }
}
