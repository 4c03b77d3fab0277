package org.mpmexplorer.playback;

import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.LogLevel;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.trace.ChildState;
import org.mpmexplorer.trace.ExitCause;
import org.mpmexplorer.trace.FailKind;
import org.mpmexplorer.trace.ParkPlace;
import org.mpmexplorer.trace.TraceKind;
import org.mpmexplorer.trace.TraceLayout;

/// What each kind of record changes in a moment; the meaning of the records is that of [TraceKind].
final class Fold {
    /// By the argument of [TraceKind#FPM_BUSY].
    private static final Activity[] FPM_ACTIVITIES = {Activity.RUN, Activity.WAIT, Activity.PAGE};

    private final Moment moment;
    private final Places places;
    private final Children children;
    private final Connections connections;
    private final FpmPool fpm;

    Fold(Moment moment) {
        this.moment = moment;
        this.places = moment.places();
        this.children = moment.children();
        this.connections = moment.connections();
        this.fpm = moment.fpm();
    }

    /// Folds the next record.
    void apply(long atNanos, long word) {
        int actor = TraceLayout.actor(word);
        int subject = TraceLayout.subject(word);
        int argument = TraceLayout.argument(word);
        moment.records++;
        moment.timeNanos = atNanos;
        switch (TraceKind.of(TraceLayout.kind(word))) {
            case SERVER_START -> startServer(actor, argument);
            case SERVER_REFUSED -> moment.isRefused = true;
            case VISIT -> visit(subject, argument);
            case SYN_DROP, DATA_DROP -> drop(subject);
            case CONNECT -> connect(subject);
            case REQUEST -> connections.request(subject, argument, atNanos);
            case QUEUE -> queue(subject);
            case ACCEPT -> accept(actor, subject);
            case READ -> work(actor, subject, Letter.READ, Activity.READ);
            case RUN -> work(actor, subject, Letter.WRITE, Activity.RUN);
            case WAIT -> wait(actor, subject);
            case PAGE -> setPlace(actor, Letter.WRITE, Activity.PAGE);
            case SEND -> work(actor, subject, Letter.WRITE, Activity.SEND);
            case KEEPALIVE -> work(actor, subject, Letter.KEEPALIVE, Activity.HOLD);
            case LINGER -> work(actor, subject, Letter.CLOSING, Activity.DRAIN);
            case PARK -> park(actor, subject, ParkPlace.of(argument));
            case MOVE -> movePark(subject, ParkPlace.of(argument));
            case UNPARK -> unpark(actor, subject);
            case CLOSE -> close(subject);
            case RESPONSE -> respond(subject, argument);
            case WRONG_ANSWER -> answerWrongly(subject);
            case FAIL -> fail(subject, FailKind.of(argument));
            case LEAVE -> connections.leave(subject);
            case END -> end(subject);
            case FORK -> fork(actor, subject, argument);
            case CHILD_READY -> childReady(actor);
            case LETTER -> setPlace(actor, Letter.of(argument), places.activity(actor));
            case CHILD_STATE -> children.setState(places.childOf(actor), ChildState.of(argument));
            case EXIT -> exit(actor, ExitCause.of(argument));
            case REAP -> reap(actor);
            case CHILD_MEMORY -> children.setMemory(places.childOf(actor), subject);
            case GENERATION -> moment.generation = subject;
            case RAM -> moment.ramUnits = subject;
            case SWAP -> moment.swapUnits = subject;
            case HOST -> setHost(actor, subject);
            case LOG -> log(argument);
            case NUMBER, TURN, PERFORM -> {}
            case FPM_FORK -> fpm.fork(actor, subject, atNanos);
            case FPM_BUSY -> workInFpm(actor, subject, argument);
            case FPM_IDLE -> restFpm(actor);
            case FPM_EXIT -> exitFpm(actor, ExitCause.of(argument));
            case FPM_QUEUE -> queueForFpm(subject);
        }
    }

    private void startServer(int childCount, int stride) {
        places.reset(childCount * stride, stride, moment.timeNanos);
        children.reset(childCount);
        moment.generation = 0;
        moment.isRefused = false;
        moment.gravestMessage = Moment.NO_MESSAGE;
        countBusyCores();
    }

    private void setHost(int newCores, int mebibytes) {
        moment.cores = newCores;
        moment.ramMebibytes = mebibytes;
        countBusyCores();
    }

    private void countBusyCores() {
        moment.lastSecond.setBusyCores(Math.min(moment.cores, moment.computing()), moment.timeNanos);
    }

    private void setPlace(int place, Letter letter, Activity activity) {
        int runningBefore = places.count(Activity.RUN);
        places.set(place, letter, activity, moment.timeNanos);
        if (places.count(Activity.RUN) != runningBefore) {
            countBusyCores();
        }
    }

    private void visit(int connection, int load) {
        connections.visit(connection, load, moment.timeNanos);
        moment.visits++;
        moment.lastSecond.add(Flow.VISITS, moment.timeNanos);
    }

    private void drop(int connection) {
        connections.drop(connection, moment.timeNanos);
        moment.drops++;
        moment.lastSecond.add(Flow.DROPS, moment.timeNanos);
    }

    /// A busy program may learn of its connection when the server has accepted it already.
    private void connect(int connection) {
        if (connections.spot(connection) == Spot.CONNECTING) {
            connections.move(connection, Station.of(Spot.CONNECTED), moment.timeNanos);
        }
    }

    private void queue(int connection) {
        connections.move(connection, Station.of(Spot.QUEUED), moment.timeNanos);
        moment.lastSecond.add(Flow.QUEUED, moment.timeNanos);
    }

    private void accept(int place, int connection) {
        connections.move(connection, Station.atPlace(place), moment.timeNanos);
        places.take(place, connection);
        setPlace(place, Letter.READ, Activity.READ);
        moment.lastSecond.add(Flow.ACCEPTED, moment.timeNanos);
    }

    private void work(int place, int connection, Letter letter, Activity activity) {
        leaveFpmQueue(connection);
        setPlace(place, letter, activity);
    }

    private void wait(int place, int connection) {
        boolean isInFpmQueue = connections.isInFpmQueue(connection);
        setPlace(place, Letter.WRITE, isInFpmQueue ? Activity.FPM_QUEUE : Activity.WAIT);
    }

    private void park(int place, int connection, ParkPlace park) {
        leaveFpmQueue(connection);
        rest(place);
        int child = places.childOf(place);
        int slot = children.parking().add(child, park);
        connections.move(connection, Station.parked(child, park, slot), moment.timeNanos);
    }

    private void movePark(int connection, ParkPlace park) {
        long from = connections.station(connection);
        int child = Station.child(from);
        children.parking().move(child, Station.park(from), park);
        connections.move(connection, Station.parked(child, park, Station.slot(from)), moment.timeNanos);
    }

    private void unpark(int place, int connection) {
        leaveStation(connection);
        connections.move(connection, Station.atPlace(place), moment.timeNanos);
        places.take(place, connection);
    }

    private void close(int connection) {
        leaveFpmQueue(connection);
        leaveStation(connection);
        connections.move(connection, Station.of(Spot.CLOSED), moment.timeNanos);
    }

    private void end(int connection) {
        leaveFpmQueue(connection);
        leaveStation(connection);
        connections.move(connection, Station.NOWHERE, moment.timeNanos);
    }

    private void leaveStation(int connection) {
        long station = connections.station(connection);
        switch (Station.spot(station)) {
            case PLACE -> {
                int place = Station.place(station);
                if (places.connection(place) == connection) {
                    rest(place);
                }
            }
            case PARKED ->
                children.parking().remove(Station.child(station), Station.park(station), Station.slot(station));
            case NOWHERE, CONNECTING, CONNECTED, QUEUED, CLOSED -> {}
        }
    }

    private void rest(int place) {
        places.take(place, Places.NONE);
        setPlace(place, children.isDying(places.childOf(place)) ? Letter.GRACEFUL : Letter.READY, Activity.NONE);
    }

    private void respond(int connection, int status) {
        connections.reply(connection, status, moment.timeNanos);
        moment.replies++;
        if (status >= 500) {
            moment.serverErrors++;
        }
        moment.lastSecond.add(Flow.REPLIES, moment.timeNanos);
    }

    private void answerWrongly(int connection) {
        connections.answerWrongly(connection, moment.timeNanos);
        moment.wrongAnswers++;
    }

    private void fail(int connection, FailKind kind) {
        connections.fail(connection, kind, moment.timeNanos);
        moment.failures[kind.ordinal()]++;
        moment.lastSecond.add(Flow.FAILURES, moment.timeNanos);
    }

    private void fork(int firstPlace, int pid, int threads) {
        children.fork(places.childOf(firstPlace), pid, threads, moment.generation, moment.timeNanos);
        for (int place = firstPlace; place < firstPlace + threads; place++) {
            setPlace(place, Letter.STARTING, Activity.NONE);
        }
    }

    private void childReady(int firstPlace) {
        children.setLife(places.childOf(firstPlace), Life.SERVING);
        for (int place = firstPlace; place < firstPlace + places.stride(); place++) {
            if (places.letter(place) == Letter.STARTING) {
                setPlace(place, Letter.READY, Activity.NONE);
            }
        }
    }

    private void exit(int firstPlace, ExitCause cause) {
        children.exit(places.childOf(firstPlace), cause, moment.timeNanos);
        moment.deaths[cause.ordinal()]++;
        for (int place = firstPlace; place < firstPlace + places.stride(); place++) {
            places.take(place, Places.NONE);
            setPlace(place, places.letter(place), Activity.NONE);
        }
    }

    private void reap(int firstPlace) {
        children.setLife(places.childOf(firstPlace), Life.ABSENT);
        for (int place = firstPlace; place < firstPlace + places.stride(); place++) {
            setPlace(place, Letter.DEAD, Activity.NONE);
        }
    }

    private void queueForFpm(int connection) {
        if (!connections.isInFpmQueue(connection)) {
            connections.enterFpmQueue(connection);
            fpm.queue(1);
        }
        showAtPlace(connection, Activity.FPM_QUEUE);
    }

    private void workInFpm(int number, int connection, int what) {
        leaveFpmQueue(connection);
        fpm.work(number, connection, FPM_ACTIVITIES[what], moment.timeNanos);
        showAtPlace(connection, Activity.WAIT);
        countBusyCores();
    }

    private void restFpm(int number) {
        fpm.rest(number, moment.timeNanos);
        countBusyCores();
    }

    private void exitFpm(int number, ExitCause cause) {
        fpm.exit(number, cause, moment.timeNanos);
        countBusyCores();
    }

    /// What PHP-FPM does for the connection is what its place waits for, unless that has given up.
    private void showAtPlace(int connection, Activity activity) {
        long station = connections.station(connection);
        if (Station.spot(station) == Spot.PLACE && places.letter(Station.place(station)) == Letter.WRITE) {
            setPlace(Station.place(station), Letter.WRITE, activity);
        }
    }

    private void leaveFpmQueue(int connection) {
        if (connections.isInFpmQueue(connection)) {
            connections.leaveFpmQueue(connection);
            fpm.queue(-1);
        }
    }

    private void log(int message) {
        if (moment.gravestMessage == Moment.NO_MESSAGE || level(message).compareTo(level(moment.gravestMessage)) < 0) {
            moment.gravestMessage = message;
        }
    }

    private static LogLevel level(int message) {
        return LogMessage.of(message).level();
    }
}
