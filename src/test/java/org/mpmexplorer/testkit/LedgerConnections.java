package org.mpmexplorer.testkit;

import static org.mpmexplorer.testkit.Ledger.require;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.trace.FailKind;
import org.mpmexplorer.trace.ParkPlace;
import org.mpmexplorer.trace.TraceKind;

/// The connections as a trace tells them, on both sides.
public final class LedgerConnections {
    private enum Where {
        NOWHERE,
        QUEUED,
        AT_PLACE,
        PARKED,
        CLOSED
    }

    private static final class Connection {
        boolean exists;
        boolean connected;
        boolean hasLeft;
        boolean hasFailed;
        boolean awaitsReply;
        boolean justAnswered;
        int attempts;
        int dataAttempts;
        Where where = Where.NOWHERE;
        int place = -1;
        ParkPlace parked = ParkPlace.KEEPALIVE;
    }

    private final LedgerChildren children;
    private final List<Connection> all = new ArrayList<>();
    private final Deque<Integer> queue = new ArrayDeque<>();
    private final int[] fails = new int[FailKind.values().length];
    private long visits;
    private long ends;
    private long requests;
    private long responses;
    private long wrongAnswers;
    private long accepts;
    private long synDrops;
    private long answeredOtherwise;
    private long unanswered;

    LedgerConnections(LedgerChildren children) {
        this.children = children;
    }

    void add(TraceKind kind, int actor, int subject, int argument) {
        Connection c = connection(subject);
        if (kind == TraceKind.VISIT) {
            require(!c.exists, "the number is in use");
            all.set(subject, new Connection());
            all.get(subject).exists = true;
            visits++;
            return;
        }
        require(c.exists, "there is no such connection");
        switch (kind) {
            case SYN_DROP, CONNECT, REQUEST, RESPONSE, WRONG_ANSWER, FAIL, LEAVE -> client(c, kind, argument);
            case QUEUE, DATA_DROP, ACCEPT, CLOSE, END -> transport(c, kind, actor, subject, argument);
            case READ, RUN, WAIT, PAGE, SEND, KEEPALIVE, LINGER -> {
                require(c.where == Where.AT_PLACE && c.place == actor, "the connection is not there");
                children.show(actor, subject, letterOf(kind));
            }
            case PARK, MOVE, UNPARK -> parking(c, kind, actor, subject, argument);
            default -> throw new AssertionError("not a record of a connection");
        }
        c.justAnswered = kind == TraceKind.RESPONSE;
    }

    private static Letter letterOf(TraceKind kind) {
        return switch (kind) {
            case READ -> Letter.READ;
            case RUN, WAIT, PAGE, SEND -> Letter.WRITE;
            case KEEPALIVE -> Letter.KEEPALIVE;
            case LINGER -> Letter.CLOSING;
            default -> throw new AssertionError("shows no letter");
        };
    }

    private void client(Connection c, TraceKind kind, int argument) {
        require(!c.hasLeft, "the visitor has left");
        switch (kind) {
            case SYN_DROP -> {
                require(!c.connected, "it is connected");
                require(argument == ++c.attempts, "this is attempt " + c.attempts);
                synDrops++;
            }
            case CONNECT -> {
                require(!c.connected, "it is connected already");
                c.connected = true;
            }
            case REQUEST -> {
                require(c.connected && !c.awaitsReply && !c.hasFailed, "no request is possible now");
                c.awaitsReply = true;
                requests++;
            }
            case RESPONSE -> {
                require(c.awaitsReply, "no request waits for a reply");
                c.awaitsReply = false;
                responses++;
                answeredOtherwise += argument == 200 ? 0 : 1;
            }
            case WRONG_ANSWER -> {
                require(c.justAnswered, "there was no answer just now");
                wrongAnswers++;
            }
            case FAIL -> {
                require(!c.hasFailed, "it has failed already");
                c.hasFailed = true;
                unanswered += c.awaitsReply ? 1 : 0;
                c.awaitsReply = false;
                fails[argument]++;
            }
            default -> {
                require(!c.awaitsReply, "the visitor still waits for a reply");
                c.hasLeft = true;
            }
        }
    }

    private void transport(Connection c, TraceKind kind, int actor, int subject, int argument) {
        switch (kind) {
            case QUEUE -> {
                require(c.where == Where.NOWHERE, "it cannot enter the queue");
                c.where = Where.QUEUED;
                queue.add(subject);
            }
            case DATA_DROP -> {
                require(c.connected && c.where == Where.NOWHERE, "its data is not lost at the queue");
                require(argument == ++c.dataAttempts, "this is attempt " + c.dataAttempts);
            }
            case ACCEPT -> {
                require(c.where == Where.QUEUED && queue.remove() == subject, "it is not the first of the queue");
                c.where = Where.AT_PLACE;
                c.place = actor;
                children.take(actor, subject, true);
                accepts++;
            }
            case CLOSE -> close(c, actor, subject, argument);
            default -> {
                require(c.hasLeft, "the visitor is still there");
                require(c.where == Where.CLOSED || c.where == Where.NOWHERE, "the server still holds it: " + c.where);
                c.exists = false;
                ends++;
            }
        }
    }

    private void close(Connection c, int actor, int subject, int argument) {
        switch (argument) {
            case 0 -> {
                require(c.where == Where.AT_PLACE && c.place == actor, "it is not at the place");
                children.free(actor, subject);
            }
            case 1 -> require(c.where == Where.PARKED && c.place == actor, "it is not parked there");
            case 2 -> require(c.where == Where.QUEUED && queue.remove(subject), "it is not queued");
            default -> throw new AssertionError("no such argument");
        }
        c.where = Where.CLOSED;
        c.place = -1;
    }

    private void parking(Connection c, TraceKind kind, int actor, int subject, int argument) {
        switch (kind) {
            case PARK -> {
                require(c.where == Where.AT_PLACE && c.place == actor, "it is not at the place");
                children.free(actor, subject);
                c.where = Where.PARKED;
                c.place = children.firstPlaceOf(actor);
                c.parked = ParkPlace.of(argument);
            }
            case MOVE -> {
                require(c.where == Where.PARKED && c.place == actor, "it is not parked there");
                children.requireServing(actor);
                require(c.parked != ParkPlace.of(argument), "it is there already");
                c.parked = ParkPlace.of(argument);
            }
            default -> {
                require(c.where == Where.PARKED && c.place == children.firstPlaceOf(actor), "it is not parked there");
                children.take(actor, subject, false);
                c.where = Where.AT_PLACE;
                c.place = actor;
            }
        }
    }

    private Connection connection(int number) {
        while (all.size() <= number) {
            all.add(new Connection());
        }
        return all.get(number);
    }

    /// Whether the number names a connection now.
    boolean exists(int number) {
        return connection(number).exists;
    }

    boolean isAtPlace(int number) {
        return connection(number).where == Where.AT_PLACE;
    }

    // ---- asked by tests

    public int parkedAt(int firstPlace) {
        int parked = 0;
        for (Connection c : all) {
            parked += c.exists && c.where == Where.PARKED && c.place == firstPlace ? 1 : 0;
        }
        return parked;
    }

    public int parked(ParkPlace place) {
        int parked = 0;
        for (Connection c : all) {
            parked += c.exists && c.where == Where.PARKED && c.parked == place ? 1 : 0;
        }
        return parked;
    }

    public int atPlaces() {
        int count = 0;
        for (Connection c : all) {
            count += c.exists && c.where == Where.AT_PLACE ? 1 : 0;
        }
        return count;
    }

    public int queueLength() {
        return queue.size();
    }

    /// Connections that exist.
    public long inside() {
        return visits - ends;
    }

    /// Requests that wait for their reply.
    public long awaiting() {
        return all.stream().filter(c -> c.exists && c.awaitsReply).count();
    }

    public long visits() {
        return visits;
    }

    public long ends() {
        return ends;
    }

    public long requests() {
        return requests;
    }

    public long responses() {
        return responses;
    }

    /// Responses with a status other than 200.
    public long errors() {
        return answeredOtherwise;
    }

    /// Requests that failed without any reply.
    public long unanswered() {
        return unanswered;
    }

    public long wrongAnswers() {
        return wrongAnswers;
    }

    public long accepts() {
        return accepts;
    }

    public long synDrops() {
        return synDrops;
    }

    public int fails(FailKind kind) {
        return fails[kind.ordinal()];
    }

    public int fails() {
        int sum = 0;
        for (int count : fails) {
            sum += count;
        }
        return sum;
    }
}
