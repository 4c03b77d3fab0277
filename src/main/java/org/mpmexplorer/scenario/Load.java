package org.mpmexplorer.scenario;

import java.util.List;
import java.util.Optional;

/// A population of visitors (formats as in the reference experiments). Times in seconds from the start of
/// the run; a `stopSeconds` beyond the duration means to the end.
public sealed interface Load {

    /// For people and charts.
    String name();

    /// When its first visitor appears.
    double startSeconds();

    /// When no new visit or request begins any more; what is under way is finished.
    double stopSeconds();

    /// What the tunable `Visitors` says of it: users, or arrivals per minute; 0 for an attack.
    double visitors();

    /// What its visitors do on a connection; empty for an attack.
    default Optional<Visit> visitShape() {
        return switch (this) {
            case ClosedUsers users -> Optional.of(users.visit());
            case OpenArrivals arrivals -> Optional.of(arrivals.visit());
            case Slowloris slow -> Optional.empty();
        };
    }

    /// The same visitors behind a proxy ([Visit#behindProxy()]); an attack does not get through one.
    default Load behindProxy() {
        return switch (this) {
            case ClosedUsers users ->
                new ClosedUsers(
                        users.name(),
                        users.clients(),
                        users.visit().behindProxy(),
                        users.thinkSeconds(),
                        users.staggerSeconds(),
                        users.startSeconds(),
                        users.stopSeconds());
            case OpenArrivals arrivals ->
                new OpenArrivals(
                        arrivals.name(),
                        arrivals.ratePerSecond(),
                        arrivals.visit().behindProxy(),
                        arrivals.startSeconds(),
                        arrivals.stopSeconds());
            case Slowloris slow ->
                new Slowloris(slow.name(), 0, slow.dripSeconds(), slow.startSeconds(), slow.stopSeconds());
        };
    }

    /// The numbers of the request classes it asks for; empty means all.
    List<Integer> classes();

    /// A fixed number of users: each connects, makes its requests, closes, thinks, and again. After an
    /// error a user waits 50 ms.
    ///
    /// @param clients how many
    /// @param staggerSeconds each user's first visit is delayed by a uniform part of this
    /// @param thinkSeconds between two visits
    record ClosedUsers(
            String name,
            int clients,
            Visit visit,
            Distribution thinkSeconds,
            double staggerSeconds,
            double startSeconds,
            double stopSeconds)
            implements Load {
        public ClosedUsers {
            requireTimes(startSeconds, stopSeconds);
            if (clients < 0 || !(staggerSeconds >= 0)) {
                throw new IllegalArgumentException("clients and staggerSeconds must not be negative");
            }
        }

        @Override
        public double visitors() {
            return clients;
        }

        @Override
        public List<Integer> classes() {
            return visit.classes();
        }
    }

    /// Visits at random instants (Poisson), whatever the server does.
    ///
    /// @param ratePerSecond expected visits per second
    record OpenArrivals(String name, double ratePerSecond, Visit visit, double startSeconds, double stopSeconds)
            implements Load {
        public OpenArrivals {
            requireTimes(startSeconds, stopSeconds);
            if (!(ratePerSecond >= 0) || ratePerSecond > 1_000_000) {
                throw new IllegalArgumentException("ratePerSecond must be from 0 to 1000000");
            }
        }

        @Override
        public double visitors() {
            return ratePerSecond * 60;
        }

        @Override
        public List<Integer> classes() {
            return visit.classes();
        }
    }

    /// Attackers that send a request line and one header, then a header of 8 bytes every `dripSeconds`,
    /// and reconnect when cut.
    record Slowloris(String name, int clients, double dripSeconds, double startSeconds, double stopSeconds)
            implements Load {
        public Slowloris {
            requireTimes(startSeconds, stopSeconds);
            if (clients < 0 || !(dripSeconds > 0)) {
                throw new IllegalArgumentException("clients must not be negative and dripSeconds must be above 0");
            }
        }

        @Override
        public double visitors() {
            return 0;
        }

        @Override
        public List<Integer> classes() {
            return List.of();
        }
    }

    private static void requireTimes(double startSeconds, double stopSeconds) {
        if (!(startSeconds >= 0) || !(stopSeconds >= startSeconds)) {
            throw new IllegalArgumentException("startSeconds must not be negative nor after stopSeconds");
        }
    }
}
