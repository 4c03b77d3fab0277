package org.mpmexplorer.validate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the system says about the memory of the lab's children.
final class LabMemory {
    private static final Pattern LINE = Pattern.compile("(?m)^(Rss|Pss|Private_Clean|Private_Dirty):\\s+(\\d+) kB");

    private final List<Double> rss = new ArrayList<>();
    private final List<Double> pss = new ArrayList<>();
    private final List<Double> own = new ArrayList<>();

    private LabMemory() {}

    /// The memory of these processes just now; nothing if none can be looked at.
    static Optional<Observation.Memory> of(List<Long> pids) {
        LabMemory memory = new LabMemory();
        pids.forEach(memory::look);
        return memory.rss.isEmpty()
                ? Optional.empty()
                : Optional.of(new Observation.Memory(
                        memory.rss.size(), median(memory.rss), median(memory.pss), median(memory.own)));
    }

    private void look(long pid) {
        String text;
        try {
            text = Files.readString(Path.of("/proc", String.valueOf(pid), "smaps_rollup"));
        } catch (IOException e) {
            return; // the process is gone
        }
        double itsOwn = 0;
        Matcher matcher = LINE.matcher(text);
        while (matcher.find()) {
            double kib = Double.parseDouble(matcher.group(2));
            switch (matcher.group(1)) {
                case "Rss" -> rss.add(kib);
                case "Pss" -> pss.add(kib);
                default -> itsOwn += kib;
            }
        }
        own.add(itsOwn);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
