package org.mpmexplorer.report;

import java.util.List;
import java.util.Locale;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.insight.Activity;
import org.mpmexplorer.insight.Measure;

/// The names of series in CSV and JSON.
final class SeriesNames {
    /// The letters that show in a run.
    static final List<Letter> LETTERS = List.of(
            Letter.STARTING,
            Letter.READY,
            Letter.READ,
            Letter.WRITE,
            Letter.KEEPALIVE,
            Letter.CLOSING,
            Letter.GRACEFUL);

    private SeriesNames() {}

    static String of(Measure measure) {
        return camel(measure.name());
    }

    /// For example `letterKeepalive`.
    static String of(Letter letter) {
        return camel("LETTER_" + letter.name());
    }

    /// For example `doingFpmQueued`.
    static String of(Activity activity) {
        return camel("DOING_" + activity.name());
    }

    /// `RESPONSE_P95` as `responseP95`.
    static String camel(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.split("_", -1)) {
            name.append(name.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
