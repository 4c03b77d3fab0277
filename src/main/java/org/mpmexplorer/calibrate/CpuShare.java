package org.mpmexplorer.calibrate;

import java.util.Locale;
import java.util.Optional;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.RequestClass;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Workload;
import org.mpmexplorer.server.live.StatusSample;
import org.mpmexplorer.server.log.RequestSort;

/// How much of a page's time is computing and how much is waiting for a database; no log tells.
///
/// Where PHP runs inside httpd, the CPU time that the status page counts is that of the pages. Otherwise the
/// share is that of the usual pages.
final class CpuShare {
    /// Of the median page, so that hardly any page computes longer than it took.
    private static final double MOST_OF_MEDIAN = 0.9;

    private final Workload usual;
    private final Optional<StatusSample> status;
    private final double pagesAmongRequests;

    /// @param usual has the usual classes of requests
    /// @param status of the server, where it counts the pages' CPU time
    private CpuShare(Workload usual, Optional<StatusSample> status, double pagesAmongRequests) {
        this.usual = usual;
        this.status = status.filter(sample -> sample.cpuSecondsPerRequest() > 0 && pagesAmongRequests > 0);
        this.pagesAmongRequests = pagesAmongRequests;
    }

    static CpuShare of(Workload usual, Evidence evidence, Settings settings) {
        double pages = evidence.log()
                .map(log -> log.classes().stream()
                                .filter(logged -> logged.sort() != RequestSort.STATIC)
                                .mapToInt(logged -> logged.count())
                                .sum()
                        / (double) log.requests())
                .orElse(0.0);
        boolean isCounted = settings.phpHandler().isModule();
        return new CpuShare(
                usual, isCounted ? evidence.status().map(Evidence.Status::sample) : Optional.empty(), pages);
    }

    /// The CPU time of pages that take such times, the same for all.
    double secondsOf(Distribution times) {
        double most = VisitorFacts.quantile(times, 0.5) * MOST_OF_MEDIAN;
        double wanted = status.map(sample -> sample.cpuSecondsPerRequest() / pagesAmongRequests)
                .orElse(usualShare() * times.mean());
        return Math.min(most, wanted);
    }

    Fact fact() {
        return status.map(sample -> new Fact(
                        "CPU time of a page",
                        VisitorFacts.seconds(sample.cpuSecondsPerRequest() / pagesAmongRequests),
                        "CPULoad and ReqPerSec of the status page, as if files took none",
                        Fact.Certainty.ESTIMATED))
                .orElseGet(() -> new Fact(
                        "CPU time of a page",
                        String.format(Locale.ROOT, "%.0f %% of its time, the rest is waiting", usualShare() * 100),
                        Sheet.USUAL,
                        Fact.Certainty.GUESSED));
    }

    private double usualShare() {
        RequestClass page = usual(RequestSort.PAGE);
        return page.cpuSeconds().mean()
                / Math.max(1e-9, page.cpuSeconds().mean() + page.waitSeconds().mean());
    }

    /// How long requests of that sort usually take, where the log does not tell.
    Distribution usualSeconds(RequestSort sort) {
        RequestClass like = usual(sort);
        double mean = like.cpuSeconds().mean() + like.waitSeconds().mean();
        return new Distribution.Lognormal(mean, sort == RequestSort.STATIC ? 0 : 0.7);
    }

    private RequestClass usual(RequestSort sort) {
        boolean isSlow = sort == RequestSort.SLOW_PAGE;
        RequestKind kind = sort == RequestSort.STATIC ? RequestKind.STATIC : RequestKind.PHP;
        return usual.classes().stream()
                .filter(each -> each.kind() == kind && each.slow() == isSlow)
                .findFirst()
                .orElse(usual.classes().getFirst());
    }
}
