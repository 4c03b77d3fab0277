package org.mpmexplorer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The version the build gave this program.
final class ProgramVersion implements IVersionProvider {
    private static final String RESOURCE = "/org/mpmexplorer/version.properties";

    @Override
    public String[] getVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream(RESOURCE)) {
            properties.load(in);
        }
        return new String[] {"MPM Explorer " + properties.getProperty("version")};
    }
}
