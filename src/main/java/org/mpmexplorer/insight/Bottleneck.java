package org.mpmexplorer.insight;

import org.mpmexplorer.scenario.RunRecipe;

/// What holds visitors up most during a part of a run, with the numbers that show it. Workers and
/// connections are means over that part.
public sealed interface Bottleneck {

    /// The server refused to start; visitors are refused.
    record Refused() implements Bottleneck {}

    /// The kernel killed processes because RAM and swap were full.
    record OutOfMemory(long kills, double ramBytes, double swapBytes, double processes) implements Bottleneck {}

    /// Pages are read back from swap, and everything waits for that.
    ///
    /// @param pagingWorkers workers that wait for a page
    record Swapping(double pagingWorkers, double busyWorkers, double ramBytes, double swapBytes, double processes)
            implements Bottleneck {}

    /// All workers are taken, a good part of them by idle kept-alive connections.
    record WorkersHeldByKeepAlive(double heldWorkers, double busyWorkers, double limit, double queue)
            implements Bottleneck {}

    /// event: listeners stopped accepting because of too many open connections, though threads are idle.
    record ConnectionLimit(double notAccepting, double processes, double idleWorkers, double parked, double queue)
            implements Bottleneck {}

    /// Children of an earlier configuration hold the places of new ones while they finish their requests.
    record OldGeneration(double endingProcesses, double processes, double queue) implements Bottleneck {}

    /// All workers are taken: `mostly` is what most of them do.
    ///
    /// @param workers how many there are, `limit` how many there may be: fewer mean that the parent is
    ///     still forking
    record WorkersBusy(double busyWorkers, double workers, double limit, double queue, Activity mostly)
            implements Bottleneck {
        private static final double NEARLY_ALL = 0.95;

        /// Whether there are fewer workers than there may be.
        public boolean isStillForking() {
            return workers < NEARLY_ALL * limit;
        }
    }

    /// More work than the cores can do.
    ///
    /// @param cpu share of the cores that compute, 0 to 1
    /// @param runningWorkers workers and PHP-FPM processes that want to compute
    record CpuBound(double cpu, double cores, double runningWorkers, double queue) implements Bottleneck {}

    /// All workers are taken, most of them waiting for a database or a backend.
    record BackendSlow(double waitingWorkers, double busyWorkers, double limit, double queue) implements Bottleneck {}

    /// All PHP-FPM processes work, and requests wait for one of them.
    record FpmFull(double fpmBusy, double fpmLimit, double fpmQueue, double workersWaiting) implements Bottleneck {}

    /// Nothing holds visitors up.
    ///
    /// @param busyShare of the workers there may be, 0 to 1
    /// @param ramShare of the RAM, 0 to 1
    record Healthy(double busyShare, double ramShare, double cpu, double responseP95Seconds) implements Bottleneck {}

    /// The verdict on the seconds from `fromSecond` to before `toSecond` of a run.
    ///
    /// @param recipe gives the limits in force
    static Bottleneck of(RunRecipe recipe, SecondSeries series, int fromSecond, int toSecond) {
        return new Diagnosis(recipe, series, fromSecond, toSecond).verdict();
    }

    /// The verdict on a run as a whole: what cost the visitors the most waiting, its start aside.
    static Bottleneck ofWhole(RunRecipe recipe, SecondSeries series) {
        return new WholeRun(recipe, series).verdict();
    }
}
