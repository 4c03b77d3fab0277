package org.mpmexplorer.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.mpmexplorer.ui.text.Messages;

/// What the build says about this program.
final class ProgramInfo {
    private static final String RESOURCE = "/org/mpmexplorer/version.properties";

    private ProgramInfo() {}

    /// The version of the program, and so of its engine.
    static String version() {
        return value("version");
    }

    /// From which state of the sources it was built; empty where the build did not say.
    static String build() {
        return value("build");
    }

    /// Where new versions are; empty where the build did not say.
    static String releases() {
        return value("releases");
    }

    /// Everything one is asked for when one has found a fault, one to a line.
    static List<String> facts() {
        String build = build().isEmpty() ? "" : Messages.text("about.build", build());
        String releases = releases().isEmpty()
                ? Messages.text("about.releasesUnknown")
                : Messages.text("about.releases", releases());
        return List.of(
                Messages.text("about.version", version()) + build,
                Messages.text(
                        "about.runtime",
                        System.getProperty("java.version", ""),
                        System.getProperty("javafx.version", ""),
                        System.getProperty("os.name", "") + " " + System.getProperty("os.arch", "")),
                releases,
                Messages.text("about.licence"));
    }

    /// What the build left unfilled counts as not said.
    private static String value(String key) {
        try (InputStream in = ProgramInfo.class.getResourceAsStream(RESOURCE)) {
            Properties properties = new Properties();
            properties.load(in);
            String value = properties.getProperty(key, "");
            return value.startsWith("${") ? "" : value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
