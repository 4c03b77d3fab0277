package org.mpmexplorer.server.live;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Reads what `pmap -x PID...` prints: `PID: command`, then a line for each mapping, then the total. What was
/// written to (`Dirty`) is taken for what the process has for itself.
final class PmapText {
    private final List<ProcessSize> processes = new ArrayList<>();
    private String name = "";

    void add(String line) {
        List<String> cells = ProcessText.cells(line);
        if (cells.size() >= 2 && cells.getFirst().matches("\\d+:")) {
            name = cells.get(1).substring(cells.get(1).lastIndexOf('/') + 1);
        }
        boolean isTotal = cells.size() >= 5
                && cells.getFirst().equals("total")
                && cells.get(1).equals("kB");
        OptionalLong rss = isTotal ? ProcessText.kibibytes(cells, 3) : OptionalLong.empty();
        if (rss.orElse(0) > 0) {
            ProcessSize process = new ProcessSize(name, rss, OptionalLong.empty(), ProcessText.kibibytes(cells, 4));
            if (process.isHttpd() || process.isFpm()) {
                processes.add(process);
            }
        }
    }

    List<ProcessSize> processes() {
        return processes;
    }
}
