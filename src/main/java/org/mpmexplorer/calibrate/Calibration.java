package org.mpmexplorer.calibrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Visit;
import org.mpmexplorer.scenario.Workload;
import org.mpmexplorer.server.Finding;
import org.mpmexplorer.server.ImportedServer;
import org.mpmexplorer.server.live.HostFacts;
import org.mpmexplorer.server.live.ModuleList;
import org.mpmexplorer.server.live.StatusSample;

/// Makes a scenario of what is known of a real server. What is not known comes from a usual scenario, and is
/// said to be guessed.
public final class Calibration {
    private static final double MEBIBYTE = 1L << 20;
    private static final long NANOS = 1_000_000_000L;
    private static final double SECONDS_AFTER = 5;

    private final Evidence evidence;
    private final Study usual;
    private final Habit habit;
    private final Mpm mpm;
    private final Sheet sheet;

    private Calibration(Evidence evidence, Study usual, Habit habit) {
        this.evidence = evidence;
        this.usual = usual;
        this.habit = habit;
        mpm = mpmOf(evidence).orElse(usual.lanes().getFirst().mpm());
        Scenario like = usual.lanes().stream()
                .filter(lane -> lane.mpm() == mpm)
                .findFirst()
                .orElseGet(() -> usual.lanes().getFirst().under(mpm));
        sheet = new Sheet(like.settings().with(Tunable.VISITORS, 0));
    }

    /// The scenario of a server of which that is known.
    ///
    /// @param usual gives what the evidence does not
    public static CalibratedServer of(Evidence evidence, Study usual) {
        return of(evidence, usual, Habit.HOLD);
    }

    static CalibratedServer of(Evidence evidence, Study usual, Habit habit) {
        return new Calibration(evidence, usual, habit).server();
    }

    private static Optional<Mpm> mpmOf(Evidence evidence) {
        return evidence.configuration()
                .map(ImportedServer::mpm)
                .or(() -> evidence.modules().flatMap(ModuleList::mpm))
                .or(() -> evidence.status().flatMap(status -> status.sample().mpm()));
    }

    private CalibratedServer server() {
        takeMpm();
        evidence.configuration().ifPresent(this::takeConfiguration);
        evidence.modules().ifPresent(this::takeModules);
        evidence.status().ifPresent(this::takeStatus);
        evidence.processes().ifPresentOrElse(sizes -> new MemoryFacts(sizes, mpm, sheet).take(), this::guessMemory);
        sheet.usual(Tunable.OTHER_MEMORY);
        Workload workload = workload();
        evidence.log().ifPresent(log -> guessLimits(new Enough(workload, log, mpm, sheet)));
        takeHost(evidence.log().map(log -> new Enough(workload, log, mpm, sheet)));
        long nanos = evidence.log()
                .map(log -> Math.round(
                        (VisitorFacts.HEAD_START_SECONDS + log.stretch().seconds() + SECONDS_AFTER) * NANOS))
                .orElse(usual.durationNanos());
        Scenario server = new Scenario("Your server", mpm, sheet.settings(), workload, List.of(), nanos);
        Scenario other = server.under(mpm == Mpm.PREFORK ? Mpm.EVENT : Mpm.PREFORK);
        Study study = new Study(
                "Your server",
                "Your server as it was read, and beside it the other MPM with Debian's values on the same machine.",
                "",
                List.of(server, other));
        return new CalibratedServer(study, sheet.facts(), sheet.notes());
    }

    private void takeMpm() {
        if (evidence.configuration().isPresent()) {
            sheet.read("MPM", mpm.id(), "configuration");
        } else if (evidence.modules().flatMap(ModuleList::mpm).isPresent()) {
            sheet.read("MPM", mpm.id(), evidence.modules().get().source());
        } else if (mpmOf(evidence).isPresent()) {
            sheet.read("MPM", mpm.id(), evidence.status().orElseThrow().source());
        } else {
            sheet.guessed("MPM", mpm.id(), Sheet.USUAL);
        }
    }

    private void takeConfiguration(ImportedServer server) {
        sheet.replace(server.over(sheet.settings()));
        Map<Tunable, ?> read = server.read();
        for (Tunable tunable : Tunable.values()) {
            if (read.containsKey(tunable)) {
                sheet.read(
                        tunable.id(), tunable.format(sheet.settings().get(tunable)), String.valueOf(read.get(tunable)));
            }
        }
        sheet.read("PHP", sheet.settings().phpHandler().title(), "configuration");
        server.notes().stream()
                .filter(note -> note.weight() != Finding.Weight.NOTE)
                .map(Finding::toString)
                .forEach(sheet::note);
    }

    private void takeModules(ModuleList list) {
        sheet.read(
                "Modules",
                list.modules().isEmpty() ? list.version() : list.modules().size() + " loaded",
                list.source());
        boolean hasPhp = list.modules().stream().anyMatch(module -> module.matches("php\\d*_module"));
        if (evidence.configuration().isEmpty() && !list.modules().isEmpty()) {
            PhpHandler php = hasPhp
                    ? PhpHandler.MOD_PHP_NTS
                    : list.modules().contains("proxy_fcgi_module") ? PhpHandler.FPM : PhpHandler.NONE;
            sheet.set(Tunable.PHP_HANDLER, php.ordinal(), list.source(), Fact.Certainty.ESTIMATED);
        }
        Optional<Mpm> itsMpm = list.mpm();
        if (itsMpm.isPresent() && itsMpm.get() != mpm) {
            sheet.note("The configuration has %s, but %s says %s; taken from the configuration."
                    .formatted(mpm.id(), list.source(), itsMpm.get().id()));
        }
    }

    private void takeStatus(Evidence.Status status) {
        StatusSample sample = status.sample();
        int places = sample.scoreboard().size();
        sheet.read(
                "Workers now",
                "%d busy, %d idle of %d places".formatted(sample.busy(), sample.idle(), places),
                status.source());
        if (sample.requestsPerSecond() > 0) {
            sheet.read(
                    "Requests since start",
                    String.format(Locale.ROOT, "%.2f/s", sample.requestsPerSecond()),
                    status.source());
        }
        if (evidence.configuration().isEmpty() && places > 0) {
            takeLimits(sample, places, status.source());
        }
        if (sample.mpm().filter(its -> its != mpm).isPresent()) {
            sheet.note("%s runs under %s, not %s; taken from the configuration."
                    .formatted(status.source(), sample.mpm().get().id(), mpm.id()));
        }
    }

    /// The scoreboard has as many places as there may be workers (httpd-semantics 7.1).
    private void takeLimits(StatusSample sample, int places, String source) {
        sheet.set(
                Tunable.MAX_REQUEST_WORKERS, places, "places in the scoreboard of " + source, Fact.Certainty.ESTIMATED);
        int perChild = mpm.isThreaded() ? threadsPerChild(sample) : 1;
        if (mpm.isThreaded()) {
            sheet.set(
                    Tunable.THREADS_PER_CHILD,
                    perChild,
                    "living places by processes of " + source,
                    Fact.Certainty.ESTIMATED);
            sheet.replace(sheet.settings()
                    .with(
                            Tunable.THREAD_LIMIT,
                            Math.max(perChild, sheet.settings().get(Tunable.THREAD_LIMIT))));
        }
        double children = Math.ceil((double) places / perChild);
        sheet.replace(sheet.settings()
                .with(Tunable.SERVER_LIMIT, Math.max(children, sheet.settings().get(Tunable.SERVER_LIMIT))));
    }

    private int threadsPerChild(StatusSample sample) {
        int living = sample.scoreboard().size() - sample.count(Letter.DEAD);
        return sample.processes() > 0 && living >= sample.processes()
                ? living / sample.processes()
                : sheet.settings().count(Tunable.THREADS_PER_CHILD);
    }

    private void guessLimits(Enough enough) {
        boolean hasLimits =
                evidence.configuration().isPresent() || evidence.status().isPresent();
        if (!hasLimits) {
            enough.workers();
        }
        boolean hasPool = evidence.configuration()
                .filter(server -> server.tunables().contains(Tunable.FPM_MAX_CHILDREN))
                .isPresent();
        if (!hasPool && sheet.settings().phpHandler() == PhpHandler.FPM) {
            enough.fpm();
        }
    }

    private void takeHost(Optional<Enough> enough) {
        Optional<HostFacts> host = evidence.host();
        if (host.isPresent()) {
            double ram = Math.rint(host.get().ramBytes() / MEBIBYTE);
            double swap = Math.rint(host.get().swapBytes() / MEBIBYTE);
            sheet.set(Tunable.RAM, ram, "/proc/meminfo", Fact.Certainty.READ);
            sheet.set(Tunable.SWAP, swap, "/proc/meminfo", Fact.Certainty.READ);
            sheet.set(Tunable.CORES, host.get().cores(), "this machine", Fact.Certainty.READ);
            return;
        }
        enough.ifPresentOrElse(Enough::cores, () -> sheet.usual(Tunable.CORES));
        enough.ifPresentOrElse(Enough::ram, () -> sheet.usual(Tunable.RAM));
        sheet.usual(Tunable.SWAP);
    }

    private void guessMemory() {
        List<Tunable> memory = new ArrayList<>(List.of(Tunable.SHARED_MEMORY, Tunable.CHILD_MEMORY));
        if (sheet.settings().phpHandler() != PhpHandler.NONE) {
            memory.add(Tunable.PHP_MEMORY);
        }
        memory.forEach(sheet::usual);
    }

    private Workload workload() {
        CpuShare cpu = CpuShare.of(usual.workload(), evidence, sheet.settings());
        if (evidence.log().isPresent()) {
            return new VisitorFacts(evidence.log().get(), cpu, habit, sheet).workload();
        }
        double rate = evidence.status()
                .map(status -> status.sample().requestsPerSecond())
                .orElse(0.0);
        if (rate > 0) {
            return arrivals(rate);
        }
        sheet.guessed("Visitors", usual.name(), "no log and no status page tells");
        return usual.workload();
    }

    /// Visits at the rate of the status page, with the usual pages.
    private Workload arrivals(double requestsPerSecond) {
        int main = usual.workload().mainLoad();
        Visit visit = usual.workload().loads().get(Math.max(0, main)) instanceof Load.ClosedUsers closed
                ? closed.visit()
                : new Visit(List.of(), 5, true, 0, new Distribution.Exponential(0.4), 60, 60, 0, true);
        double most = Tunable.VISITORS.range().max() / 60;
        double visits = Math.min(most, requestsPerSecond / visit.requestsPerConnection());
        sheet.estimated(
                "Request rate",
                String.format(Locale.ROOT, "%.2f/s at random", requestsPerSecond),
                "ReqPerSec, the average since the start");
        sheet.guessed("Requests", "those of " + usual.name(), "no log tells");
        double end = usual.durationNanos() / (double) NANOS;
        return new Workload(
                usual.workload().classes(), List.of(new Load.OpenArrivals("visitors", visits, visit, 0, end)));
    }
}
