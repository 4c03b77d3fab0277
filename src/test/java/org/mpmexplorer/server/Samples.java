package org.mpmexplorer.server;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

/// The small servers kept with the tests.
final class Samples {
    private Samples() {}

    static Path path(String name) {
        URL url = Objects.requireNonNull(Samples.class.getResource("/server/" + name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
