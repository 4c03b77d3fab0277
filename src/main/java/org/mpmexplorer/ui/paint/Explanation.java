package org.mpmexplorer.ui.paint;

import static org.mpmexplorer.ui.text.Messages.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.playback.Activity;
import org.mpmexplorer.playback.Children;
import org.mpmexplorer.playback.Connections;
import org.mpmexplorer.playback.Flow;
import org.mpmexplorer.playback.FpmPool;
import org.mpmexplorer.playback.Life;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.playback.Places;
import org.mpmexplorer.playback.Spot;
import org.mpmexplorer.playback.Station;
import org.mpmexplorer.trace.ParkPlace;
import org.mpmexplorer.ui.paint.Fates.Fate;
import org.mpmexplorer.ui.text.Messages;

/// What is to be said of something in the picture at a moment: for the pop-up under the pointer, for the
/// inspector, and for who hears the picture instead of seeing it.
///
/// @param title what it is
/// @param lines what is about it, a sentence or a few words each
public record Explanation(String title, List<String> lines) {

    public Explanation {
        lines = List.copyOf(lines);
    }

    /// Title and lines, each on its own line.
    public String text() {
        return lines.isEmpty() ? title : title + "\n" + String.join("\n", lines);
    }

    /// The explanation of that target in the lane at the moment.
    public static Explanation of(Target target, Lane lane, Moment moment) {
        Words words = new Words(lane, moment);
        return switch (target) {
            case Target.Visitors() -> words.visitors();
            case Target.Queue() -> words.queue();
            case Target.Path(Flow flow) -> words.path(flow);
            case Target.Server() -> words.server();
            case Target.Child(int child) -> words.child(child);
            case Target.Place(int place) -> words.place(place);
            case Target.Parking(int child) -> words.parking(child);
            case Target.Connection(int connection) -> words.connection(connection);
            case Target.FpmChild(int number) -> words.fpmChild(number);
            case Target.FpmQueue() -> words.fpmQueue();
            case Target.Ram() -> words.ram();
            case Target.Cpu() -> words.cpu();
        };
    }

    /// Finds the words.
    private static final class Words {
        private static final double NANOS_PER_SECOND = 1e9;
        private static final double MEBIBYTE = 1L << 20;

        private final Lane lane;
        private final Moment moment;
        private final List<String> lines = new ArrayList<>();

        Words(Lane lane, Moment moment) {
            this.lane = lane;
            this.moment = moment;
        }

        private Explanation titled(String title) {
            return new Explanation(title, lines);
        }

        private void add(String line) {
            lines.add(line);
        }

        private void addIf(boolean holds, String line) {
            if (holds) {
                lines.add(line);
            }
        }

        private String since(long nanos) {
            double seconds = (moment.timeNanos() - nanos) / NANOS_PER_SECOND;
            return seconds < 1
                    ? Math.round(seconds * 1000) + " ms"
                    : String.format(Locale.ROOT, seconds < 100 ? "%.1f s" : "%.0f s", seconds);
        }

        private static String megabytes(long bytes) {
            return String.format(Locale.ROOT, "%.0f MB", bytes / MEBIBYTE);
        }

        Explanation visitors() {
            if (lane.isWatched()) {
                return untold();
            }
            Fates fates = new Fates();
            fates.count(lane, moment, 0);
            add(phrase("explain.content", fates.count(Fate.CONTENT)));
            addIf(fates.count(Fate.IDLE) > 0, phrase("explain.idle", fates.count(Fate.IDLE)));
            addIf(fates.count(Fate.SENDING) > 0, phrase("explain.sending", fates.count(Fate.SENDING)));
            addIf(fates.count(Fate.SERVED) > 0, phrase("explain.served", fates.count(Fate.SERVED)));
            addIf(fates.count(Fate.WAITING) > 0, phrase("explain.waiting", fates.count(Fate.WAITING)));
            add(phrase("explain.visits", Captions.perSecond(moment.perSecond(Flow.VISITS))));
            return titled(Captions.visitors(LaneShape.people(lane, moment))[0]);
        }

        Explanation queue() {
            if (lane.isWatched()) {
                return untold();
            }
            add(phrase("explain.queue"));
            int first = moment.connections().firstQueued();
            addIf(first != Connections.NONE, phrase("explain.first", first == Connections.NONE ? "" : waits(first)));
            addIf(moment.drops() > 0, phrase("explain.drops", moment.drops()));
            return titled(phrase("explain.queue.title", moment.queued(), lane.backlog()));
        }

        Explanation path(Flow flow) {
            String rate = Captions.perSecond(moment.perSecond(flow));
            Connections connections = moment.connections();
            return switch (flow) {
                case QUEUED, VISITS, DROPS -> {
                    add(phrase("explain.reach", rate));
                    int connecting = connections.count(Spot.CONNECTING);
                    addIf(connecting > 0, phrase("explain.handshake", connecting));
                    int connected = connections.count(Spot.CONNECTED);
                    addIf(connected > 0, phrase("explain.connected", connected));
                    yield titled(phrase("explain.way.in"));
                }
                case ACCEPTED -> {
                    add(phrase("explain.accepted", rate));
                    yield titled(phrase("explain.way.worker"));
                }
                case REPLIES, FAILURES -> {
                    add(phrase("explain.complete", rate));
                    yield titled(phrase("explain.way.out"));
                }
            };
        }

        Explanation server() {
            if (moment.isRefused()) {
                moment.refusal().ifPresent(message -> add(message.text()));
                return titled(phrase("explain.refused", lane.title()));
            }
            add(Captions.server(lane, moment)[0]);
            addIf(moment.replies() > 0, phrase("explain.replies", moment.replies()));
            addIf(moment.failures() > 0, phrase("explain.failures", moment.failures()));
            return titled(phrase("explain.server.title", lane.title(), moment.generation()));
        }

        private String waits(int connection) {
            return since(moment.connections().movedAtNanos(connection));
        }

        Explanation child(int child) {
            Children children = moment.children();
            if (child >= children.count() || children.life(child) == Life.ABSENT) {
                add(phrase("explain.room"));
                return titled(phrase("explain.room.title", child + 1));
            }
            about(child);
            if (children.life(child) != Life.GONE && lane.mpm().isThreaded()) {
                add(phrase("explain.threads", children.threads(child), busyThreads(child)));
                parked(child);
            }
            return titled(phrase("explain.process.title", children.pid(child)));
        }

        private void about(int child) {
            Children children = moment.children();
            switch (children.life(child)) {
                case ABSENT -> {}
                case STARTING -> add(phrase("explain.starts", since(children.forkedAtNanos(child))));
                case SERVING -> {
                    lines.add(
                            switch (children.state(child)) {
                                case ACCEPTING -> phrase("explain.serves");
                                case NOT_ACCEPTING -> phrase("explain.full");
                                case DYING -> phrase("explain.dying");
                            });
                    add(phrase(
                            "explain.own",
                            megabytes(children.memoryBytes(child)),
                            since(children.forkedAtNanos(child))));
                    addIf(
                            children.generation(child) != moment.generation(),
                            phrase("explain.generation", children.generation(child), moment.generation()));
                }
                case GONE -> add(phrase("explain.gone", cause(child), since(children.goneAtNanos(child))));
            }
        }

        private String cause(int child) {
            return phrase("explain.cause." + moment.children().exitCause(child).name());
        }

        private int busyThreads(int child) {
            Places places = moment.places();
            int busy = 0;
            for (int thread = 0; thread < moment.children().threads(child); thread++) {
                busy += places.connection(child * places.stride() + thread) == Places.NONE ? 0 : 1;
            }
            return busy;
        }

        Explanation place(int place) {
            Places places = moment.places();
            int child = places.childOf(place);
            if (moment.children().life(child) == Life.ABSENT) {
                return child(child);
            }
            String letter = String.valueOf(places.letter(place).symbol());
            add(phrase("explain.doing", letter, doing(places, place), since(places.sinceNanos(place))));
            if (places.connection(place) != Places.NONE) {
                request(places.connection(place));
            }
            about(child);
            String pid = String.valueOf(moment.children().pid(child));
            return titled(
                    lane.mpm().isThreaded()
                            ? phrase("explain.thread.title", place % places.stride() + 1, pid)
                            : phrase("explain.child.title", pid));
        }

        private static String doing(Places places, int place) {
            Activity activity = places.activity(place);
            Letter letter = places.letter(place);
            return activity == Activity.NONE
                    ? Messages.translated("letter." + letter.name(), letter.meaning())
                    : phrase("explain.activity." + activity.name());
        }

        private void request(int connection) {
            Connections connections = moment.connections();
            int number = connections.requestClass(connection);
            boolean isNamed = number < lane.requestClasses().size();
            if (connections.awaitsReply(connection)) {
                add(phrase(
                        "explain.request",
                        isNamed ? lane.requestClasses().get(number) : phrase("explain.class", number),
                        since(connections.requestedAtNanos(connection))));
            }
            addIf(connections.hasLeft(connection), phrase("explain.left"));
        }

        Explanation parking(int child) {
            add(phrase("explain.parking"));
            parked(child);
            return titled(phrase("explain.parking.title", moment.children().pid(child)));
        }

        private void parked(int child) {
            for (ParkPlace park : ParkPlace.values()) {
                int count = moment.children().parked(child, park);
                addIf(count > 0, phrase("explain.park." + park.name(), count));
            }
        }

        Explanation connection(int connection) {
            Connections connections = moment.connections();
            long station = connections.station(connection);
            String where = switch (connections.spot(connection)) {
                case NOWHERE -> phrase("explain.where.ended");
                case CONNECTING -> phrase("explain.where.connecting");
                case CONNECTED -> phrase("explain.where.kernel");
                case QUEUED -> phrase("explain.where.queued");
                case PLACE ->
                    phrase("explain.where.process", pid(moment.places().childOf(Station.place(station))));
                case PARKED -> phrase("explain.where.listener", pid(Station.child(station)));
                case CLOSED -> phrase("explain.where.closed");
            };
            add(phrase("explain.where", where, since(connections.movedAtNanos(connection))));
            request(connection);
            add(phrase("explain.open", since(connections.visitedAtNanos(connection))));
            return titled(phrase("explain.connection.title", connection));
        }

        private int pid(int child) {
            return moment.children().pid(child);
        }

        Explanation fpmChild(int number) {
            FpmPool fpm = moment.fpm();
            if (number >= fpm.used() || !fpm.isLiving(number)) {
                add(phrase("explain.fpm.room"));
                return titled(phrase("explain.fpm.room.title"));
            }
            String what = phrase(
                    fpm.isBusy(number)
                            ? switch (fpm.activity(number)) {
                                case WAIT -> "explain.activity.WAIT";
                                case PAGE -> "explain.activity.PAGE";
                                default -> "explain.activity.RUN";
                            }
                            : "explain.idleFpm");
            add(phrase("explain.where", what, since(fpm.sinceNanos(number))));
            if (fpm.isBusy(number)) {
                request(fpm.connection(number));
            }
            return titled(phrase("explain.fpm.title", fpm.pid(number)));
        }

        Explanation fpmQueue() {
            add(phrase("explain.fpm.queue"));
            add(phrase("explain.fpm.work", moment.fpm().busy(), moment.fpm().living()));
            return titled(phrase("explain.fpm.queue.title", moment.fpm().queued()));
        }

        private Explanation untold() {
            return titled(phrase("explain.untold"));
        }

        Explanation ram() {
            if (lane.isWatched()) {
                return untold();
            }
            long httpd = 0;
            for (int child = 0; child < moment.children().count(); child++) {
                httpd += moment.children().memoryBytes(child);
            }
            int living = Math.max(1, moment.children().living());
            add(phrase("explain.ram.httpd", megabytes(httpd), megabytes(httpd / living)));
            add(phrase("explain.ram.else", megabytes(Math.max(0, moment.ramUsedBytes() - httpd))));
            addIf(moment.swapUsedBytes() > 0, phrase("explain.ram.swap", megabytes(moment.swapUsedBytes())));
            return titled(phrase("explain.ram.title", megabytes(moment.ramUsedBytes()), megabytes(moment.ramBytes())));
        }

        Explanation cpu() {
            if (lane.isWatched()) {
                return untold();
            }
            add(phrase("explain.cpu.busy", String.format(Locale.ROOT, "%.1f", moment.busyCores())));
            add(phrase("explain.cpu.computing", moment.computing()));
            int waiting = moment.computing() - moment.cores();
            addIf(waiting > 0, phrase("explain.cpu.share"));
            addIf(
                    moment.places().count(Activity.WAIT) > 0,
                    phrase("explain.cpu.waiting", moment.places().count(Activity.WAIT)));
            return titled(phrase(moment.cores() == 1 ? "explain.cpu.title.one" : "explain.cpu.title", moment.cores()));
        }
    }
}
