package org.mpmexplorer.playback;

import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.trace.ExitCause;
import org.mpmexplorer.trace.FailKind;
import org.mpmexplorer.trace.ParkPlace;

/// Everything a moment shows as text, for comparison.
final class MomentText {
    private final StringBuilder text = new StringBuilder();

    private MomentText() {}

    static String of(Moment moment) {
        MomentText text = new MomentText();
        text.totals(moment);
        text.places(moment.places());
        text.children(moment.children());
        text.connections(moment.connections());
        text.fpm(moment.fpm());
        return text.text.toString();
    }

    private void totals(Moment m) {
        line("time", m.timeNanos(), m.records(), m.replies(), m.serverErrors(), m.wrongAnswers(), m.visits());
        line("host", m.drops(), m.failures(), m.cores(), m.ramBytes(), m.ramUsedBytes(), m.swapUsedBytes());
        line("server", m.generation(), m.isRefused(), m.refusal(), m.queued(), m.openConnections(), m.busyCores());
        for (FailKind kind : FailKind.values()) {
            line("fail", kind, m.failures(kind));
        }
        for (ExitCause cause : ExitCause.values()) {
            line("death", cause, m.deaths(cause));
        }
        for (Flow flow : Flow.values()) {
            line("flow", flow, m.perSecond(flow));
        }
    }

    private void places(Places p) {
        line("places", p.count(), p.stride(), p.busy());
        for (Letter letter : Letter.values()) {
            line("letter", letter, p.count(letter));
        }
        for (Activity activity : Activity.values()) {
            line("activity", activity, p.count(activity));
        }
        for (int i = 0; i < p.count(); i++) {
            line("place", i, p.letter(i), p.activity(i), p.connection(i), p.sinceNanos(i));
        }
    }

    private void children(Children c) {
        line("children", c.count(), c.living(), c.dying(), c.notAccepting());
        for (ParkPlace park : ParkPlace.values()) {
            line("parked", park, c.parked(park));
        }
        for (int i = 0; i < c.count(); i++) {
            line("child", i, c.life(i), c.state(i), c.pid(i), c.threads(i), c.generation(i), c.memoryBytes(i));
            line("child", i, c.forkedAtNanos(i), c.goneAtNanos(i), c.exitCause(i), c.parkedExtent(i));
            for (ParkPlace park : ParkPlace.values()) {
                line("parked", park, c.parked(i, park));
            }
        }
    }

    private void connections(Connections c) {
        line("connections", c.used(), c.abandoned());
        for (int i = 0; i < c.used(); i++) {
            line("connection", i, c.load(i), c.requestClass(i), c.awaitsReply(i), c.hasLeft(i), c.status(i));
            line("times", i, c.visitedAtNanos(i), c.requestedAtNanos(i), c.repliedAtNanos(i), c.wrongAtNanos(i));
            line("times", i, c.failedAtNanos(i), c.failKind(i), c.droppedAtNanos(i), c.isInFpmQueue(i));
            for (int back = 0; back < Connections.HOPS; back++) {
                line("hop", i, c.station(i, back), c.movedAtNanos(i, back));
            }
        }
        int queued = c.firstQueued();
        while (queued != Connections.NONE) {
            line("queued", queued);
            queued = c.nextQueued(queued);
        }
    }

    private void fpm(FpmPool f) {
        line("fpm", f.used(), f.living(), f.busy(), f.idle(), f.queued());
        for (int i = 0; i < f.used(); i++) {
            line("fpm", i, f.isLiving(i), f.activity(i), f.connection(i), f.pid(i), f.sinceNanos(i), f.goneAtNanos(i));
        }
    }

    private void line(Object... words) {
        for (Object word : words) {
            text.append(word).append(' ');
        }
        text.append('\n');
    }
}
