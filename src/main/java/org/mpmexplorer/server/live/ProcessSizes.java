package org.mpmexplorer.server.live;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;

/// The sizes of a server's processes.
///
/// @param source where they are from
/// @param kind what the text was: it decides what is known of each process
public record ProcessSizes(String source, Kind kind, List<ProcessSize> processes) {

    public ProcessSizes {
        processes = List.copyOf(processes);
    }

    /// What lists of processes tell.
    public enum Kind {
        /// `ps`: RSS alone, which counts shared pages in every process.
        PS,
        /// `pmap -x`: RSS and what was written to.
        PMAP,
        /// `smaps_rollup`: everything.
        SMAPS_ROLLUP
    }

    /// How many processes of httpd there are, the parent with them.
    public int httpdCount() {
        return (int) processes.stream().filter(ProcessSize::isHttpd).count();
    }

    /// How many processes of PHP-FPM there are, the master with them.
    public int fpmCount() {
        return (int) processes.stream().filter(ProcessSize::isFpm).count();
    }

    /// The mean RSS of those processes; empty where it is not known.
    public OptionalDouble meanRss(Predicate<ProcessSize> which) {
        return mean(which, ProcessSize::rss);
    }

    /// The mean size of what each of those processes has for itself; empty where it is not known.
    public OptionalDouble meanOwn(Predicate<ProcessSize> which) {
        return mean(which, ProcessSize::own);
    }

    /// The mean of what each of those processes counts for when shared pages are divided.
    public OptionalDouble meanPss(Predicate<ProcessSize> which) {
        return mean(which, ProcessSize::pss);
    }

    private OptionalDouble mean(Predicate<ProcessSize> which, Function<ProcessSize, OptionalLong> size) {
        return processes.stream()
                .filter(which)
                .map(size)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .average();
    }
}
