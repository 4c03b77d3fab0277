package org.mpmexplorer.calibrate;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.server.live.ProcessSize;
import org.mpmexplorer.server.live.ProcessSizes;

/// What the sizes of its processes say of a server's memory.
///
/// RSS counts the pages that processes share (the program, its configuration, what was forked and not written
/// to, the opcode cache) in each of them, so a sum of RSS is far too much. What a process has for itself is
/// what one more of it costs; PSS, which divides shared pages among those that share them, gives the true sum.
final class MemoryFacts {
    private static final double MEBIBYTE = 1L << 20;

    /// Where only RSS is known, at most this part of it is taken for shared.
    private static final double MOST_SHARED = 0.6;

    /// Of what a process of PHP has for itself this part is taken for the heap of its requests.
    private static final double HEAP_SHARE = 0.6;

    private final ProcessSizes sizes;
    private final Mpm mpm;
    private final Sheet sheet;

    MemoryFacts(ProcessSizes sizes, Mpm mpm, Sheet sheet) {
        this.sizes = sizes;
        this.mpm = mpm;
        this.sheet = sheet;
    }

    void take() {
        OptionalDouble rss = sizes.meanRss(ProcessSize::isHttpd);
        if (rss.isPresent()) {
            OptionalDouble own = sizes.meanOwn(ProcessSize::isHttpd);
            sheet.read("httpd processes", "%d, mean RSS %s".formatted(sizes.httpdCount(), megabytes(rss)), source());
            takeShared(rss.getAsDouble(), own);
            takeChild(ownOf(rss.getAsDouble(), own), certainty(own));
        }
        if (sizes.fpmCount() > 0) {
            takeFpm();
        }
        say();
    }

    private void takeShared(double rss, OptionalDouble own) {
        if (own.isPresent()) {
            double shared = (rss - own.getAsDouble()) / MEBIBYTE;
            sheet.set(Tunable.SHARED_MEMORY, whole(shared), "RSS less what is private", Fact.Certainty.ESTIMATED);
        } else {
            double shared = Math.min(sheet.settings().get(Tunable.SHARED_MEMORY), rss * MOST_SHARED / MEBIBYTE);
            sheet.set(
                    Tunable.SHARED_MEMORY,
                    whole(shared),
                    "RSS alone does not tell what is shared",
                    Fact.Certainty.GUESSED);
        }
    }

    private double ownOf(double rss, OptionalDouble own) {
        return own.orElse(rss - sheet.settings().bytes(Tunable.SHARED_MEMORY)) / MEBIBYTE;
    }

    private static Fact.Certainty certainty(OptionalDouble own) {
        return own.isPresent() ? Fact.Certainty.ESTIMATED : Fact.Certainty.GUESSED;
    }

    private void takeChild(double ownMebibytes, Fact.Certainty certainty) {
        String from = String.format(Locale.ROOT, "private memory of a process, %.1f MB", ownMebibytes);
        if (mpm.isThreaded()) {
            double threads = sheet.settings().get(Tunable.THREADS_PER_CHILD)
                    * sheet.settings().get(Tunable.THREAD_MEMORY);
            double fresh = Math.max(1, ownMebibytes - threads);
            sheet.set(Tunable.CHILD_MEMORY, tenth(fresh), from + ", less its threads", certainty);
        } else if (sheet.settings().phpHandler().isModule()) {
            takeHeap(ownMebibytes, from, certainty, Tunable.CHILD_MEMORY);
        } else {
            sheet.set(Tunable.CHILD_MEMORY, tenth(ownMebibytes), from, certainty);
        }
    }

    private void takeHeap(double ownMebibytes, String from, Fact.Certainty certainty, Tunable fresh) {
        sheet.set(
                fresh,
                tenth(ownMebibytes * (1 - HEAP_SHARE)),
                from + ", of which the smaller part is there from the start",
                certainty);
        sheet.set(
                Tunable.PHP_MEMORY,
                Math.max(0.5, half(ownMebibytes * HEAP_SHARE)),
                from + ", of which the larger part is PHP's heap",
                certainty);
    }

    private void takeFpm() {
        Predicate<ProcessSize> fpm = ProcessSize::isFpm;
        OptionalDouble rss = sizes.meanRss(fpm);
        OptionalDouble own = sizes.meanOwn(fpm);
        if (rss.isPresent() && sheet.settings().phpHandler() == PhpHandler.FPM) {
            sheet.read("PHP-FPM processes", "%d, mean RSS %s".formatted(sizes.fpmCount(), megabytes(rss)), source());
            double mebibytes = own.orElse(rss.getAsDouble() * (1 - MOST_SHARED)) / MEBIBYTE;
            takeHeap(
                    mebibytes,
                    String.format(Locale.ROOT, "private memory of a PHP process, %.1f MB", mebibytes),
                    certainty(own),
                    Tunable.FPM_CHILD_MEMORY);
        }
    }

    private void say() {
        OptionalDouble pss = sizes.meanPss(ProcessSize::isHttpd);
        OptionalDouble rss = sizes.meanRss(ProcessSize::isHttpd);
        if (pss.isPresent() && rss.isPresent() && sizes.httpdCount() > 0) {
            sheet.note(("RSS counts shared pages in every process: %d processes of httpd add up to %s by RSS and really"
                            + " take %s (PSS).")
                    .formatted(
                            sizes.httpdCount(),
                            megabytes(rss.getAsDouble() * sizes.httpdCount()),
                            megabytes(pss.getAsDouble() * sizes.httpdCount())));
        } else if (sizes.kind() == ProcessSizes.Kind.PS) {
            sheet.note(
                    "Only RSS is known, which counts shared pages in every process; /proc/PID/smaps_rollup tells what"
                            + " is private.");
        }
    }

    private String source() {
        return switch (sizes.kind()) {
            case PS -> sizes.source() + " (ps)";
            case PMAP -> sizes.source() + " (pmap)";
            case SMAPS_ROLLUP -> sizes.source() + " (smaps_rollup)";
        };
    }

    private static String megabytes(OptionalDouble bytes) {
        return megabytes(bytes.orElse(0));
    }

    private static String megabytes(double bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / MEBIBYTE);
    }

    private static double whole(double value) {
        return Math.max(0, Math.rint(value));
    }

    private static double tenth(double value) {
        return Math.max(0, Math.rint(value * 10) / 10);
    }

    private static double half(double value) {
        return Math.rint(value * 2) / 2;
    }
}
