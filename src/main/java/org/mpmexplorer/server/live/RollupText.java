package org.mpmexplorer.server.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads `/proc/PID/smaps_rollup` of one process or of several, one after the other, also as `grep` prints
/// them with the file's name before each line.
final class RollupText {
    private final List<ProcessSize> processes = new ArrayList<>();
    private Optional<Sizes> open = Optional.empty();

    /// What was said of the process at hand.
    private static final class Sizes {
        private final String name;
        private long rss;
        private long pss;
        private long own;

        Sizes(String name) {
            this.name = name;
        }
    }

    /// The size of one process whose name is known from elsewhere.
    static Optional<ProcessSize> of(String name, String rollup) {
        RollupText text = new RollupText();
        text.begin(name);
        rollup.lines().forEach(text::add);
        return text.processes().stream().findFirst();
    }

    void add(String line) {
        String said = line.replaceFirst("^/proc/\\d+/smaps_rollup:", "");
        List<String> cells = ProcessText.cells(said);
        if (cells.size() < 2) {
            return;
        }
        long bytes = ProcessText.kibibytes(cells, 1).orElse(0);
        switch (cells.getFirst()) {
            case "Rss:" -> {
                if (open.isEmpty() || open.get().rss > 0) {
                    begin("");
                }
                open.ifPresent(sizes -> sizes.rss = bytes);
            }
            case "Pss:" -> open.ifPresent(sizes -> sizes.pss = bytes);
            case "Private_Clean:", "Private_Dirty:", "Private_Hugetlb:" -> open.ifPresent(sizes -> sizes.own += bytes);
            default -> {
                // of no interest
            }
        }
    }

    private void begin(String name) {
        finish();
        open = Optional.of(new Sizes(name));
    }

    private void finish() {
        open.filter(sizes -> sizes.rss > 0)
                .ifPresent(sizes -> processes.add(new ProcessSize(
                        sizes.name,
                        OptionalLong.of(sizes.rss),
                        OptionalLong.of(sizes.pss),
                        OptionalLong.of(sizes.own))));
        open = Optional.empty();
    }

    /// The processes so far.
    List<ProcessSize> processes() {
        finish();
        return processes;
    }
}
