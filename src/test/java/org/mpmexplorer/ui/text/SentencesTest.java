package org.mpmexplorer.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.calibrate.Evidence;
import org.mpmexplorer.calibrate.Fact;
import org.mpmexplorer.calibrate.Reading;
import org.mpmexplorer.calibrate.ServerFiles;
import org.mpmexplorer.server.InputException;
import org.mpmexplorer.server.live.SmallText;
import org.mpmexplorer.store.Presets;

/// What readers say in English is said in German in a German window.
class SentencesTest {
    private static final Path FILE = Path.of("src/main/resources/org/mpmexplorer/ui/sentences_de.txt");
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");
    private static final Locale BEFORE = Locale.getDefault(Locale.Category.DISPLAY);

    @BeforeEach
    void speaksGerman() {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.GERMANY);
    }

    @AfterEach
    void speaksAsBefore() {
        Locale.setDefault(Locale.Category.DISPLAY, BEFORE);
    }

    @Test
    void whatIsFilledInIsTranslatedToo() {
        assertThat(Sentences.of("http://a/server-status?auto takes no connection; check that httpd runs there, and the"
                        + " port."))
                .isEqualTo("http://a/server-status?auto nimmt keine Verbindung an; prüfen Sie, ob httpd dort läuft,"
                        + " und den Port.");
        assertThat(Sentences.of("those of configuration")).isEqualTo("die von Konfiguration");
    }

    @Test
    void whatIsNotKnownAndWhatIsSaidInEnglishStaysAsItIs() {
        assertThat(Sentences.of("AH00513")).isEqualTo("AH00513");
        Locale.setDefault(Locale.Category.DISPLAY, Locale.FRANCE);
        assertThat(Sentences.of("configuration")).isEqualTo("configuration");
    }

    @Test
    void theShortestSourcesAreNoneOfALongerSentence() {
        assertThat(Sentences.of("httpd processes")).isEqualTo("httpd-Prozesse");
        assertThat(Sentences.of("private memory of a process, 4.2 MB, less its threads"))
                .isEqualTo("eigener Speicher eines Prozesses, 4.2 MB, ohne seine Threads");
    }

    @Test
    void everySentenceHasAGermanOneWithTheSamePlaces() throws IOException {
        List<String> lines = Files.readAllLines(FILE).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();

        assertThat(lines.size() % 2).isZero();
        for (int line = 0; line < lines.size(); line += 2) {
            assertThat(places(lines.get(line + 1))).as(lines.get(line)).isEqualTo(places(lines.get(line)));
        }
    }

    private static TreeSet<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theFactsOfAServerAreAllInGerman() throws InterruptedException {
        String processes = """
            S   UID   PID  PPID  C PRI  NI   RSS    SZ WCHAN  TTY          TIME CMD
            S     0   100     1  0  80   0  9000 50000 -      ?        00:00:00 apache2
            S    33   101   100  0  80   0 42000 50000 -      ?        00:00:01 apache2
            """;
        Evidence evidence = ServerFiles.add(Evidence.NONE, new SmallText("ps.txt", processes));
        Reading reading = Reading.of(evidence, Presets.all().getFirst().study(), share -> {});

        for (Fact fact : reading.server().facts()) {
            assertThat(fact.source())
                    .satisfiesAnyOf(
                            source -> assertThat(Sentences.of(source)).isNotEqualTo(source),
                            source -> assertThat(source).contains("ps.txt"));
        }
        assertThat(reading.server().notes())
                .isNotEmpty()
                .allSatisfy(note -> assertThat(Sentences.of(note)).isNotEqualTo(note));
    }

    @Test
    void aComplaintAboutWhatWasPastedIsInGerman() {
        try {
            ServerFiles.add(Evidence.NONE, new SmallText("Eingefügtes", "<html>"));
        } catch (InputException e) {
            assertThat(Sentences.of(e.sentence()))
                    .isEqualTo("Eingefügtes ist weder Statusseite noch Prozessliste noch Modulliste; fügen Sie eines"
                            + " davon ein oder wählen Sie die Datei.");
            return;
        }
        throw new AssertionError("nothing was said");
    }
}
