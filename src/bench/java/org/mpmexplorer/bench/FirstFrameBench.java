package org.mpmexplorer.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.spi.ToolProvider;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Claim: from exec to the first drawn pixel, the packaged program takes at most 1.5 times as long as a bare
/// JavaFX window on the same runtime, through the same launcher, each with a start cache of its own.
///
/// Arguments: the rounds, and the folder of the program as `installer/build app` makes it. Needs `Xvfb`.
/// Each round starts both, one after the other; a process is ended when its first frame was seen, the program
/// when requests run in it: when what is on the display has changed so often that it must move.
final class FirstFrameBench implements AutoCloseable {
    private static final String DISPLAY = ":77";
    /// The background of the light palette, which a first start takes: nothing else on that display has it.
    private static final int BACKGROUND = 0xf4f6f8;

    private static final long PATIENCE_NANOS = 60_000_000_000L;
    /// The first frame, the empty picture, a part or two of the window, and then visitors on their way: seen to be so
    /// by looking at the twelfth.
    private static final int PICTURES_OF_A_RUN = 12;

    private final Path folder;
    private final Framebuffer display;

    private FirstFrameBench(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        display = Framebuffer.open(DISPLAY, folder);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 15;
        Path program = Path.of(args.length > 1 ? args[1] : "target/installer/mpm-explorer")
                .toAbsolutePath();
        try (FirstFrameBench bench = new FirstFrameBench(Files.createTempDirectory("first-frame"))) {
            bench.run(program, rounds);
        }
    }

    /// @param millis from exec to the first pixel
    /// @param cpuMillis the processor time of all its threads till then
    /// @param runMillis from exec until requests run; in the bare window the same as the first
    /// @param runCpuMillis the processor time of all its threads till then
    private record Start(double millis, double cpuMillis, double runMillis, double runCpuMillis) {}

    private void run(Path program, int rounds) throws IOException, InterruptedException {
        Path bare = bareProgram(program);
        start(bare, 1);
        start(program, PICTURES_OF_A_RUN);
        List<Start> bares = new ArrayList<>();
        List<Start> ours = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            bares.add(start(bare, 1));
            ours.add(start(program, PICTURES_OF_A_RUN));
        }
        print("first frame", bares, ours, Start::millis);
        print("processor time till then", bares, ours, Start::cpuMillis);
        print("requests run, to the bare window's first frame", bares, ours, Start::runMillis);
        print("processor time till then", bares, ours, Start::runCpuMillis);
    }

    private static void print(String title, List<Start> bares, List<Start> ours, ToDoubleFunction<Start> figure) {
        double[] ratios = IntStream.range(0, ours.size())
                .mapToDouble(round -> figure.applyAsDouble(ours.get(round)) / figure.applyAsDouble(bares.get(round)))
                .sorted()
                .toArray();
        System.out.printf(
                "%s: bare window %.0f ms, program %.0f ms, ratio in the same round %.2f (%.2f to %.2f; medians of"
                        + " %d)%n",
                title,
                median(bares.stream().mapToDouble(figure).toArray()),
                median(ours.stream().mapToDouble(figure).toArray()),
                median(ratios),
                ratios[0],
                ratios[ratios.length - 1],
                ratios.length);
    }

    /// A copy of the program's folder with the bare window in place of the program: same runtime, same
    /// launcher, same options, a start cache that one start of it has trained.
    private Path bareProgram(Path program) throws IOException, InterruptedException {
        Path bare = Files.createDirectory(folder.resolve("bare"));
        Path lib = Files.createDirectory(bare.resolve("lib"));
        Files.createSymbolicLink(bare.resolve("runtime"), program.resolve("runtime"));
        Files.copy(program.resolve("lib/java.options"), lib.resolve("java.options"));
        Path launcher = Files.createDirectory(bare.resolve("bin")).resolve("mpm-explorer");
        Files.copy(program.resolve("bin/mpm-explorer"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(
                launcher, Files.readString(launcher).replace("org.mpmexplorer.cli.Main", BareWindow.class.getName()));
        jar(lib.resolve("mpm-explorer.jar"));
        train(bare);
        return bare;
    }

    private static void jar(Path archive) {
        Path classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> Files.exists(entry.resolve("org/mpmexplorer/bench/BareWindow.class")))
                .findFirst()
                .orElseThrow();
        List<String> arguments = new ArrayList<>(List.of("--create", "--no-manifest", "--file", archive.toString()));
        try (Stream<Path> files = Files.list(classes.resolve("org/mpmexplorer/bench"))) {
            files.filter(file -> file.getFileName().toString().startsWith("BareWindow"))
                    .forEach(file -> arguments.addAll(List.of(
                            "-C", classes.toString(), classes.relativize(file).toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, arguments.toArray(String[]::new))
                != 0) {
            throw new IllegalStateException("the bare window could not be packed");
        }
    }

    /// A normal end writes the cache, so the training run is asked to end once its frame was seen.
    private void train(Path bare) throws IOException, InterruptedException {
        String cache = bare.resolve("lib/mpm-explorer.aot").toString();
        Process process = builder(
                        bare.resolve("runtime/bin/java").toString(),
                        "-XX:AOTCacheOutput=" + cache,
                        "@" + bare.resolve("lib/java.options"),
                        "-cp",
                        bare.resolve("lib/mpm-explorer.jar").toString(),
                        BareWindow.class.getName())
                .start();
        awaitFrame(process, System.nanoTime());
        process.destroy();
        process.waitFor();
        if (!Files.exists(Path.of(cache))) {
            throw new IllegalStateException("the bare window's start cache was not written");
        }
    }

    private Start start(Path program, int pictures) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process =
                builder(program.resolve("bin/mpm-explorer").toString()).start();
        double millis = awaitFrame(process, start) / 1e6;
        double cpuMillis = cpuMillis(process);
        double runMillis = pictures == 1 ? millis : awaitPictures(process, start, pictures) / 1e6;
        double runCpuMillis = cpuMillis(process);
        process.destroyForcibly();
        process.waitFor();
        while (display.shows(BACKGROUND)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        TimeUnit.MILLISECONDS.sleep(200);
        return new Start(millis, cpuMillis, runMillis, runCpuMillis);
    }

    private static double cpuMillis(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
    }

    private long awaitPictures(Process process, long start, int pictures) throws InterruptedException {
        int last = display.look();
        int seen = 1;
        while (seen < pictures) {
            requirePatience(process, start);
            TimeUnit.MILLISECONDS.sleep(5);
            int now = display.look();
            seen += now == last ? 0 : 1;
            last = now;
        }
        return System.nanoTime() - start;
    }

    private long awaitFrame(Process process, long start) throws InterruptedException {
        while (!display.shows(BACKGROUND)) {
            requirePatience(process, start);
            TimeUnit.MICROSECONDS.sleep(500);
        }
        return System.nanoTime() - start;
    }

    private static void requirePatience(Process process, long start) {
        if (!process.isAlive() || System.nanoTime() - start > PATIENCE_NANOS) {
            throw new IllegalStateException("a window did not show");
        }
    }

    private ProcessBuilder builder(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile());
        builder.environment().put("DISPLAY", DISPLAY);
        for (String kind : List.of("CONFIG", "DATA", "STATE", "CACHE")) {
            builder.environment()
                    .put("XDG_" + kind + "_HOME", folder.resolve("home").toString());
        }
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("WAYLAND_DISPLAY");
        return builder;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    @Override
    public void close() throws InterruptedException {
        display.close();
    }
}
