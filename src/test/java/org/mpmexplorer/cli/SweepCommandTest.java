package org.mpmexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SweepCommandTest {
    private static final String[] SMALL = {
        "sweep",
        "--preset",
        "wordpress-4gb",
        "--duration",
        "5",
        "--vary",
        "MaxRequestWorkers=5..155:50",
        "--vary",
        "KeepAliveTimeout=1..3:2",
        "--replications",
        "3"
    };

    @TempDir
    private Path folder;

    private static Called sweep(String... more) {
        List<String> arguments = new ArrayList<>(Arrays.asList(SMALL));
        arguments.addAll(Arrays.asList(more));
        return Called.with(arguments.toArray(String[]::new));
    }

    private Path shard(int number, int of) throws IOException {
        Called called = sweep("--shard", number + "/" + of);
        assertThat(called.err()).isEmpty();
        return Files.writeString(folder.resolve("shard-%d-of-%d.json".formatted(number, of)), called.out());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 11})
    void givesTheSameBytesHoweverItIsCut(int parts) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("merge", "--format", "json"));
        for (int part = parts; part >= 1; part--) {
            arguments.add(shard(part, parts).toString());
        }

        Called merged = Called.with(arguments.toArray(String[]::new));

        assertThat(merged.exitCode()).isZero();
        assertThat(merged.out()).isEqualTo(sweep("--format", "json").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "html"})
    void mergesIntoEveryFormat(String format) throws IOException {
        Called merged = Called.with("merge", shard(1, 2).toString(), shard(2, 2).toString(), "--format", format);

        assertThat(merged.out()).isEqualTo(sweep("--format", format).out());
    }

    @Test
    void refusesPartsThatAreMissingDoubledOrForeign() throws IOException {
        String first = shard(1, 2).toString();
        Path foreign = Files.writeString(
                folder.resolve("foreign.json"),
                sweep("--shard", "2/2", "--seed", "9").out());

        assertThat(Called.with("merge", first).err()).contains("point 2 of 8 is missing; name all parts.");
        assertThat(Called.with("merge", first, first).err()).contains("is there twice");
        assertThat(Called.with("merge", first, foreign.toString()).err()).contains("parts of different sweeps");
    }

    @Test
    void writesOneRowForEachPointAndServer() {
        List<String> rows = sweep().out().lines().toList();

        assertThat(rows).hasSize(1 + 8 * 2);
        assertThat(rows.getFirst())
                .startsWith("MaxRequestWorkers,KeepAliveTimeout,server,mpm,replications,outcome,completions,");
        assertThat(rows.get(1)).startsWith("5,1,");
    }

    @Test
    void drawsCurvesForOneSettingAndMapsForTwo() {
        String curves = Called.with(
                        "sweep",
                        "--preset",
                        "wordpress-4gb",
                        "--duration",
                        "5",
                        "--vary",
                        "MaxRequestWorkers=5..155:50",
                        "--replications",
                        "3",
                        "--format",
                        "html")
                .out();

        assertThat(curves).contains("<polygon", "<polyline").doesNotContain("NaN");
        assertThat(curves.split("<rect ", -1)).hasSize(1 + 4 * 2);
        assertThat(sweep("--format", "html").out().split("<rect ", -1)).hasSize(1 + 8 * 2);
    }

    @Test
    void saysWhatHttpdCorrects() {
        Called called = Called.with(
                "sweep",
                "--preset",
                "wordpress-4gb",
                "--duration",
                "1",
                "--vary",
                "MaxRequestWorkers=256..3522:3266",
                "--replications",
                "1",
                "--format",
                "json",
                "--mpm",
                "prefork");

        assertThat(called.out()).contains("httpd corrects MaxRequestWorkers 3522 to 256");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --vary MaxRequestWorkers=9      | --vary takes NAME=FROM..TO:STEP
        --vary MaxRequestWorker=1..2    | MaxRequestWorkers
        --vary RAM=1..9                 | RAM takes 128 to
        --vary Cores=1..9:0             | steps above 0
        --vary Cores=9..1               | upward
        --vary RAM=128..262144:1        | more than 2000 values
        --vary Cores=1..2 --vary Cores=1..2     | once, not twice
        --vary Cores=1..2 --replications 0      | --replications takes 1 to 10000, not 0.
        --vary Cores=1..2 --until-half-width 2  | --until-half-width takes a percentage
        --vary Cores=1..2 --shard 3/2           | not 3/2
        --vary Cores=1..2 --shard x             | --shard takes a part like 3/20
        --vary Cores=1..2 --shard 1/2 --format csv | A shard is written as JSON
        """)
    void refusesWithOneSentence(String options, String sentence) {
        List<String> arguments = new ArrayList<>(List.of("sweep", "--preset", "wordpress-4gb"));
        arguments.addAll(List.of(options.split(" ")));

        Called called = Called.with(arguments.toArray(String[]::new));

        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.out()).isEmpty();
        assertThat(called.err()).contains(sentence);
        assertThat(called.err().lines()).hasSize(1);
    }

    @Test
    void givesUpWithoutAnyResultWhenInterrupted() {
        Thread.currentThread().interrupt();

        Called called = sweep("--out", folder.resolve("out.csv").toString());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.err()).contains("Interrupted; nothing was written.");
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @Test
    void saysHowLongTheRestWillTake() {
        AtomicLong clock = new AtomicLong();
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        ProgressBar bar = new ProgressBar(new PrintStream(drawn, true, StandardCharsets.UTF_8), true, clock::get);

        bar.accept(0);
        clock.set(10_000_000_000L);
        bar.accept(0.25);

        assertThat(drawn.toString(StandardCharsets.UTF_8)).contains("25 %, 30 s left");
    }
}
