package org.mpmexplorer.scenario;

import java.util.Arrays;
import org.mpmexplorer.httpd.Mpm;

/// The value of every [Tunable]; immutable. Values are kept as asked for: what httpd would correct is
/// the business of [Corrections].
public final class Settings {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long BYTES_PER_MEBIBYTE = 1L << 20;

    private final double[] values;

    private Settings(double[] values) {
        this.values = values;
    }

    /// httpd's compiled-in values under that module.
    public static Settings compiledIn(Mpm mpm) {
        double[] values = new double[Tunable.values().length];
        for (Tunable tunable : Tunable.values()) {
            values[tunable.ordinal()] = tunable.compiledIn(mpm);
        }
        return new Settings(values);
    }

    /// Debian 12's values under that module.
    public static Settings debian(Mpm mpm) {
        double[] values = new double[Tunable.values().length];
        for (Tunable tunable : Tunable.values()) {
            values[tunable.ordinal()] = tunable.debian(mpm);
        }
        return new Settings(values);
    }

    /// These settings with one value changed.
    ///
    /// @throws IllegalArgumentException if the value is outside the tunable's range
    public Settings with(Tunable tunable, double value) {
        if (!tunable.accepts(value)) {
            throw new IllegalArgumentException("%s takes %s to %s, not %s"
                    .formatted(
                            tunable.id(),
                            tunable.format(tunable.range().min()),
                            tunable.format(tunable.range().max()),
                            tunable.unit().format(value)));
        }
        double[] changed = values.clone();
        changed[tunable.ordinal()] = value;
        return new Settings(changed);
    }

    /// The value in the tunable's unit.
    public double get(Tunable tunable) {
        return values[tunable.ordinal()];
    }

    /// The value as a whole number.
    public int count(Tunable tunable) {
        return (int) values[tunable.ordinal()];
    }

    /// Whether a flag is on.
    public boolean isOn(Tunable tunable) {
        return values[tunable.ordinal()] >= 0.5;
    }

    /// A time in seconds or milliseconds as nanoseconds.
    public long nanos(Tunable tunable) {
        double perUnit = switch (tunable.unit()) {
            case SECONDS -> NANOS_PER_SECOND;
            case MILLISECONDS -> NANOS_PER_SECOND / 1000.0;
            default -> throw new IllegalArgumentException(tunable.id() + " is not a time");
        };
        return Math.round(get(tunable) * perUnit);
    }

    /// An amount of memory in bytes.
    public long bytes(Tunable tunable) {
        if (tunable.unit() != Unit.MEBIBYTES) {
            throw new IllegalArgumentException(tunable.id() + " is not an amount of memory");
        }
        return Math.round(get(tunable) * BYTES_PER_MEBIBYTE);
    }

    /// Who runs PHP.
    public PhpHandler phpHandler() {
        return PhpHandler.values()[count(Tunable.PHP_HANDLER)];
    }

    /// PHP-FPM's process manager.
    public FpmManager fpmManager() {
        return FpmManager.values()[count(Tunable.FPM_MANAGER)];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Settings[");
        for (Tunable tunable : Tunable.values()) {
            text.append(tunable.id()).append('=').append(get(tunable)).append(' ');
        }
        return text.append(']').toString();
    }
}
