package org.mpmexplorer.server;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.mpmexplorer.scenario.FpmManager;
import org.mpmexplorer.scenario.Tunable;

/// One pool of a PHP-FPM configuration, checked as PHP-FPM does at start (httpd-semantics 8.5).
///
/// @param name as in its `[name]`
/// @param listen the address or socket it answers on, empty where the file does not say
/// @param values those of its directives that the simulator knows; `pm` as the ordinal of its
///     [FpmManager]
/// @param places where each of them is set; one that PHP-FPM works out has none
public record FpmPool(
        String name, String listen, Map<Tunable, Double> values, Map<Tunable, ConfigurationPlace> places) {

    public FpmPool {
        values = sorted(values);
        places = sorted(places);
    }

    private static <V> Map<Tunable, V> sorted(Map<Tunable, V> map) {
        Map<Tunable, V> copy = new EnumMap<>(Tunable.class);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }

    /// The process manager.
    public FpmManager manager() {
        return FpmManager.values()[values.getOrDefault(Tunable.FPM_MANAGER, 0.0).intValue()];
    }

    /// The value of one directive, empty where the file does not set it.
    public Optional<Double> value(Tunable tunable) {
        return Optional.ofNullable(values.get(tunable));
    }

    /// This pool with one more value that no line sets.
    FpmPool with(Tunable tunable, double value) {
        Map<Tunable, Double> more = new EnumMap<>(Tunable.class);
        more.putAll(values);
        more.put(tunable, value);
        return new FpmPool(name, listen, more, places);
    }
}
