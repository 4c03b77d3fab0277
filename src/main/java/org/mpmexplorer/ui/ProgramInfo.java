package org.mpmexplorer.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// What the build says about this program.
final class ProgramInfo {
    private static final String RESOURCE = "/org/mpmexplorer/version.properties";

    private ProgramInfo() {}

    /// The version of the program, and so of its engine.
    static String version() {
        try (InputStream in = ProgramInfo.class.getResourceAsStream(RESOURCE)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
