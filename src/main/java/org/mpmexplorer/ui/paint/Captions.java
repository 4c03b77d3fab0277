package org.mpmexplorer.ui.paint;

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
        return new String[] {counted(people, "visitor"), String.valueOf(people)};
    }

    static String[] queue(Lane lane, Moment moment) {
        return new String[] {"queue " + moment.queued() + "/" + lane.backlog(), moment.queued() + "/" + lane.backlog()};
    }

    /// What the server has and does.
    static String[] server(Lane lane, Moment moment) {
        if (moment.isRefused()) {
            return new String[] {"refused to start"};
        }
        return lane.mpm() == Mpm.PREFORK ? prefork(lane, moment) : threaded(lane, moment);
    }

    private static String[] prefork(Lane lane, Moment moment) {
        int living = moment.children().living();
        int kept = moment.places().count(Letter.KEEPALIVE);
        String held = kept == 0 || living == 0
                ? ""
                : " · " + Math.round(100.0 * kept / living) + " % held by idle keep-alive connections";
        String shortHeld = kept == 0 ? "" : " · " + kept + " held idle";
        String busy = " · " + moment.places().busy() + " busy";
        String of = children(living) + " of MaxRequestWorkers " + lane.maxRequestWorkers();
        return new String[] {
            of + busy + held + ending(moment),
            of + busy + held,
            of + held,
            living + " of " + lane.maxRequestWorkers() + " children" + shortHeld,
            living + " of " + lane.maxRequestWorkers() + " children",
            living + "/" + lane.maxRequestWorkers()
        };
    }

    private static String children(int count) {
        return count == 1 ? "1 child" : count + " children";
    }

    private static String ending(Moment moment) {
        int dying = moment.children().dying();
        int starting = moment.children().count(Life.STARTING);
        return (starting > 0 ? " · " + starting + " starting" : "") + (dying > 0 ? " · " + dying + " ending" : "");
    }

    private static String[] threaded(Lane lane, Moment moment) {
        int living = moment.children().living();
        int threads = threads(moment);
        int busy = moment.places().busy();
        int parked = moment.children().parked(ParkPlace.KEEPALIVE);
        int kept = moment.places().count(Letter.KEEPALIVE);
        String processes = living + " of " + counted(lane.maxChildren(), "process");
        String held = lane.mpm() == Mpm.EVENT
                ? " · " + counted(parked, "keep-alive connection") + " parked, holding no thread"
                : kept == 0 ? "" : " · " + kept + " held by idle keep-alive connections";
        String shortHeld =
                lane.mpm() == Mpm.EVENT ? " · " + parked + " parked" : kept == 0 ? "" : " · " + kept + " held idle";
        String whole = processes + " · " + busy + " of " + threads + " threads busy";
        String threadsOnly = busy + " of " + threads + " threads busy";
        return new String[] {
            whole + held + ending(moment),
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
        String busy = moment.fpm().busy() + " of "
                + Math.max(lane.fpmMaxChildren(), moment.fpm().living()) + " busy";
        String shortBusy = moment.fpm().busy() + "/"
                + Math.max(lane.fpmMaxChildren(), moment.fpm().living());
        return queued == 0
                ? new String[] {busy, shortBusy}
                : new String[] {busy + " · " + queued + " wait", shortBusy + " · " + queued + " wait", shortBusy};
    }

    /// How much memory is wanted of how much there is.
    static String[] ram(Moment moment) {
        if (moment.ramBytes() < GIBIBYTE) {
            String used = String.valueOf(shownRam(moment));
            long all = moment.ramBytes() / MEBIBYTE;
            return new String[] {used + " of " + all + " MB", used + "/" + all};
        }
        String format = moment.ramBytes() >= LARGE_GIBIBYTES * GIBIBYTE ? "%.0f" : "%.1f";
        double parts = moment.ramBytes() >= LARGE_GIBIBYTES * GIBIBYTE ? 1 : 10;
        String used = String.format(Locale.ROOT, format, shownRam(moment) / parts);
        String all = String.format(Locale.ROOT, format, moment.ramBytes() / GIBIBYTE);
        return new String[] {used + " of " + all + " GB", used + "/" + all};
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
                : new String[] {share + " · " + waiting + " wait", share + " +" + waiting, share};
    }

    static int cpuPercent(Moment moment) {
        return (int) Math.min(100, Math.round(100 * moment.busyCores() / Math.max(1, moment.cores())));
    }

    /// All captions of a lane as one sentence.
    static String spoken(Lane lane, Moment moment) {
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
        return new String[] {moment.replies() + " answered · " + rate, rate};
    }

    static String[] failed(Moment moment) {
        long failed = moment.failures() + moment.serverErrors();
        String wrong = moment.wrongAnswers() == 0 ? "" : " · " + moment.wrongAnswers() + " wrong";
        return new String[] {failed + " failed" + wrong, failed + " failed"};
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
        String pid = "pid " + moment.children().pid(child);
        String number = String.valueOf(moment.children().pid(child));
        return switch (moment.children().life(child)) {
            case ABSENT -> new String[] {""};
            case STARTING -> new String[] {pid + " · starting", pid, number};
            case SERVING ->
                switch (moment.children().state(child)) {
                    case ACCEPTING -> new String[] {pid, number};
                    case NOT_ACCEPTING -> new String[] {pid + " · not accepting", number + " · full", pid, number};
                    case DYING -> new String[] {pid + " · ending", number + " · ending", pid, number};
                };
            case GONE -> new String[] {pid + " · " + cause(moment, child), cause(moment, child), pid, number};
        };
    }

    private static String cause(Moment moment, int child) {
        return switch (moment.children().exitCause(child)) {
            case EXITED -> "ended";
            case CRASHED -> "crashed";
            case KILLED -> "killed";
            case OUT_OF_MEMORY -> "out of memory";
            case STOPPED -> "stopped";
        };
    }

    static boolean isNotAccepting(Moment moment, int child) {
        return moment.children().life(child) == Life.SERVING
                && moment.children().state(child) == ChildState.NOT_ACCEPTING;
    }

    private static String counted(int count, String noun) {
        if (count == 1) {
            return "1 " + noun;
        }
        return count + " " + noun + (noun.endsWith("s") ? "es" : "s");
    }
}
