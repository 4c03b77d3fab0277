package org.mpmexplorer.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Configuration files written for one test below a temporary directory.
record Tree(Path directory) {

    Tree with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Tree with(String name, byte[] content) {
        try {
            Path file = file(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new AssertionError("cannot write " + name, e);
        }
    }

    Tree withLink(String name, Path target) {
        try {
            Path link = file(name);
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, target);
            return this;
        } catch (IOException e) {
            throw new AssertionError("cannot link " + name, e);
        }
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    HttpdConfiguration read() {
        return ConfigurationReader.read(directory);
    }

    HttpdConfiguration read(String name) {
        return ConfigurationReader.read(file(name));
    }

    /// A tree with `httpd.conf` alone.
    static Tree of(Path directory, String content) {
        return new Tree(directory).with("httpd.conf", content);
    }
}
