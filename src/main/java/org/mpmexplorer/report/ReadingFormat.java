package org.mpmexplorer.report;

import java.util.function.Function;
import org.mpmexplorer.calibrate.Reading;

/// How to write what was read of a server.
@SuppressWarnings("ImmutableEnumChecker") // a reference to a static method has no state
public enum ReadingFormat {
    TEXT(ReadingText::write),
    JSON(ReadingJson::write),
    HTML(ReadingHtml::write);

    private final Function<Reading, String> writer;

    ReadingFormat(Function<Reading, String> writer) {
        this.writer = writer;
    }

    /// The whole text.
    public String write(Reading reading) {
        return writer.apply(reading);
    }
}
