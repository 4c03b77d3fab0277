package org.mpmexplorer.calibrate;

import java.util.Locale;

/// Numbers in sentences, the same in every country.
final class Wording {
    private Wording() {}

    /// As [String#format], with a point before the decimals.
    static String of(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
