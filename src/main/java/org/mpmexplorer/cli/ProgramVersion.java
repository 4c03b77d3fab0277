package org.mpmexplorer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The version the build gave this program.
final class ProgramVersion implements IVersionProvider {
    private static final String RESOURCE = "/org/mpmexplorer/version.properties";

    @Override
    public String[] getVersion() {
        return new String[] {"MPM Explorer " + number()};
    }

    /// The number alone, for example `1.0.0`.
    static String number() {
        Properties properties = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + RESOURCE);
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
