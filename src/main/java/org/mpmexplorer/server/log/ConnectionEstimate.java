package org.mpmexplorer.server.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts the requests of a stretch together to connections.
///
/// Where the log has `%k`, a connection begins with its request number 0. Otherwise a request belongs to the
/// connection of the request before it by the same client with the same browser, if the server would still
/// have kept that open and it had not had its number of requests. A browser's parallel connections then count
/// as one, and what proxies hide behind one address is taken for one visitor: it is an estimate.
final class ConnectionEstimate {
    private static final double MICROS = 1e6;

    /// Times are logged in whole seconds; a gap was shorter than the keep-alive time by part of one.
    private static final double LONGEST_GAP = 0.9;

    private final LogReading reading;
    private final boolean isLogged;
    private final Map<Long, Connection> open = new HashMap<>();
    private int[] requests = new int[256];
    private int connections;
    private final Spread gaps = new Spread();
    private final int[] begun;

    /// A connection that may get further requests.
    private static final class Connection {
        private final int number;
        private double idleSince;

        Connection(int number, double idleSince) {
            this.number = number;
            this.idleSince = idleSince;
        }
    }

    ConnectionEstimate(LogReading reading, boolean isLogged, int seconds) {
        this.reading = reading;
        this.isLogged = isLogged;
        begun = new int[seconds];
    }

    LoggedTraffic.Connections of(StretchRequests all) {
        for (int i : all.inOrder()) {
            add(all, i);
        }
        return new LoggedTraffic.Connections(
                list(begun, begun.length), list(requests, connections), gaps.distribution(), isLogged);
    }

    private static List<Integer> list(int[] counts, int length) {
        List<Integer> list = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            list.add(counts[i]);
        }
        return list;
    }

    private void add(StretchRequests all, int i) {
        double start = all.second[i];
        double end = start + Math.max(0, all.micros[i]) / MICROS;
        Connection before = open.get(all.visitor[i]);
        if (before != null && goesOn(before, start, all.keptAlive[i])) {
            requests[before.number]++;
            gaps.add(Math.max(0, Math.min(start - before.idleSince, LONGEST_GAP * reading.keepAliveSeconds())));
            before.idleSince = Math.max(before.idleSince, end);
            return;
        }
        if (connections == requests.length) {
            requests = Arrays.copyOf(requests, connections * 2);
        }
        requests[connections] = 1;
        open.put(all.visitor[i], new Connection(connections++, end));
        begun[all.second[i]]++;
    }

    private boolean goesOn(Connection before, double start, int keptAlive) {
        if (isLogged) {
            return keptAlive > 0;
        }
        boolean isInTime = start - before.idleSince <= reading.keepAliveSeconds();
        boolean hasRoom = reading.mostRequests() == 0 || requests[before.number] <= reading.mostRequests();
        return reading.keepAliveSeconds() > 0 && isInTime && hasRoom;
    }
}
