package org.mpmexplorer.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/mpmexplorer/ui");
    private static final Pattern KEY = Pattern.compile("(?:Messages\\.text|phrase)\\(\\s*\"([^\"]+)\"\\s*[,)]");

    @Test
    void everyKeyInTheSourcesHasAText() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                keys.addAll(KEY.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .collect(Collectors.toSet()));
            }
        }

        assertThat(keys).hasSizeGreaterThan(40);
        assertThat(ResourceBundle.getBundle("org.mpmexplorer.ui.messages").keySet())
                .containsAll(keys);
    }

    @Test
    void noKeyStandsTwiceInAFile() throws IOException {
        for (String file : List.of("messages.properties", "messages_de.properties")) {
            List<String> keys = Files.readAllLines(Path.of("src/main/resources/org/mpmexplorer/ui", file)).stream()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as(file).doesNotHaveDuplicates();
        }
    }

    @Test
    void fillsInWhatBelongsIntoAText() {
        assertThat(Messages.text("parameter.accessible", "RAM", "4.0 GB")).isEqualTo("RAM: 4.0 GB");
    }

    @Test
    void keepsApostrophesOfTextsWithoutPlaces() {
        assertThat(Messages.text("parameter.debian")).isEqualTo("Debian's value");
    }

    @Test
    void keepsApostrophesOfTextsWithPlaces() {
        assertThat(Messages.text("verdict.workersBusy", "Event")).isEqualTo("All of Event's workers are busy.");
    }
}
