package org.mpmexplorer.ui;

import static org.mpmexplorer.ui.LaneScene.gigabytes;
import static org.mpmexplorer.ui.LaneScene.megabytes;
import static org.mpmexplorer.ui.LaneScene.percent;
import static org.mpmexplorer.ui.LaneScene.whole;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.insight.Activity;
import org.mpmexplorer.insight.Bottleneck;
import org.mpmexplorer.insight.Measure;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.ui.panel.Verdict;
import org.mpmexplorer.ui.panel.Verdict.Tone;
import org.mpmexplorer.ui.text.Messages;

/// Puts a server's bottleneck into words: what is the matter, the numbers that show it, what to try.
final class LaneWords {
    private static final double USUAL_HEADER_TIMEOUT = 20;
    private static final double SHORT_HEADER_TIMEOUT = 5;

    private final LaneScene scene;
    private final List<Verdict.Suggestion> suggestions = new ArrayList<>();

    LaneWords(LaneScene scene) {
        this.scene = scene;
    }

    LaneVerdict verdict(Bottleneck bottleneck) {
        return switch (bottleneck) {
            case Bottleneck.Refused refused -> refused();
            case Bottleneck.OutOfMemory memory -> outOfMemory(memory);
            case Bottleneck.Swapping swapping -> swapping();
            case Bottleneck other when isUnsafe() -> unsafe();
            case Bottleneck.WorkersHeldByKeepAlive held -> heldByKeepAlive(held);
            case Bottleneck.ConnectionLimit limit -> connectionLimit(limit);
            case Bottleneck.OldGeneration old -> oldGeneration(old);
            case Bottleneck.WorkersBusy busy -> workersBusy(busy);
            case Bottleneck.CpuBound cpu -> cpuBound(cpu);
            case Bottleneck.BackendSlow slow -> backendSlow(slow);
            case Bottleneck.FpmFull full -> fpmFull(full);
            case Bottleneck.Healthy healthy -> healthy(healthy);
        };
    }

    private boolean isUnsafe() {
        return scene.lately(Measure.WRONG_ANSWERS) + scene.lately(Measure.CRASHES) > 0;
    }

    private LaneVerdict unsafe() {
        if (scene.settings().phpHandler() != PhpHandler.FPM && scene.mpm().isThreaded()) {
            suggest(Tunable.PHP_HANDLER, PhpHandler.FPM.ordinal());
        }
        suggest(Tunable.UNSAFE_CODE, 0);
        return say(
                Tone.BAD,
                scene.lately(Measure.WRONG_ANSWERS) > 0 ? "unsafe" : "crashes",
                scene.rareSeconds(),
                count(scene.lately(Measure.WRONG_ANSWERS)),
                count(scene.lately(Measure.CRASHES)),
                count(scene.lately(Measure.ERRORS)));
    }

    private LaneVerdict refused() {
        suggest(Tunable.PHP_HANDLER, PhpHandler.FPM.ordinal());
        suggest(Tunable.START_ANYWAY, 1);
        return say(Tone.BAD, "refused");
    }

    private LaneVerdict outOfMemory(Bottleneck.OutOfMemory memory) {
        suggestWhatFits();
        return say(
                Tone.BAD,
                scene.settings().get(Tunable.SWAP) > 0 ? "outOfMemory" : "outOfRam",
                memory.kills(),
                whole(scene.processes()),
                megabytes(scene.bytesPerProcess()),
                gigabytes(scene.ramBytes()),
                whole(processesThatFit()));
    }

    private LaneVerdict swapping() {
        suggestWhatFits();
        return say(
                Tone.BAD,
                "swapping",
                whole(scene.processes()),
                megabytes(scene.bytesPerProcess()),
                gigabytes(scene.mostBytes()),
                gigabytes(scene.ramBytes()),
                whole(processesThatFit()),
                scene.response());
    }

    /// Fewer than there were when the memory ran out, or it would not have.
    private int processesThatFit() {
        return (int) Math.max(1, Math.min(scene.processesThatFit(), scene.processes() - 1));
    }

    private LaneVerdict heldByKeepAlive(Bottleneck.WorkersHeldByKeepAlive held) {
        if (scene.settings().get(Tunable.KEEP_ALIVE_TIMEOUT) > 2) {
            suggest(Tunable.KEEP_ALIVE_TIMEOUT, 2);
        }
        suggest(Tunable.KEEP_ALIVE, 0);
        return say(
                Tone.WARNING, "keepAlive", count(held.heldWorkers()), whole(held.busyWorkers()), count(held.queue()));
    }

    private LaneVerdict connectionLimit(Bottleneck.ConnectionLimit limit) {
        suggest(
                Tunable.ASYNC_REQUEST_WORKER_FACTOR,
                Math.min(64, 2 * scene.settings().get(Tunable.ASYNC_REQUEST_WORKER_FACTOR)));
        return say(
                Tone.WARNING,
                "connectionLimit",
                count(limit.notAccepting()),
                whole(limit.processes()),
                count(limit.idleWorkers()),
                count(limit.queue()));
    }

    private LaneVerdict oldGeneration(Bottleneck.OldGeneration old) {
        if (scene.mpm().isThreaded()) {
            suggest(
                    Tunable.SERVER_LIMIT,
                    Tunable.SERVER_LIMIT.nearestLegal(2 * scene.settings().get(Tunable.SERVER_LIMIT)));
        } else {
            suggestMoreWorkers();
        }
        return say(
                Tone.WARNING,
                "oldGeneration",
                count(old.endingProcesses()),
                whole(old.processes()),
                count(old.queue()));
    }

    private LaneVerdict workersBusy(Bottleneck.WorkersBusy busy) {
        if (busy.isStillForking()) {
            Tunable spare = scene.mpm().isThreaded() ? Tunable.MIN_SPARE_THREADS : Tunable.MIN_SPARE_SERVERS;
            suggest(spare, spare.nearestLegal(4 * Math.max(1, scene.settings().get(spare))));
            return say(Tone.WARNING, "forking", count(busy.workers()), whole(busy.limit()), count(busy.queue()));
        }
        if (busy.mostly() == Activity.READING) {
            return slowSenders(busy);
        }
        suggestMoreWorkers();
        return say(
                Tone.WARNING,
                "workersBusy",
                whole(busy.limit()),
                Messages.translated(
                        "activity." + busy.mostly().name(), busy.mostly().words()),
                count(busy.queue()),
                scene.response());
    }

    private LaneVerdict slowSenders(Bottleneck.WorkersBusy busy) {
        double timeout = scene.settings().get(Tunable.HEADER_TIMEOUT);
        suggest(Tunable.HEADER_TIMEOUT, timeout == 0 ? USUAL_HEADER_TIMEOUT : Math.min(timeout, SHORT_HEADER_TIMEOUT));
        return say(Tone.WARNING, "slowSenders", whole(busy.limit()), count(busy.queue()), scene.response());
    }

    private LaneVerdict cpuBound(Bottleneck.CpuBound cpu) {
        suggest(Tunable.CORES, Tunable.CORES.nearestLegal(2 * cpu.cores()));
        return say(
                Tone.WARNING,
                "cpuBound",
                percent(cpu.cpu()),
                count(cpu.cores()),
                count(cpu.runningWorkers()),
                scene.response());
    }

    private LaneVerdict backendSlow(Bottleneck.BackendSlow slow) {
        suggestMoreWorkers();
        return say(Tone.WARNING, "backendSlow", count(slow.waitingWorkers()), whole(slow.limit()), count(slow.queue()));
    }

    private LaneVerdict fpmFull(Bottleneck.FpmFull full) {
        suggest(Tunable.FPM_MAX_CHILDREN, Tunable.FPM_MAX_CHILDREN.nearestLegal(2 * full.fpmLimit()));
        return say(
                Tone.WARNING,
                "fpmFull",
                count(full.fpmLimit()),
                count(full.fpmQueue()),
                count(full.workersWaiting()),
                scene.response());
    }

    private LaneVerdict healthy(Bottleneck.Healthy healthy) {
        return say(
                Tone.GOOD,
                "healthy",
                count(scene.mean(Measure.BUSY_WORKERS)),
                whole(scene.workerLimit()),
                gigabytes(healthy.ramShare() * scene.ramBytes()),
                scene.answers());
    }

    private void suggestWhatFits() {
        if (!scene.mpm().isThreaded()) {
            suggest(Tunable.MAX_REQUEST_WORKERS, processesThatFit());
        }
        suggest(Tunable.RAM, Tunable.RAM.nearestLegal(2 * scene.settings().get(Tunable.RAM)));
    }

    /// More workers take a higher MaxRequestWorkers, and processes for them that ServerLimit allows.
    private void suggestMoreWorkers() {
        double asked = scene.settings().get(Tunable.MAX_REQUEST_WORKERS);
        double limit = scene.workerLimit();
        double wanted =
                asked > limit ? asked : Tunable.MAX_REQUEST_WORKERS.nearestLegal(Math.max(limit + 1, 1.5 * limit));
        boolean fits = scene.mpm().isThreaded() || wanted <= scene.processesThatFit();
        if (!fits) {
            suggest(Tunable.RAM, Tunable.RAM.nearestLegal(2 * scene.settings().get(Tunable.RAM)));
            return;
        }
        double perProcess = scene.mpm().isThreaded() ? scene.settings().get(Tunable.THREADS_PER_CHILD) : 1;
        double processes = Math.ceil(wanted / Math.max(1, perProcess));
        if (processes > scene.settings().get(Tunable.SERVER_LIMIT)) {
            suggest(Tunable.SERVER_LIMIT, Tunable.SERVER_LIMIT.nearestLegal(processes));
        }
        suggest(Tunable.MAX_REQUEST_WORKERS, wanted);
    }

    private void suggest(Tunable tunable, double value) {
        if (scene.settings().get(tunable) != value) {
            suggestions.add(
                    new Verdict.Suggestion(tunable.id() + " " + tunable.format(value), scene.lane(), tunable, value));
        }
    }

    /// A number whose noun has another form where it is one.
    private static long count(double value) {
        return Math.round(value);
    }

    private LaneVerdict say(Tone tone, String key, Object... numbers) {
        Object[] all = new Object[numbers.length + 1];
        all[0] = scene.title();
        System.arraycopy(numbers, 0, all, 1, numbers.length);
        return new LaneVerdict(
                tone,
                Messages.text("verdict." + key, all),
                Messages.text("verdict." + key + ".evidence", all),
                Messages.text(
                        "verdict." + key + ".standing",
                        scene.title(),
                        gigabytes(scene.mean(Measure.RAM) + scene.mean(Measure.SWAP)),
                        tone == Tone.GOOD ? scene.answers() : scene.response()),
                suggestions);
    }
}
