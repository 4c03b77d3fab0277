package org.mpmexplorer.report;

import java.util.List;
import org.mpmexplorer.advice.Advice;
import org.mpmexplorer.advice.ConfigurationBlock;
import org.mpmexplorer.advice.Recommendation;
import org.mpmexplorer.advice.ServerAdvice;
import org.mpmexplorer.scenario.Tunable;

/// Advice for people.
public final class AdviceText {
    private final StringBuilder text = new StringBuilder();

    private AdviceText() {}

    /// The whole text.
    ///
    /// @param notes how the server was read
    public static String write(Advice advice, List<String> notes) {
        return new AdviceText().all(advice, notes);
    }

    private String all(Advice advice, List<String> notes) {
        line("Advice for " + advice.name());
        list("How it was read", notes);
        line("");
        line("Take " + advice.mpm().id() + ".");
        advice.whyMpm().forEach(why -> line("  " + why));
        list("What is wrong now", advice.warnings());
        for (ServerAdvice server : advice.servers()) {
            server(server);
        }
        list("What this does not know", advice.unknown());
        block(ConfigurationBlock.of(advice.bestServer()));
        return text.toString();
    }

    private void server(ServerAdvice server) {
        line("");
        String mpm = server.scenario().mpm().id();
        line(server.lane().isPresent() ? server.yours().name() + " (" + mpm + ")" : mpm + ", if you change to it");
        for (Recommendation recommendation : server.recommendations()) {
            Tunable tunable = recommendation.tunable();
            line("  %-26s yours %-10s advice %s, %s to %s%s"
                    .formatted(
                            tunable.id(),
                            tunable.format(recommendation.yours()),
                            tunable.format(recommendation.value()),
                            tunable.format(recommendation.low()),
                            tunable.format(recommendation.high()),
                            recommendation.isFine() ? " (fine)" : ""));
            recommendation.why().forEach(why -> line("      " + why));
        }
    }

    private void block(ConfigurationBlock block) {
        line("");
        block.commands().forEach(this::line);
        line("");
        text.append(block.httpd());
        if (!block.pool().isEmpty()) {
            line("");
            text.append(block.pool());
        }
    }

    private void list(String title, List<String> items) {
        if (!items.isEmpty()) {
            line("");
            line(title);
            items.forEach(item -> line("  - " + item));
        }
    }

    private void line(String content) {
        text.append(content).append('\n');
    }
}
