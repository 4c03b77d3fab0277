package org.mpmexplorer.report;

import static org.mpmexplorer.report.Quantity.counted;
import static org.mpmexplorer.report.Quantity.memory;
import static org.mpmexplorer.report.Quantity.number;
import static org.mpmexplorer.report.Quantity.share;
import static org.mpmexplorer.report.Quantity.time;

import org.mpmexplorer.insight.Bottleneck;

/// A verdict in words: what holds visitors up, the numbers that show it, and what would help.
final class VerdictText {
    private VerdictText() {}

    static String of(Bottleneck verdict) {
        return switch (verdict) {
            case Bottleneck.Refused refused ->
                "The server refuses to start: its PHP module is not thread-safe, and this MPM serves"
                        + " several requests in one process. Use PHP-FPM, prefork, or a thread-safe PHP.";
            case Bottleneck.OutOfMemory memory ->
                "Memory runs out: the kernel killed %s. On average %s used %s of RAM and %s of swap."
                                .formatted(
                                        counted((double) memory.kills(), "process"),
                                        counted(memory.processes(), "process"),
                                        memory(memory.ramBytes()),
                                        memory(memory.swapBytes()))
                        + " Fewer or smaller processes fit.";
            case Bottleneck.Swapping swapping -> swapping(swapping);
            case Bottleneck.WorkersHeldByKeepAlive held ->
                "%s of %s busy workers hold an idle connection, while %s. A lower KeepAliveTimeout frees"
                                .formatted(number(held.heldWorkers()), number(held.busyWorkers()), queued(held.queue()))
                        + " them; event holds idle connections without a worker.";
            case Bottleneck.ConnectionLimit limit -> connectionLimit(limit);
            case Bottleneck.OldGeneration old ->
                "%s of %s processes only finish requests for the configuration before the reload, while %s. New"
                                .formatted(number(old.endingProcesses()), number(old.processes()), queued(old.queue()))
                        + " ones need more room: a higher ServerLimit under event.";
            case Bottleneck.WorkersBusy busy -> workersBusy(busy);
            case Bottleneck.CpuBound cpu ->
                "The CPU is the limit: %s of %s is used, %s want to compute. More workers would not help."
                        .formatted(share(cpu.cpu()), counted(cpu.cores(), "core"), number(cpu.runningWorkers()));
            case Bottleneck.BackendSlow slow ->
                "%s of %s workers wait for the database or a backend, while %s. Only a faster backend or"
                                .formatted(number(slow.waitingWorkers()), number(slow.limit()), queued(slow.queue()))
                        + " more workers help.";
            case Bottleneck.FpmFull full -> fpmFull(full);
            case Bottleneck.Healthy healthy -> healthy(healthy);
        };
    }

    private static String swapping(Bottleneck.Swapping swapping) {
        return "The machine swaps: %s need %s beside %s of RAM, and %s wait for memory to be read back. Fewer"
                        .formatted(
                                counted(swapping.processes(), "process"),
                                memory(swapping.swapBytes()) + " of swap",
                                memory(swapping.ramBytes()),
                                number(swapping.pagingWorkers()))
                + " processes would be faster.";
    }

    private static String connectionLimit(Bottleneck.ConnectionLimit limit) {
        return "%s of %s processes do not accept because of their %s, although %s are idle and %s. Raise"
                        .formatted(
                                number(limit.notAccepting()),
                                number(limit.processes()),
                                counted(limit.parked(), "open connection"),
                                counted(limit.idleWorkers(), "thread"),
                                queued(limit.queue()))
                + " AsyncRequestWorkerFactor, or lower KeepAliveTimeout.";
    }

    private static String workersBusy(Bottleneck.WorkersBusy busy) {
        if (busy.isStillForking()) {
            return "%s of %s workers are there and busy, while %s: the parent is still forking."
                    .formatted(number(busy.workers()), number(busy.limit()), queued(busy.queue()));
        }
        return "All %s workers are busy, most of them %s, while %s."
                .formatted(number(busy.limit()), busy.mostly().words(), queued(busy.queue()));
    }

    private static String fpmFull(Bottleneck.FpmFull full) {
        return "PHP-FPM is the limit: all of its %s work, %s wait for one. A higher MaxRequestWorkers would only move"
                        .formatted(counted(full.fpmLimit(), "process"), counted(full.fpmQueue(), "request"))
                + " the queue.";
    }

    private static String healthy(Bottleneck.Healthy healthy) {
        return "Nothing holds visitors up: %s of the workers busy, %s of RAM used, 95 %% of the replies within %s."
                .formatted(share(healthy.busyShare()), share(healthy.ramShare()), time(healthy.responseP95Seconds()));
    }

    private static String queued(double queue) {
        return number(queue).equals("1") ? "1 connection waits" : counted(queue, "connection") + " wait";
    }
}
