package org.mpmexplorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.LineNumber;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How long a file, a method and a line may be; the list names the methods that may be longer.
class SizeTest {
    private static final int FILE_LINES = 500;
    private static final int METHOD_LINES = 40;
    private static final int COLUMNS = 120;

    /// Flat dispatch switches, as `package/Class.method`.
    private static final Set<String> LONGER_METHODS = Set.of("insight/RunState.apply", "playback/Fold.apply");

    private static final Path SOURCES = Path.of("src/main/java/org/mpmexplorer");
    private static final Path CLASSES = Path.of("target/classes/org/mpmexplorer");

    @Test
    void filesAreShortEnoughToRead() {
        assertThat(files(SOURCES, ".java"))
                .isNotEmpty()
                .filteredOn(file -> lines(file).size() > FILE_LINES)
                .isEmpty();
    }

    @Test
    void methodsAreShortEnoughToRead() {
        Map<String, Integer> lengths = files(CLASSES, ".class").stream()
                .map(SizeTest::parsed)
                .flatMap(c -> c.methods().stream())
                .collect(Collectors.toMap(SizeTest::name, SizeTest::length, Math::max));

        assertThat(lengths).isNotEmpty();
        lengths.keySet().removeAll(LONGER_METHODS);
        lengths.values().removeIf(length -> length <= METHOD_LINES);
        assertThat(lengths).isEmpty();
    }

    @Test
    void linesFitTheScreen() {
        assertThat(files(Path.of("src"), ".java").stream()
                        .flatMap(file -> lines(file).stream()
                                .filter(line -> line.length() > COLUMNS)
                                .map(line -> file + ": " + line)))
                .isEmpty();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassModel parsed(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(MethodModel method) {
        String owner = method.parent().orElseThrow().thisClass().asInternalName();
        return owner.replaceFirst("^org/mpmexplorer/", "") + "." + method.methodName();
    }

    /// From the first line that does something to the last, plus the signature and the closing brace.
    private static int length(MethodModel method) {
        if (method.code().isEmpty() || method.methodName().equalsString("<clinit>")) {
            return 0;
        }
        int[] lines = method.code()
                .get()
                .elementStream()
                .filter(LineNumber.class::isInstance)
                .mapToInt(element -> ((LineNumber) element).line())
                .distinct()
                .sorted()
                .toArray();
        if (lines.length == 0) {
            return 0;
        }
        // A constructor also runs the initialisers of the fields, which may stand far above it.
        boolean scattered = method.methodName().equalsString("<init>");
        return (scattered ? lines.length : lines[lines.length - 1] - lines[0] + 1) + 2;
    }
}
