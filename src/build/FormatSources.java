import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Formats every Java source below some folders, or names those that are not formatted.
///
/// Runs from its source file on the JDK that compiles the project, because the formatter parses with
/// the compiler of the JDK it runs on: `java FormatSources.java (check | apply) FOLDER...`.
public final class FormatSources {
    /// Tables whose rows are laid out by hand, because the formatter would put every cell on its own line.
    private static final List<Path> LAID_OUT_BY_HAND =
            List.of(Path.of("org/mpmexplorer/httpd/LogMessage.java"), Path.of("org/mpmexplorer/scenario/Tunable.java"));

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    private FormatSources() {}

    /// Ends with exit code 1 where a file differs from its formatted text and is not to be written.
    public static void main(String[] arguments) throws IOException {
        boolean apply = arguments[0].equals("apply");
        List<Path> unformatted = new FormatSources().unformatted(sources(arguments));
        for (Path file : unformatted) {
            if (apply) {
                Files.writeString(file, new FormatSources().formatted(file));
            }
            System.out.println((apply ? "Formatted " : "Not formatted: ") + file);
        }
        if (!apply && !unformatted.isEmpty()) {
            System.out.println("Run `mvn -q -Pformat process-sources` to format these files.");
            System.exit(1);
        }
    }

    private static List<Path> sources(String[] arguments) throws IOException {
        var sources = Stream.<Path>builder();
        for (String folder : List.of(arguments).subList(1, arguments.length)) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> LAID_OUT_BY_HAND.stream().noneMatch(file::endsWith))
                        .forEach(sources);
            }
        }
        return sources.build().sorted().toList();
    }

    private List<Path> unformatted(List<Path> files) {
        return files.parallelStream()
                .filter(file -> !Objects.equals(read(file), formatted(file)))
                .toList();
    }

    private String formatted(Path file) {
        try {
            return formatter.formatSourceAndFixImports(read(file));
        } catch (FormatterException e) {
            throw new IllegalArgumentException(file + " is not Java that the formatter reads: " + e.getMessage(), e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
