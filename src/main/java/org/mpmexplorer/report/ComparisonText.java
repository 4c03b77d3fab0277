package org.mpmexplorer.report;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.insight.RunSummary;

/// Whether and how two servers differ on the same visitors, in a sentence.
final class ComparisonText {
    private static final double SAME_THROUGHPUT = 0.02;
    private static final double SAME_TIME = 0.2;
    private static final double SAME_MEMORY = 0.1;
    private static final double TINY_SECONDS = 0.01;

    private ComparisonText() {}

    static String of(ServerReport first, ServerReport second) {
        RunSummary one = first.summary();
        RunSummary two = second.summary();
        if (one.requests().completed() == 0 || two.requests().completed() == 0) {
            return "Only one of them serves anybody, so there is nothing to compare.";
        }
        List<String> parts = new ArrayList<>();
        double throughput = (double) two.requests().completed() / one.requests().completed();
        boolean same = Math.abs(throughput - 1) < SAME_THROUGHPUT;
        parts.add(same ? "answers the same number of requests" : howMany(throughput));
        double slow = one.requests().responseTime().p95();
        double fast = two.requests().responseTime().p95();
        if (Math.abs(fast - slow) > SAME_TIME * slow && Math.max(fast, slow) > TINY_SECONDS) {
            parts.add("95 %% of them within %s instead of %s".formatted(Quantity.time(fast), Quantity.time(slow)));
        }
        double much = one.machine().ram().peak() + one.machine().swap().peak();
        double little = two.machine().ram().peak() + two.machine().swap().peak();
        if (Math.abs(little - much) > SAME_MEMORY * much) {
            parts.add("with %s of memory at most instead of %s"
                    .formatted(Quantity.memory(little), Quantity.memory(much)));
        }
        return "%s %s.".formatted(second.name(), String.join(", ", parts));
    }

    private static String howMany(double throughput) {
        if (throughput >= 2) {
            return "answers %s times as many requests".formatted(Quantity.number(throughput));
        }
        return throughput > 1
                ? "answers %s more requests".formatted(Quantity.share(throughput - 1))
                : "answers %s fewer requests".formatted(Quantity.share(1 - throughput));
    }
}
