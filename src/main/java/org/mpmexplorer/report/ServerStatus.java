package org.mpmexplorer.report;

import java.util.Locale;
import java.util.function.IntPredicate;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.playback.Life;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.scenario.Corrections;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.trace.ChildState;
import org.mpmexplorer.trace.ParkPlace;

/// What `server-status?auto` of the simulated server says at one moment: mod_status's keys in its order,
/// without those the simulation does not know, such as times of day and bytes (httpd-semantics 7.2).
public final class ServerStatus {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Mpm mpm;
    private final Moment moment;
    private final int maxServers;
    private final int threads;

    private ServerStatus(Mpm mpm, Settings settings, Moment moment) {
        Corrections corrections = Corrections.of(mpm, settings);
        this.mpm = mpm;
        this.moment = moment;
        this.maxServers = corrections.daemonsLimit();
        this.threads = mpm.isThreaded() ? corrections.effective().count(Tunable.THREADS_PER_CHILD) : 1;
    }

    /// The text, one `Key: value` a line.
    ///
    /// @param settings those in force at the moment, as asked for
    public static String text(Mpm mpm, Settings settings, Moment moment) {
        return new ServerStatus(mpm, settings, moment).text();
    }

    private String text() {
        double uptime = moment.timeNanos() / NANOS_PER_SECOND;
        StringBuilder text = new StringBuilder();
        line(text, "ServerVersion", "Apache/2.4 (simulated)");
        line(text, "ServerMPM", mpm.id());
        line(text, "ParentServerConfigGeneration", moment.generation() + 1);
        line(text, "ParentServerMPMGeneration", moment.generation());
        line(text, "ServerUptimeSeconds", (long) uptime);
        line(text, "Total Accesses", moment.replies());
        line(text, "Uptime", (long) uptime);
        if (uptime > 0) {
            line(text, "ReqPerSec", String.format(Locale.ROOT, "%.6g", moment.replies() / uptime));
        }
        line(text, "BusyWorkers", count(this::isBusy));
        line(text, "GracefulWorkers", count(place -> letter(place) == Letter.GRACEFUL));
        line(text, "IdleWorkers", count(this::isIdle));
        if (mpm == Mpm.EVENT) {
            connections(text);
        }
        line(text, "Scoreboard", scoreboard());
        return text.toString();
    }

    private void connections(StringBuilder text) {
        int parked = 0;
        for (ParkPlace park : ParkPlace.values()) {
            parked += moment.children().parked(park);
        }
        int closing =
                moment.children().parked(ParkPlace.LINGER) + moment.children().parked(ParkPlace.DEFERRED_CLOSE);
        line(text, "Processes", moment.children().living());
        line(text, "Stopping", moment.children().dying());
        line(text, "ConnsTotal", parked + moment.places().busy());
        line(text, "ConnsAsyncWaitIO", 0);
        line(text, "ConnsAsyncWriting", moment.children().parked(ParkPlace.WRITE_COMPLETION));
        line(text, "ConnsAsyncKeepAlive", moment.children().parked(ParkPlace.KEEPALIVE));
        line(text, "ConnsAsyncClosing", closing);
    }

    private boolean isBusy(int place) {
        return switch (letter(place)) {
            case READ, WRITE, KEEPALIVE, LOG, DNS, CLOSING -> true;
            case DEAD, STARTING, READY, GRACEFUL, IDLE_KILL -> false;
        };
    }

    private boolean isIdle(int place) {
        int child = moment.places().childOf(place);
        return letter(place) == Letter.READY && moment.children().generation(child) == moment.generation();
    }

    /// Counts places of processes that are not about to end; prefork never marks a process so (7.1).
    private int count(IntPredicate counted) {
        int count = 0;
        for (int place = 0; place < moment.places().count(); place++) {
            count += !isQuiescing(moment.places().childOf(place)) && counted.test(place) ? 1 : 0;
        }
        return count;
    }

    private boolean isQuiescing(int child) {
        return mpm.isThreaded()
                && moment.children().life(child) != Life.ABSENT
                && moment.children().state(child) == ChildState.DYING;
    }

    private Letter letter(int place) {
        return moment.places().letter(place);
    }

    /// One letter for each place; those without a thread are left out behind the limits (7.1).
    private String scoreboard() {
        StringBuilder letters = new StringBuilder();
        int stride = Math.max(1, moment.places().stride());
        for (int place = 0; place < moment.places().count(); place++) {
            boolean within = place / stride < maxServers && place % stride < threads;
            if (within || letter(place) != Letter.DEAD) {
                letters.append(letter(place).symbol());
            }
        }
        return letters.toString();
    }

    private static void line(StringBuilder text, String key, Object value) {
        text.append(key).append(": ").append(value).append('\n');
    }
}
