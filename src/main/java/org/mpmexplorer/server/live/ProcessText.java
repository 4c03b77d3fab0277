package org.mpmexplorer.server.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.mpmexplorer.server.InputException;

/// Reads what `ps`, whichever columns it was asked for, `pmap -x` or `smaps_rollup` print.
public final class ProcessText {
    private static final int MOST_LINES = 20_000;
    private static final int MOST_DIGITS = 12;
    private static final long KIBIBYTE = 1024;

    private ProcessText() {}

    /// Reads the output of `ps`, `pmap` or `smaps_rollup`.
    ///
    /// @throws InputException if it is none of them
    public static ProcessSizes read(SmallText text) {
        List<String> lines = text.text().lines().limit(MOST_LINES).toList();
        RollupText rollup = new RollupText();
        lines.forEach(rollup::add);
        if (!rollup.processes().isEmpty()) {
            return new ProcessSizes(text.source(), ProcessSizes.Kind.SMAPS_ROLLUP, rollup.processes());
        }
        PmapText pmap = new PmapText();
        lines.forEach(pmap::add);
        if (!pmap.processes().isEmpty()) {
            return new ProcessSizes(text.source(), ProcessSizes.Kind.PMAP, pmap.processes());
        }
        List<ProcessSize> processes = ofPs(lines);
        if (processes.isEmpty()) {
            throw InputException.in(
                    text.source(),
                    "shows no process of httpd or PHP-FPM with its size",
                    "paste what 'ps -ylC apache2' or 'cat /proc/PID/smaps_rollup' prints");
        }
        return new ProcessSizes(text.source(), ProcessSizes.Kind.PS, processes);
    }

    private static List<ProcessSize> ofPs(List<String> lines) {
        List<ProcessSize> processes = new ArrayList<>();
        int rss = -1;
        int pss = -1;
        int command = -1;
        for (String line : lines) {
            List<String> cells = cells(line);
            if (cells.contains("RSS")) {
                rss = cells.indexOf("RSS");
                pss = cells.indexOf("PSS");
                command = Math.max(cells.indexOf("CMD"), cells.indexOf("COMMAND"));
            } else if (rss < 0 && cells.size() == 1) {
                add(processes, new ProcessSize("", kibibytes(cells, 0), OptionalLong.empty(), OptionalLong.empty()));
            } else if (rss >= 0) {
                String name = command < 0 || command >= cells.size() ? "" : program(cells.get(command));
                OptionalLong pages = kibibytes(cells, rss);
                add(processes, new ProcessSize(name, pages, kibibytes(cells, pss), OptionalLong.empty()));
            }
        }
        return processes;
    }

    /// `ps aux` shows the whole command line, and PHP-FPM writes `php-fpm: pool www` over its own.
    private static String program(String cell) {
        String name = cell.substring(cell.lastIndexOf('/') + 1);
        return name.replaceAll("[^A-Za-z0-9._-]", "");
    }

    private static void add(List<ProcessSize> processes, ProcessSize process) {
        boolean isOurs = process.isHttpd() || process.isFpm();
        if (isOurs && process.rss().orElse(0) > 0) {
            processes.add(process);
        }
    }

    static List<String> cells(String line) {
        return Arrays.stream(line.strip().split("\\s+"))
                .filter(cell -> !cell.isEmpty())
                .map(cell -> cell.length() > 200 ? cell.substring(0, 200) : cell)
                .toList();
    }

    /// A number of KiB as bytes; empty where there is none.
    static OptionalLong kibibytes(List<String> cells, int at) {
        if (at < 0 || at >= cells.size()) {
            return OptionalLong.empty();
        }
        String cell = cells.get(at).toLowerCase(Locale.ROOT).replaceAll("k$", "");
        boolean isNumber =
                !cell.isEmpty() && cell.length() <= MOST_DIGITS && cell.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? OptionalLong.of(Long.parseLong(cell) * KIBIBYTE) : OptionalLong.empty();
    }
}
