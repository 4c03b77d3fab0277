package org.mpmexplorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mpmexplorer.run.BatchRunner;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.server.ConfigurationException;
import org.mpmexplorer.server.ConfigurationImport;
import org.mpmexplorer.server.FpmPoolReader;
import org.mpmexplorer.server.InputException;
import org.mpmexplorer.server.ReadOptions;
import org.mpmexplorer.server.live.ModuleList;
import org.mpmexplorer.server.live.ProcessText;
import org.mpmexplorer.server.live.SmallText;
import org.mpmexplorer.server.live.StatusText;
import org.mpmexplorer.server.log.AccessLog;
import org.mpmexplorer.server.log.LogReading;
import org.mpmexplorer.server.log.MadeLog;
import org.mpmexplorer.store.Presets;
import org.mpmexplorer.store.RecipeFile;
import org.mpmexplorer.store.SavedRun;
import org.mpmexplorer.store.ScenarioFile;
import org.mpmexplorer.store.SweepFile;
import org.mpmexplorer.store.UnusableFileException;
import org.mpmexplorer.sweep.Axis;
import org.mpmexplorer.sweep.Shard;
import org.mpmexplorer.sweep.Sweep;
import org.mpmexplorer.sweep.SweepPlan;
import org.mpmexplorer.sweep.SweepResult;
import org.mpmexplorer.validate.ReferenceFile;

/// Every reader of the program, fed with files spoilt in every way a disk, an editor or an attacker might: the
/// outcome is a value or one sentence without control characters, from a bounded amount of memory.
class BadInputTest {
    private static final long MOST_ALLOCATED_BYTES = 400L << 20;
    private static final int SEEDS = Integer.getInteger("fuzz.seeds", 40);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final List<String> HOSTILE = List.of(
            "\u0000",
            "\u001b[2J\u001b[31m",
            "\u0007\r",
            "<script>alert(1)</script>",
            "\"",
            "'",
            "\\",
            "{",
            "[[[[[[[[",
            "]}",
            "99999999999999999999999999",
            "-1",
            "1e999",
            "NaN",
            "0x7fffffff",
            "%s%n%d",
            "../../../etc/passwd",
            "${X}",
            "Include *\n",
            "IncludeOptional apache2.conf\n",
            "<IfModule x>\n",
            "\u202e",
            "\ufeff",
            "\n\n\n",
            ": ",
            "é",
            "\t");

    @TempDir
    private Path directory;

    private static byte[] scenario = {};
    private static byte[] recipe = {};
    private static byte[] shard = {};

    /// Reads a file; what comes of it is of no interest.
    interface Reader {
        void read(Path file) throws UnusableFileException, IOException;
    }

    /// A reader with a file that it can read.
    record Case(String name, String file, byte[] sample, Reader reader) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void makeSamples() throws InterruptedException {
        Study preset = Presets.all().getFirst().study();
        List<Scenario> lanes = preset.lanes().stream()
                .map(lane -> lane.lasting(1_000_000_000L))
                .toList();
        Study study = new Study("sample", "", "", lanes);
        scenario = ScenarioFile.text(study).getBytes(StandardCharsets.UTF_8);
        List<SavedRun.Lane> runs = lanes.stream()
                .map(lane -> new SavedRun.Lane(RunRecipe.of(lane, 1).interventions(), ""))
                .toList();
        recipe = RecipeFile.text(new SavedRun(study, 1, "1.0.0", runs)).getBytes(StandardCharsets.UTF_8);
        Axis axis = new Axis(Tunable.MAX_REQUEST_WORKERS, List.of(10.0, 150.0));
        SweepPlan plan = new SweepPlan(study, List.of(axis), 1, 2, OptionalDouble.empty());
        SweepResult.Head head = new SweepResult.Head(
                "sample",
                "1.0.0",
                SweepFile.identity(study),
                1,
                1,
                2,
                plan.axes(),
                lanes.stream()
                        .map(lane -> new SweepResult.Server(lane.name(), lane.mpm()))
                        .toList(),
                List.of());
        SweepResult result = new SweepResult(head, new Sweep(plan, new BatchRunner(1)).run(Shard.WHOLE, share -> {}));
        shard = SweepFile.text(result).getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case(
                        "configuration",
                        "apache2.conf",
                        text(CONFIGURATION),
                        file -> ConfigurationImport.read(List.of(file.getParent()), ReadOptions.NONE)),
                new Case("pool", "www.conf", text(POOL), FpmPoolReader::read),
                new Case("log", "access.log", log().bytes(), BadInputTest::readLog),
                new Case("packed log", "access.log.gz", log().packed(), BadInputTest::readLog),
                new Case("status", "status", text(STATUS), file -> StatusText.read(SmallText.read(file))),
                new Case("ps", "ps", text(PS), file -> ProcessText.read(SmallText.read(file))),
                new Case("smaps", "smaps", text(SMAPS), file -> ProcessText.read(SmallText.read(file))),
                new Case("pmap", "pmap", text(PMAP), file -> ProcessText.read(SmallText.read(file))),
                new Case("modules", "modules", text(MODULES), file -> ModuleList.read(SmallText.read(file))),
                new Case("scenario", "a.json", scenario, ScenarioFile::read),
                new Case("recipe", "a.json", recipe, RecipeFile::read),
                new Case("sweep", "a.json", shard, SweepFile::read),
                new Case("reference", "a.json", text(REFERENCE), ReferenceFile::read));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void endsInAValueOrOneSentence(Case sample) throws IOException {
        assertOutcome(sample, sample.sample(), -1);
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            byte[] spoilt = sample.sample();
            for (int i = random.nextInt(4); i >= 0; i--) {
                spoilt = spoil(spoilt, random);
            }
            assertOutcome(sample, spoilt, seed);
        }
    }

    private void assertOutcome(Case sample, byte[] content, int seed) throws IOException {
        Path file = Files.write(directory.resolve(sample.file()), content);
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().threadId());
        try {
            sample.reader().read(file);
        } catch (UnusableFileException | ConfigurationException | InputException | IllegalArgumentException e) {
            assertSentence(sample, seed, e);
        } catch (RuntimeException | StackOverflowError e) {
            fail("%s, seed %d".formatted(sample.name(), seed), e);
        }
        long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().threadId()) - before;
        assertThat(allocated).as("%s, seed %d", sample.name(), seed).isLessThan(MOST_ALLOCATED_BYTES);
    }

    private static void assertSentence(Case sample, int seed, Exception complaint) {
        assertThat(seed)
                .as("%s unspoilt: %s", sample.name(), complaint.getMessage())
                .isNotNegative();
        assertThat(String.valueOf(complaint.getMessage()))
                .as("%s, seed %d", sample.name(), seed)
                .doesNotContainPattern("\\p{Cntrl}")
                .hasSizeBetween(10, 1_200);
    }

    private static void readLog(Path file) {
        AccessLog.read(file, LogReading.DEFAULT, share -> {});
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MadeLog log() {
        MadeLog log = new MadeLog();
        for (int i = 0; i < 40; i++) {
            log.add(i, "10.0.0." + i % 7, i % 2 == 0 ? "/a.png" : "/page?id=" + i, 100 * i, " " + 1000 * i);
        }
        return log;
    }

    private static byte[] spoil(byte[] bytes, RandomGenerator random) {
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> flipped(bytes, random);
            case 2 -> repeated(bytes, random);
            default -> {
                byte[] piece = text(HOSTILE.get(random.nextInt(HOSTILE.size())).repeat(1 + random.nextInt(3)));
                yield spliced(bytes, piece, random.nextInt(bytes.length + 1));
            }
        };
    }

    private static byte[] flipped(byte[] bytes, RandomGenerator random) {
        byte[] changed = bytes.clone();
        for (int i = random.nextInt(8); i >= 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private static byte[] repeated(byte[] bytes, RandomGenerator random) {
        int from = random.nextInt(bytes.length + 1);
        byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(400)));
        byte[] joined = bytes;
        for (int i = 0; i < 40; i++) {
            joined = spliced(joined, piece, from);
        }
        return joined;
    }

    private static byte[] spliced(byte[] bytes, byte[] piece, int at) {
        byte[] joined = Arrays.copyOf(bytes, bytes.length + piece.length);
        System.arraycopy(piece, 0, joined, at, piece.length);
        System.arraycopy(bytes, at, joined, at + piece.length, bytes.length - at);
        return joined;
    }

    private static final String CONFIGURATION = """
        ServerRoot "/etc/apache2"
        Define workers 150
        KeepAlive On
        KeepAliveTimeout 5
        <IfModule mpm_prefork_module>
          MaxRequestWorkers ${workers}
          ServerLimit 200
        </IfModule>
        RequestReadTimeout header=20-40,MinRate=500
        LogFormat "%h %l %u %t \\"%r\\" %>s %O %D" timed
        CustomLog logs/access.log timed
        IncludeOptional more/*.conf
        """;
    private static final String POOL =
            "[www]\nuser = www-data\nlisten = /run/php.sock\npm = dynamic\npm.max_children = 5\npm.start_servers = 2\n"
                    + "pm.min_spare_servers = 1\npm.max_spare_servers = 3\n";
    private static final String STATUS = "ServerMPM: event\n"
            + "Uptime: 9\n"
            + "Total Accesses: 5\n"
            + "ReqPerSec: .5\n"
            + "CPULoad: 2\n"
            + "BusyWorkers: 1\n"
            + "IdleWorkers: 3\n"
            + "Processes: 1\n"
            + "Scoreboard: W___....\n";
    private static final String PS = "S   UID     PID    PPID  C PRI  NI   RSS    SZ WCHAN  TTY          TIME CMD\n"
            + "S     0     100       1  0  80   0 30000 55000 -      ?        00:00:01 apache2\n";
    private static final String SMAPS =
            "Rss: 40000 kB\nPss: 15000 kB\nPrivate_Clean: 1000 kB\nPrivate_Dirty: 9000 kB\n";
    private static final String PMAP = "101:   /usr/sbin/apache2 -k start\ntotal kB          200000   60000   20000\n";
    private static final String MODULES = " core_module (static)\n mpm_event_module (shared)\nServer MPM: event\n";
    private static final String REFERENCE = """
        {"experiment": {"mpm": "prefork", "directives": {"StartServers": 5, "MaxRequestWorkers": 5,
          "ServerLimit": 5, "KeepAlive": "Off"}, "duration_s": 4, "sample_s": 1,
          "loads": [{"kind": "closed", "clients": 1, "path": "/app?ms=500"}]},
         "observed": {"started": true, "completed": 8, "errors": {},
          "response_time_s": {}, "connect_time_s": {},
          "completions_per_second": [1, 2, 2, 2, 0], "processes_per_second": [5, 5, null, 5],
          "threads_per_second": [5, 5, 5, 5], "log_codes": {"AH00163": 1}}, "repeats": []}
        """;
}
