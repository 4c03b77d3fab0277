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
                whole(LaneScene.RARE_SECONDS),
                whole(scene.lately(Measure.WRONG_ANSWERS)),
                whole(scene.lately(Measure.CRASHES)),
                whole(scene.lately(Measure.ERRORS)));
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
                "outOfMemory",
                whole((double) memory.kills()),
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
                Tone.WARNING, "keepAlive", whole(held.heldWorkers()), whole(held.busyWorkers()), whole(held.queue()));
    }

    private LaneVerdict connectionLimit(Bottleneck.ConnectionLimit limit) {
        suggest(
                Tunable.ASYNC_REQUEST_WORKER_FACTOR,
                Math.min(64, 2 * scene.settings().get(Tunable.ASYNC_REQUEST_WORKER_FACTOR)));
        return say(
                Tone.WARNING,
                "connectionLimit",
                whole(limit.notAccepting()),
                whole(limit.processes()),
                whole(limit.idleWorkers()),
                whole(limit.queue()));
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
                whole(old.endingProcesses()),
                whole(old.processes()),
                whole(old.queue()));
    }

    private LaneVerdict workersBusy(Bottleneck.WorkersBusy busy) {
        if (busy.isStillForking()) {
            Tunable spare = scene.mpm().isThreaded() ? Tunable.MIN_SPARE_THREADS : Tunable.MIN_SPARE_SERVERS;
            suggest(spare, spare.nearestLegal(4 * Math.max(1, scene.settings().get(spare))));
            return say(Tone.WARNING, "forking", whole(busy.workers()), whole(busy.limit()), whole(busy.queue()));
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
                whole(busy.queue()),
                scene.response());
    }

    private LaneVerdict slowSenders(Bottleneck.WorkersBusy busy) {
        double timeout = scene.settings().get(Tunable.HEADER_TIMEOUT);
        suggest(Tunable.HEADER_TIMEOUT, timeout == 0 ? USUAL_HEADER_TIMEOUT : Math.min(timeout, SHORT_HEADER_TIMEOUT));
        return say(Tone.WARNING, "slowSenders", whole(busy.limit()), whole(busy.queue()), scene.response());
    }

    private LaneVerdict cpuBound(Bottleneck.CpuBound cpu) {
        suggest(Tunable.CORES, Tunable.CORES.nearestLegal(2 * cpu.cores()));
        return say(
                Tone.WARNING,
                "cpuBound",
                percent(cpu.cpu()),
                whole(cpu.cores()),
                whole(cpu.runningWorkers()),
                scene.response());
    }

    private LaneVerdict backendSlow(Bottleneck.BackendSlow slow) {
        suggestMoreWorkers();
        return say(Tone.WARNING, "backendSlow", whole(slow.waitingWorkers()), whole(slow.limit()), whole(slow.queue()));
    }

    private LaneVerdict fpmFull(Bottleneck.FpmFull full) {
        suggest(Tunable.FPM_MAX_CHILDREN, Tunable.FPM_MAX_CHILDREN.nearestLegal(2 * full.fpmLimit()));
        return say(
                Tone.WARNING,
                "fpmFull",
                whole(full.fpmLimit()),
                whole(full.fpmQueue()),
                whole(full.workersWaiting()),
                scene.response());
    }

    private LaneVerdict healthy(Bottleneck.Healthy healthy) {
        return say(
                Tone.GOOD,
                "healthy",
                percent(healthy.busyShare()),
                gigabytes(healthy.ramShare() * scene.ramBytes()),
                scene.answers());
    }

    private void suggestWhatFits() {
        if (!scene.mpm().isThreaded()) {
            suggest(Tunable.MAX_REQUEST_WORKERS, processesThatFit());
        }
        suggest(Tunable.RAM, Tunable.RAM.nearestLegal(2 * scene.settings().get(Tunable.RAM)));
    }

    private void suggestMoreWorkers() {
        double now = scene.settings().get(Tunable.MAX_REQUEST_WORKERS);
        double wanted = Tunable.MAX_REQUEST_WORKERS.nearestLegal(Math.max(now + 1, 1.5 * now));
        boolean fits = scene.mpm().isThreaded() || wanted <= scene.processesThatFit();
        if (fits) {
            suggest(Tunable.MAX_REQUEST_WORKERS, wanted);
        } else {
            suggest(Tunable.RAM, Tunable.RAM.nearestLegal(2 * scene.settings().get(Tunable.RAM)));
        }
    }

    private void suggest(Tunable tunable, double value) {
        if (scene.settings().get(tunable) != value) {
            suggestions.add(
                    new Verdict.Suggestion(tunable.id() + " " + tunable.format(value), scene.lane(), tunable, value));
        }
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
