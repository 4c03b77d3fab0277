package org.mpmexplorer.server;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Draws configurations that are mostly right and go wrong in the ways people get them wrong; the
/// same seed gives the same one.
final class RandomConfiguration {
    private static final List<String> LINES = List.of(
            "Timeout 10",
            "timeout \\\n  20",
            "KeepAlive Off",
            "KeepAlive",
            "KeepAliveTimeout 500ms",
            "KeepAliveTimeout 5x",
            "MaxRequestWorkers ${W}",
            "MaxRequestWorkers 100 ",
            "MaxClients \"50\"",
            "MinSpareThreads '25'",
            "StartServers",
            "ServerAdmin \"a \\\" ${W} b\" \\",
            "ServerAdmin 'open",
            "# Timeout 1 \\",
            "#<IfModule x>",
            "",
            "  ",
            "RequestReadTimeout header=20-40,MinRate=500",
            "RequestReadTimeout header=20-40",
            "AcceptFilter http none",
            "ListenBacklog 0",
            "Define W 75",
            "Define W \"${W}0\"",
            "Define FLAG",
            "UnDefine W",
            "UnDefine FLAG",
            "Include inc/*.conf",
            "Include inc/nope.conf",
            "IncludeOptional inc/nope*.conf",
            "Include inc/open.txt",
            "\"Timeout\"  \"30\"",
            "Timeout 40\r");
    private static final List<String> OPENINGS = List.of(
            "<IfModule event.c>",
            "<IfModule prefork.c>",
            "<IfModule !mpm_event_module>",
            "<ifmodule ! worker.c >",
            "<IfModule",
            "<IfDefine FLAG>",
            "<IfDefine !FLAG>",
            "<IfVersion >= 2.4>",
            "<IfVersion < 2.2>",
            "<IfFile inc>",
            "<Directory />",
            "<Files \"x\">",
            "<VirtualHost *:80>",
            "<VirtualHost>");

    private static final String ODD = "<>/\"'\\\n \r\t${}#!*a0";

    private final RandomGenerator random;
    private final List<String> lines = new ArrayList<>();

    private RandomConfiguration(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static String of(long seed) {
        RandomConfiguration configuration = new RandomConfiguration(seed);
        configuration.block(3);
        String text = String.join("\n", configuration.lines) + "\n";
        return seed % 3 == 0 ? configuration.misspelt(text) : text;
    }

    /// With a few characters put in, taken out or replaced.
    private String misspelt(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = 0; i < 3; i++) {
            int at = random.nextInt(changed.length() + 1);
            char odd = ODD.charAt(random.nextInt(ODD.length()));
            switch (random.nextInt(3)) {
                case 0 -> changed.insert(at, odd);
                case 1 -> changed.replace(at, Math.min(changed.length(), at + 1), String.valueOf(odd));
                default -> changed.delete(at, at + 1 + random.nextInt(3));
            }
        }
        return changed.toString();
    }

    private void block(int depth) {
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            if (depth > 0 && random.nextInt(3) == 0) {
                section(depth);
            } else {
                lines.add(pick(LINES));
            }
        }
    }

    private void section(int depth) {
        String opening = pick(OPENINGS);
        lines.add(opening);
        block(depth - 1);
        if (random.nextInt(12) != 0) {
            String name = opening.split("[< >]")[1];
            lines.add(random.nextInt(20) == 0 ? "</" + name + " >" : "</" + name + ">");
        }
    }

    private String pick(List<String> list) {
        // Lines that are refused are in the lists as often as those that are not, so draw them less.
        String first = list.get(random.nextInt(list.size()));
        return random.nextInt(3) == 0 ? first : list.get(random.nextInt(list.size() / 2) / 2 * 2);
    }
}
