package org.mpmexplorer.ui.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            Fates fates = new Fates();
            fates.count(lane, moment, 0);
            add(fates.count(Fate.CONTENT) + " want nothing now");
            addIf(fates.count(Fate.IDLE) > 0, fates.count(Fate.IDLE) + " keep an idle connection open");
            addIf(fates.count(Fate.SENDING) > 0, fates.count(Fate.SENDING) + " send a request");
            addIf(fates.count(Fate.SERVED) > 0, fates.count(Fate.SERVED) + " are served");
            addIf(fates.count(Fate.WAITING) > 0, fates.count(Fate.WAITING) + " wait to be served");
            add(Captions.perSecond(moment.perSecond(Flow.VISITS)) + " new visits");
            return titled(LaneShape.people(lane, moment) + " visitors");
        }

        Explanation queue() {
            add("Connections the kernel has completed and httpd has not accepted.");
            int first = moment.connections().firstQueued();
            addIf(first != Connections.NONE, "The first waits for " + (first == Connections.NONE ? "" : waits(first)));
            addIf(moment.drops() > 0, moment.drops() + " times a visitor was turned away because it was full");
            return titled("Accept queue: %d of %d".formatted(moment.queued(), lane.backlog()));
        }

        Explanation path(Flow flow) {
            String rate = Captions.perSecond(moment.perSecond(flow));
            Connections connections = moment.connections();
            return switch (flow) {
                case QUEUED, VISITS, DROPS -> {
                    add(rate + " reach the accept queue");
                    int connecting = connections.count(Spot.CONNECTING);
                    addIf(connecting > 0, connecting + " still shake hands");
                    int connected = connections.count(Spot.CONNECTED);
                    addIf(connected > 0, connected + " are connected and their request is not there yet");
                    yield titled("From the visitors to the kernel");
                }
                case ACCEPTED -> {
                    add(rate + " are accepted");
                    yield titled("From the queue to a worker");
                }
                case REPLIES, FAILURES -> {
                    add(rate + " are complete");
                    yield titled("Replies on their way back");
                }
            };
        }

        Explanation server() {
            if (moment.isRefused()) {
                moment.refusal().ifPresent(message -> add(message.text()));
                return titled(lane.title() + " does not start");
            }
            add(Captions.server(lane, moment)[0]);
            addIf(moment.replies() > 0, moment.replies() + " complete replies");
            addIf(moment.failures() > 0, moment.failures() + " failures");
            return titled(lane.title() + ", generation " + moment.generation());
        }

        private String waits(int connection) {
            return since(moment.connections().movedAtNanos(connection));
        }

        Explanation child(int child) {
            Children children = moment.children();
            if (child >= children.count() || children.life(child) == Life.ABSENT) {
                add("No process here yet: the parent forks one when it is needed.");
                return titled("Room for process " + (child + 1));
            }
            about(child);
            if (children.life(child) != Life.GONE && lane.mpm().isThreaded()) {
                add(children.threads(child) + " threads, " + busyThreads(child) + " of them busy");
                parked(child);
            }
            return titled("Process " + children.pid(child));
        }

        private void about(int child) {
            Children children = moment.children();
            switch (children.life(child)) {
                case ABSENT -> {}
                case STARTING -> add("Starts; forked " + since(children.forkedAtNanos(child)) + " ago");
                case SERVING -> {
                    lines.add(
                            switch (children.state(child)) {
                                case ACCEPTING -> "Serves and accepts connections";
                                case NOT_ACCEPTING -> "Accepts no connections now: no thread or no room is left";
                                case DYING -> "Finishes what it has and ends";
                            });
                    add(megabytes(children.memoryBytes(child)) + " of its own, forked "
                            + since(children.forkedAtNanos(child)) + " ago");
                    addIf(
                            children.generation(child) != moment.generation(),
                            "Of generation " + children.generation(child) + "; new ones are of " + moment.generation());
                }
                case GONE ->
                    add(cause(child) + " " + since(children.goneAtNanos(child))
                            + " ago; the parent has not noticed yet");
            }
        }

        private String cause(int child) {
            return switch (moment.children().exitCause(child)) {
                case EXITED -> "Ended";
                case CRASHED -> "Crashed";
                case KILLED -> "Was killed";
                case OUT_OF_MEMORY -> "Was killed because memory ran out";
                case STOPPED -> "Was stopped";
            };
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
            add(letter + ": " + doing(places, place) + ", for " + since(places.sinceNanos(place)));
            if (places.connection(place) != Places.NONE) {
                request(places.connection(place));
            }
            about(child);
            String pid = String.valueOf(moment.children().pid(child));
            return titled(
                    lane.mpm().isThreaded()
                            ? "Thread %d of process %s".formatted(place % places.stride() + 1, pid)
                            : "Child " + pid);
        }

        private static String doing(Places places, int place) {
            return switch (places.activity(place)) {
                case NONE -> places.letter(place).meaning();
                case READ -> "reads a request";
                case RUN -> "computes";
                case WAIT -> "waits for database or backend";
                case FPM_QUEUE -> "waits for a free PHP-FPM process";
                case PAGE -> "waits for its memory to come back from swap";
                case SEND -> "sends the reply";
                case HOLD -> "is held by an idle connection";
                case DRAIN -> "closes the connection";
            };
        }

        private void request(int connection) {
            Connections connections = moment.connections();
            int number = connections.requestClass(connection);
            boolean isNamed = number < lane.requestClasses().size();
            if (connections.awaitsReply(connection)) {
                add("Request for " + (isNamed ? lane.requestClasses().get(number) : "class " + number) + ", sent "
                        + since(connections.requestedAtNanos(connection)) + " ago");
            }
            addIf(connections.hasLeft(connection), "Its visitor has left");
        }

        Explanation parking(int child) {
            add("Keeps connections that need no thread now.");
            parked(child);
            return titled("Listener of process " + moment.children().pid(child));
        }

        private void parked(int child) {
            for (ParkPlace park : ParkPlace.values()) {
                int count = moment.children().parked(child, park);
                addIf(count > 0, count + " " + meaning(park));
            }
        }

        private static String meaning(ParkPlace park) {
            return switch (park) {
                case KEEPALIVE -> "idle between two requests";
                case WRITE_COMPLETION -> "with a reply its visitor receives slowly";
                case LINGER -> "closed, waiting for the visitor";
                case DEFERRED_CLOSE -> "waiting for a thread to close them";
            };
        }

        Explanation connection(int connection) {
            Connections connections = moment.connections();
            long station = connections.station(connection);
            String where = switch (connections.spot(connection)) {
                case NOWHERE -> "Ended";
                case CONNECTING -> "Connecting";
                case CONNECTED -> "Connected; the kernel waits for its request";
                case QUEUED -> "In the accept queue";
                case PLACE -> "With process " + pid(moment.places().childOf(Station.place(station)));
                case PARKED -> "With the listener of process " + pid(Station.child(station));
                case CLOSED -> "Closed by the server";
            };
            add(where + " for " + since(connections.movedAtNanos(connection)));
            request(connection);
            add("Open for " + since(connections.visitedAtNanos(connection)));
            return titled("Connection " + connection);
        }

        private int pid(int child) {
            return moment.children().pid(child);
        }

        Explanation fpmChild(int number) {
            FpmPool fpm = moment.fpm();
            if (number >= fpm.used() || !fpm.isLiving(number)) {
                add("Room for a PHP-FPM process up to pm.max_children.");
                return titled("No PHP-FPM process");
            }
            String what = fpm.isBusy(number)
                    ? switch (fpm.activity(number)) {
                        case WAIT -> "waits for database or backend";
                        case PAGE -> "waits for its memory to come back from swap";
                        default -> "computes";
                    }
                    : "idle";
            add(what + " for " + since(fpm.sinceNanos(number)));
            if (fpm.isBusy(number)) {
                request(fpm.connection(number));
            }
            return titled("PHP-FPM process " + fpm.pid(number));
        }

        Explanation fpmQueue() {
            add("Requests that wait for a free PHP-FPM process; each holds a place of httpd.");
            add(moment.fpm().busy() + " of " + moment.fpm().living() + " processes work");
            return titled("PHP-FPM: %d waiting".formatted(moment.fpm().queued()));
        }

        Explanation ram() {
            long httpd = 0;
            for (int child = 0; child < moment.children().count(); child++) {
                httpd += moment.children().memoryBytes(child);
            }
            int living = Math.max(1, moment.children().living());
            add("httpd's processes: " + megabytes(httpd) + ", " + megabytes(httpd / living) + " each");
            add("everything else: " + megabytes(Math.max(0, moment.ramUsedBytes() - httpd)));
            addIf(
                    moment.swapUsedBytes() > 0,
                    "on swap: " + megabytes(moment.swapUsedBytes()) + "; whoever touches that waits");
            return titled("RAM: %s of %s".formatted(megabytes(moment.ramUsedBytes()), megabytes(moment.ramBytes())));
        }

        Explanation cpu() {
            add(String.format(Locale.ROOT, "%.1f", moment.busyCores()) + " cores busy over the last second");
            add(moment.computing() + " computing now");
            int waiting = moment.computing() - moment.cores();
            addIf(waiting > 0, "more than there are cores: each gets a share");
            addIf(
                    moment.places().count(Activity.WAIT) > 0,
                    moment.places().count(Activity.WAIT) + " wait for database or backend and need no CPU");
            return titled(moment.cores() == 1 ? "1 core" : moment.cores() + " cores");
        }
    }
}
