package org.mpmexplorer.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import org.mpmexplorer.mpm.Engine;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.trace.Recording;

/// Claim: a cold answer, 300 s of W3's visitors on the whole httpd model, takes at most twice as long as a
/// JVM that is started the same way and does nothing, from exec to exit.
///
/// Both start from an AOT cache (JEP 483, 514 and 515) that one run of the answer has trained. Arguments:
/// those of [Choice]; each round starts both processes, one after the other.
final class ColdBench {
    private final Path folder;
    private final String classPath;

    private ColdBench(Path folder) {
        this.folder = folder;
        classPath = jars();
    }

    /// With the argument `answer`, prints the requests served and the mean wait; else does nothing.
    static final class Answer {
        private Answer() {}

        public static void main(String[] args) {
            if (args[0].equals("answer")) {
                Scenario scenario = HttpdWork.scenario(300);
                HttpdWork.Waits waits = new HttpdWork.Waits();
                Engine engine = new Engine(scenario, 1, new Recording.Stream(waits));
                engine.advanceTo(scenario.durationNanos());
                engine.flush();
                System.out.println(waits.responses() + " " + waits.meanSeconds());
            }
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("cold-bench");
        new ColdBench(folder).run(Choice.of(args).rounds());
    }

    private void run(int rounds) throws IOException, InterruptedException {
        String cache = folder.resolve("cold.aot").toString();
        wallMillis("-XX:AOTCacheOutput=" + cache, "answer");
        double[] nothing = new double[rounds];
        double[] answer = new double[rounds];
        double[] ratio = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            nothing[round] = wallMillis("-XX:AOTCache=" + cache, "nothing");
            answer[round] = wallMillis("-XX:AOTCache=" + cache, "answer");
            ratio[round] = answer[round] / nothing[round];
        }
        System.out.printf(
                "nothing %.0f ms, answer %.0f ms, ratio in the same round %.2f (medians of %d)%n",
                median(nothing), median(answer), median(ratio), rounds);
    }

    private double wallMillis(String cacheOption, String task) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder process = new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        cacheOption,
                        "-cp",
                        classPath,
                        Answer.class.getName(),
                        task)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        long start = System.nanoTime();
        int code = process.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(task + " ended with " + code);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /// The class path with every folder packed, for a cache holds only what comes from archives.
    private String jars() {
        ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow();
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(entry))) {
                String archive = folder.resolve(entries.size() + ".jar").toString();
                jar.run(System.out, System.err, "--create", "--file", archive, "-C", entry, ".");
                entries.add(archive);
            } else {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
