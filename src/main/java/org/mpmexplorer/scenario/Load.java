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

    /// What the tunable `Visitors` says of it: users, or arrivals per minute (on average where they vary); 0 for
    /// an attack.
    double visitors();

    /// What its visitors do on a connection; empty for an attack.
    default Optional<Visit> visitShape() {
        return switch (this) {
            case ClosedUsers users -> Optional.of(users.visit());
            case OpenArrivals arrivals -> Optional.of(arrivals.visit());
            case Replay replay -> Optional.of(replay.visit());
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
            case Replay replay ->
                new Replay(
                        replay.name(),
                        replay.stepSeconds(),
                        replay.visits(),
                        replay.requests(),
                        replay.visit().behindProxy(),
                        replay.startSeconds());
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

    /// Visits as a recording has them: in each step of time exactly so many, at random instants within it.
    ///
    /// @param stepSeconds how long a step is
    /// @param visits how many begin in each step, at most [#MOST_STEPS] of them
    /// @param requests of each visit, in the order in which they come and then from the first again; takes the
    ///     place of the visit's own number
    record Replay(
            String name,
            double stepSeconds,
            List<Integer> visits,
            List<Integer> requests,
            Visit visit,
            double startSeconds)
            implements Load {
        /// A day of seconds.
        public static final int MOST_STEPS = 86_400;

        /// As many as a file can hold.
        public static final int MOST_NUMBERS_OF_REQUESTS = 100_000;

        private static final int MOST_VISITS_IN_A_STEP = 1_000_000;
        private static final int MOST_REQUESTS = 65_535;

        public Replay {
            visits = List.copyOf(visits);
            requests = List.copyOf(requests);
            if (!(stepSeconds > 0) || stepSeconds > MOST_STEPS || !(startSeconds >= 0)) {
                throw new IllegalArgumentException("stepSeconds must be above 0 and startSeconds not negative");
            }
            if (visits.isEmpty() || visits.size() > MOST_STEPS) {
                throw new IllegalArgumentException("a replay has from 1 to " + MOST_STEPS + " steps");
            }
            if (requests.isEmpty() || requests.size() > MOST_NUMBERS_OF_REQUESTS) {
                throw new IllegalArgumentException(
                        "a replay has from 1 to " + MOST_NUMBERS_OF_REQUESTS + " numbers of requests");
            }
            requireEach("the visits of a step", visits, 0, MOST_VISITS_IN_A_STEP);
            requireEach("the requests of a visit", requests, 1, MOST_REQUESTS);
        }

        private static void requireEach(String what, List<Integer> counts, int least, int most) {
            for (int count : counts) {
                if (count < least || count > most) {
                    throw new IllegalArgumentException("%s must be from %d to %d".formatted(what, least, most));
                }
            }
        }

        @Override
        public double stopSeconds() {
            return startSeconds + stepSeconds * visits.size();
        }

        @Override
        public double visitors() {
            long all = 0;
            for (int count : visits) {
                all += count;
            }
            return all * 60 / (stepSeconds * visits.size());
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
