package org.mpmexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareCommandTest {
    @TempDir
    private Path folder;

    private static Called compare(String... more) {
        List<String> arguments = new ArrayList<>(List.of("compare", "--duration", "30", "--replications", "4"));
        arguments.addAll(Arrays.asList(more));
        return Called.with(arguments.toArray(String[]::new));
    }

    @Test
    void saysWhatDiffersForSureBetweenTheServersOfAPreset() {
        Called called = compare("--preset", "swap-death");

        assertThat(called.err()).isEmpty();
        assertThat(called.exitCode()).isZero();
        assertThat(called.out())
                .startsWith("MaxRequestWorkers 30 answers ")
                .contains("this is no chance: 4 paired")
                .contains("Completed /min *")
                .contains("Means of 4 paired runs of 30 s with common random numbers from seed 1");
        assertThat(called.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void comparesTheFirstServersOfTwoScenarioFiles() throws IOException {
        Path one = Files.writeString(
                folder.resolve("one.json"), Called.with("presets", "swap-death").out());
        Path two = Files.writeString(
                folder.resolve("two.json"), Called.with("presets", "spike").out());

        Called called = compare(one.toString(), two.toString(), "--format", "csv");

        assertThat(called.err()).isEmpty();
        assertThat(called.out().lines().toList())
                .hasSize(9)
                .first()
                .asString()
                .startsWith("figure,pairs,first,second,firstMean,firstHalfWidth");
        assertThat(called.out()).contains("completed,4,\"MaxRequestWorkers 150\",\"StartServers 5\",");
    }

    @Test
    void saysWhenTheVisitorsAreNotTheSame() {
        Called called = compare("--preset", "swap-death", "--preset", "spike");

        assertThat(called.out()).contains("Note: They have different visitors");
    }

    @Test
    void writesJsonAndAPageThatNeedsNothingElse() throws IOException {
        Called json = compare("--preset", "swap-death", "--format", "json");
        Path page = folder.resolve("page.html");
        Called html = compare("--preset", "swap-death", "--format", "html", "--out", page.toString());

        assertThat(json.out())
                .contains("\"format\" : \"mpm-explorer/comparison\"", "\"figure\" : \"p95\"", "\"finding\" : \"real\"");
        assertThat(html.out()).isEmpty();
        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains("<svg")
                .doesNotContain("http");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                                  | Name two scenarios, or one with two servers
        --preset=swap-death --mpm=prefork         | That scenario has 1 server, not two
        --preset=swap-death --replications=0      | --replications takes 1 to 1000, not 0
        --preset=swap-dead                        | There is no preset swap-dead; did you mean swap-death?
        --preset=spike --out=/no/such/place.html  | there is no folder /no/such
        """)
    void saysInOneSentenceWhatIsWrong(String arguments, String sentence) {
        String[] words = arguments == null ? new String[0] : arguments.split(" ", -1);

        Called called = Called.with(
                Stream.concat(Stream.of("compare"), Arrays.stream(words)).toArray(String[]::new));

        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.err()).contains(sentence).doesNotContain("\tat ");
    }
}
