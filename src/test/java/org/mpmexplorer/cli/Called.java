package org.mpmexplorer.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/// What a call of the program gave: exit code, standard output, standard error.
record Called(int exitCode, String out, String err) {

    /// Calls the program without a terminal.
    static Called with(String... arguments) {
        return with(new FakeDesktop(), false, arguments);
    }

    /// Calls the program, in a terminal or not.
    static Called with(Desktop desktop, boolean inTerminal, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        ByteArrayOutputStream bar = new ByteArrayOutputStream();
        ProgressBar progress = new ProgressBar(new PrintStream(bar, true, StandardCharsets.UTF_8), inTerminal);
        CommandLine line = Main.commandLine(desktop, progress)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        int exitCode = line.execute(arguments);
        return new Called(exitCode, out.toString(), bar.toString(StandardCharsets.UTF_8) + err);
    }

    /// A desktop that remembers what it was asked for.
    static final class FakeDesktop implements Desktop {
        final List<Picture> drawn = new ArrayList<>();
        final List<Path> files = new ArrayList<>();
        int opened;
        String obstacle = "";

        @Override
        public Optional<String> obstacle() {
            return Optional.of(obstacle).filter(sentence -> !sentence.isEmpty());
        }

        @Override
        public void open(Optional<Path> file) {
            opened++;
            file.ifPresent(files::add);
        }

        @Override
        public void draw(Picture picture, Path file) throws IOException {
            drawn.add(picture);
            Files.writeString(file, "picture");
        }
    }
}
