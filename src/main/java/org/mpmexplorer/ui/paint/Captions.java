package org.mpmexplorer.ui.paint;

import static org.mpmexplorer.ui.text.Messages.phrase;

import java.util.Locale;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.playback.Flow;
import org.mpmexplorer.playback.Life;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.trace.ChildState;
import org.mpmexplorer.trace.ParkPlace;

/// The words below and above the picture of a lane. Where there is a choice of lengths the longest comes
/// first.
final class Captions {
    private static final long MEBIBYTE = 1L << 20;
    private static final double GIBIBYTE = 1L << 30;

    /// From so many GiB on tenths are not shown.
    private static final int LARGE_GIBIBYTES = 100;

    private static final double THOUSAND = 1000;
    private static final double TEN_THOUSAND = 10_000;
    private static final long TEN_THOUSANDS = 10_000;

    private Captions() {}

    static String[] visitors(int people) {
        return new String[] {counted("lane.visitors", people), String.valueOf(people)};
    }

    static String[] queue(Lane lane, Moment moment) {
        if (lane.isWatched()) {
            return new String[] {""};
        }
        return new String[] {
            phrase("lane.queue", moment.queued(), lane.backlog()), moment.queued() + "/" + lane.backlog()
        };
    }

    /// What the server has and does.
    static String[] server(Lane lane, Moment moment) {
        if (moment.isRefused()) {
            return new String[] {phrase("lane.refused")};
        }
        return lane.mpm() == Mpm.PREFORK ? prefork(lane, moment) : threaded(lane, moment);
    }

    private static String[] prefork(Lane lane, Moment moment) {
        int living = moment.children().living();
        int kept = moment.places().count(Letter.KEEPALIVE);
        String held = kept == 0 || living == 0 ? "" : also("lane.held", Math.round(100.0 * kept / living));
        String shortHeld = kept == 0 ? "" : also("lane.heldShort", kept);
        String busy = also("lane.busy", moment.places().busy());
        String of = phrase(living == 1 ? "lane.prefork.one" : "lane.prefork", living, lane.maxRequestWorkers());
        String children = phrase("lane.children", living, lane.maxRequestWorkers());
        return new String[] {
            of + busy + held + starting(moment) + ending(moment),
            of + busy + held,
            of + held,
            children + shortHeld,
            children,
            living + "/" + lane.maxRequestWorkers()
        };
    }

    private static String starting(Moment moment) {
        int starting = moment.children().count(Life.STARTING);
        return starting == 0 ? "" : also("lane.starting", starting);
    }

    private static String ending(Moment moment) {
        int dying = moment.children().dying();
        return dying == 0 ? "" : also("lane.ending", dying);
    }

    /// Old processes that finish what they have are none of those that may serve (httpd-semantics 6.2), so they
    /// are counted beside them.
    private static String[] threaded(Lane lane, Moment moment) {
        int serving = moment.children().living() - moment.children().dying();
        int finishing = moment.places().count(Letter.GRACEFUL);
        int threads = threads(moment);
        int busy = moment.places().busy();
        int kept = moment.places().count(Letter.KEEPALIVE);
        int parked = moment.children().parked(ParkPlace.KEEPALIVE);
        String processes =
                phrase(lane.maxChildren() == 1 ? "lane.processes.one" : "lane.processes", serving, lane.maxChildren())
                        + ending(moment);
        String threadsOnly =
                phrase("lane.threads", busy, threads) + (finishing == 0 ? "" : also("lane.finishing", finishing));
        boolean parks = lane.mpm() == Mpm.EVENT;
        String held = parks ? " · " + counted("lane.parked", parked) : kept == 0 ? "" : also("lane.heldThreads", kept);
        String shortHeld = parks ? also("lane.parkedShort", parked) : kept == 0 ? "" : also("lane.heldShort", kept);
        String whole = processes + " · " + threadsOnly;
        return new String[] {
            whole + held + starting(moment),
            whole + held,
            whole + shortHeld,
            threadsOnly + shortHeld,
            threadsOnly,
            busy + "/" + threads
        };
    }

    static int threads(Moment moment) {
        int threads = 0;
        for (int child = 0; child < moment.children().count(); child++) {
            if (moment.children().life(child) == Life.STARTING
                    || moment.children().life(child) == Life.SERVING) {
                threads += moment.children().threads(child);
            }
        }
        return threads;
    }

    static String[] fpm(Lane lane, Moment moment) {
        int queued = moment.fpm().queued();
        int most = Math.max(lane.fpmMaxChildren(), moment.fpm().living());
        String busy = phrase("lane.fpm", moment.fpm().busy(), most);
        String shortBusy = moment.fpm().busy() + "/" + most;
        return queued == 0
                ? new String[] {busy, shortBusy}
                : new String[] {busy + also("lane.wait", queued), shortBusy + also("lane.wait", queued), shortBusy};
    }

    /// How much memory is wanted of how much there is.
    static String[] ram(Moment moment) {
        if (moment.ramBytes() < GIBIBYTE) {
            long used = shownRam(moment);
            long all = moment.ramBytes() / MEBIBYTE;
            return new String[] {phrase("lane.megabytes", used, all), used + "/" + all};
        }
        String format = moment.ramBytes() >= LARGE_GIBIBYTES * GIBIBYTE ? "%.0f" : "%.1f";
        double parts = moment.ramBytes() >= LARGE_GIBIBYTES * GIBIBYTE ? 1 : 10;
        String used = String.format(Locale.ROOT, format, shownRam(moment) / parts);
        String all = String.format(Locale.ROOT, format, moment.ramBytes() / GIBIBYTE);
        return new String[] {phrase("lane.gigabytes", used, all), used + "/" + all};
    }

    /// The memory that is wanted as it is shown: in MiB, in tenths of a GiB or in GiB, by how much there is.
    static long shownRam(Moment moment) {
        double wanted = moment.ramUsedBytes() + moment.swapUsedBytes();
        if (moment.ramBytes() < GIBIBYTE) {
            return (long) wanted / MEBIBYTE;
        }
        return Math.round(wanted / GIBIBYTE * (moment.ramBytes() >= LARGE_GIBIBYTES * GIBIBYTE ? 1 : 10));
    }

    static String[] cpu(Moment moment) {
        int percent = cpuPercent(moment);
        int waiting = moment.computing() - moment.cores();
        String share = percent + " %";
        return waiting <= 0
                ? new String[] {share}
                : new String[] {share + also("lane.wait", waiting), share + " +" + waiting, share};
    }

    static int cpuPercent(Moment moment) {
        return (int) Math.min(100, Math.round(100 * moment.busyCores() / Math.max(1, moment.cores())));
    }

    /// All captions of a lane as one sentence.
    static String spoken(Lane lane, Moment moment) {
        if (lane.isWatched()) {
            return server(lane, moment)[0];
        }
        return String.join(
                "; ",
                visitors(LaneShape.people(lane, moment))[0],
                queue(lane, moment)[0],
                server(lane, moment)[0],
                "RAM " + ram(moment)[0],
                "CPU " + cpu(moment)[0],
                served(moment)[0],
                failed(moment)[0]);
    }

    /// How well the visitors fare, for the end of the title line.
    static String[] served(Moment moment) {
        String rate = perSecond(moment.perSecond(Flow.REPLIES));
        return new String[] {phrase("lane.answered", moment.replies()) + " · " + rate, rate};
    }

    static String[] failed(Moment moment) {
        String failed = phrase("lane.failed", moment.failures() + moment.serverErrors());
        String wrong = moment.wrongAnswers() == 0 ? "" : also("lane.wrong", moment.wrongAnswers());
        return new String[] {failed + wrong, failed};
    }

    /// A rate in few characters.
    static String perSecond(double rate) {
        if (rate >= TEN_THOUSAND) {
            return String.format(Locale.ROOT, "%.0fk/s", rate / THOUSAND);
        }
        if (rate >= THOUSAND) {
            return String.format(Locale.ROOT, "%.1fk/s", rate / THOUSAND);
        }
        return Math.round(rate) + "/s";
    }

    /// A number that is another whenever the rate is shown as another.
    static long shownRate(double rate) {
        if (rate >= TEN_THOUSAND) {
            return -Math.round(rate / THOUSAND);
        }
        return rate >= THOUSAND ? Math.round(rate / THOUSAND * 10) + TEN_THOUSANDS : Math.round(rate);
    }

    /// What is to be said of a process above its threads.
    static String[] process(Moment moment, int child) {
        boolean isNumbered = moment.children().pid(child) > 0;
        if (!isNumbered && moment.children().life(child) != Life.ABSENT) {
            return new String[] {"slot " + child}; // of a real server that does not tell
        }
        String pid = "pid " + moment.children().pid(child);
        String number = String.valueOf(moment.children().pid(child));
        return switch (moment.children().life(child)) {
            case ABSENT -> new String[] {""};
            case STARTING -> new String[] {pid + also("lane.child.starting"), pid, number};
            case SERVING ->
                switch (moment.children().state(child)) {
                    case ACCEPTING -> new String[] {pid, number};
                    case NOT_ACCEPTING ->
                        new String[] {
                            pid + also("lane.child.notAccepting"), number + also("lane.child.full"), pid, number
                        };
                    case DYING ->
                        new String[] {pid + also("lane.child.ending"), number + also("lane.child.ending"), pid, number};
                };
            case GONE -> new String[] {pid + " · " + cause(moment, child), cause(moment, child), pid, number};
        };
    }

    private static String cause(Moment moment, int child) {
        return phrase("lane.child." + moment.children().exitCause(child).name());
    }

    static boolean isNotAccepting(Moment moment, int child) {
        return moment.children().life(child) == Life.SERVING
                && moment.children().state(child) == ChildState.NOT_ACCEPTING;
    }

    private static String also(String key, Object... arguments) {
        return " · " + phrase(key, arguments);
    }

    private static String counted(String key, int count) {
        return phrase(count == 1 ? key + ".one" : key, count);
    }
}
