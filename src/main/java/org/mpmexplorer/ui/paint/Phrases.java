package org.mpmexplorer.ui.paint;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.playback.Children;
import org.mpmexplorer.playback.Flow;
import org.mpmexplorer.playback.Life;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.trace.ParkPlace;
import org.mpmexplorer.ui.text.Messages;

/// The captions of a lane, made anew only when a number in them changes, so that frames leave no garbage.
final class Phrases {
    private static final String[] UNTOLD = {""};

    private final Phrase visitors = new Phrase();
    private final Phrase queue = new Phrase();
    private final Phrase server = new Phrase();
    private final Phrase fpm = new Phrase();
    private final Phrase ram = new Phrase();
    private final Phrase cpu = new Phrase();
    private final Phrase served = new Phrase();
    private final Phrase failed = new Phrase();
    private final Phrase parking = new Phrase();
    private final Phrase listener = new Phrase();
    private final Phrase[] flows = new Phrase[Flow.values().length];
    private final List<Phrase> processes = new ArrayList<>();
    private final List<Phrase> counts = new ArrayList<>();

    Phrases() {
        for (int i = 0; i < flows.length; i++) {
            flows[i] = new Phrase();
        }
    }

    /// The lane's own words and limits are others now.
    void forget() {
        queue.forget();
        server.forget();
        fpm.forget();
    }

    String[] visitors(Lane lane, int people) {
        if (lane.isWatched()) {
            return UNTOLD;
        }
        if (visitors.isNews(people, 0, 0, 0)) {
            visitors.say(Captions.visitors(people));
        }
        return visitors.words();
    }

    String[] queue(Lane lane, Moment moment) {
        if (queue.isNews(moment.queued(), 0, 0, 0)) {
            queue.say(Captions.queue(lane, moment));
        }
        return queue.words();
    }

    String[] server(Lane lane, Moment moment) {
        Children children = moment.children();
        boolean isNews = server.isNews(
                pair(children.living(), moment.isRefused() ? 0 : Captions.threads(moment)),
                pair(moment.places().busy(), children.parked(ParkPlace.KEEPALIVE)),
                pair(moment.places().count(Letter.KEEPALIVE), children.dying()),
                pair(
                        children.count(Life.STARTING),
                        moment.isRefused() ? -1 : moment.places().count(Letter.GRACEFUL)));
        if (isNews) {
            server.say(Captions.server(lane, moment));
        }
        return server.words();
    }

    private static long pair(int one, int other) {
        return (long) one << 32 | (other & 0xFFFFFFFFL);
    }

    String[] fpm(Lane lane, Moment moment) {
        if (fpm.isNews(moment.fpm().queued(), moment.fpm().busy(), moment.fpm().living(), 0)) {
            fpm.say(Captions.fpm(lane, moment));
        }
        return fpm.words();
    }

    String[] ram(Moment moment) {
        if (ram.isNews(Captions.shownRam(moment), moment.ramBytes(), 0, 0)) {
            ram.say(Captions.ram(moment));
        }
        return ram.words();
    }

    String[] cpu(Moment moment) {
        if (cpu.isNews(Captions.cpuPercent(moment), moment.computing(), moment.cores(), 0)) {
            cpu.say(Captions.cpu(moment));
        }
        return cpu.words();
    }

    String[] served(Lane lane, Moment moment) {
        if (lane.isWatched()) {
            return UNTOLD;
        }
        if (served.isNews(moment.replies(), Captions.shownRate(moment.perSecond(Flow.REPLIES)), 0, 0)) {
            served.say(Captions.served(moment));
        }
        return served.words();
    }

    String[] failed(Moment moment) {
        if (failed.isNews(moment.failures() + moment.serverErrors(), moment.wrongAnswers(), 0, 0)) {
            failed.say(Captions.failed(moment));
        }
        return failed.words();
    }

    /// How much flows on that way.
    String rate(Flow flow, double rate) {
        Phrase phrase = flows[flow.ordinal()];
        if (phrase.isNews(Captions.shownRate(rate), 0, 0, 0)) {
            phrase.say(Captions.perSecond(rate));
        }
        return phrase.words()[0];
    }

    String[] process(Moment moment, int child) {
        Children children = moment.children();
        Phrase phrase = of(child, processes);
        boolean isNews = phrase.isNews(
                children.pid(child),
                children.life(child).ordinal(),
                children.state(child).ordinal(),
                children.life(child) == Life.GONE ? children.exitCause(child).ordinal() : 0);
        if (isNews) {
            phrase.say(Captions.process(moment, child));
        }
        return phrase.words();
    }

    /// How many connections are parked at that process; nothing for none.
    String parked(int child, int count) {
        Phrase phrase = of(child, counts);
        if (phrase.isNews(count, 0, 0, 0)) {
            phrase.say(count == 0 ? "" : String.valueOf(count));
        }
        return phrase.words()[0];
    }

    /// How many connections are parked at all processes together.
    String[] parking(int count) {
        if (parking.isNews(count, 0, 0, 0)) {
            parking.say(Messages.phrase("lane.hold", count), Messages.phrase("lane.holdShort", count));
        }
        return parking.words();
    }

    /// What stands above the parking place of a process, or nothing.
    String[] listener() {
        if (listener.isNews(0, 0, 0, 0)) {
            listener.say(Messages.phrase("lane.listener"), "");
        }
        return listener.words();
    }

    private static Phrase of(int child, List<Phrase> phrases) {
        while (phrases.size() <= child) {
            phrases.add(new Phrase());
        }
        return phrases.get(child);
    }
}
