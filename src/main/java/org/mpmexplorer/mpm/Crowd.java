package org.mpmexplorer.mpm;

import java.util.Arrays;

/// Who comes when: the users of closed loads, each with its next visit, and the arrivals of open ones; it
/// grows and shrinks as `Visitors` and `Slowloris` are turned.
final class Crowd {
    /// The visitor of an open load, who comes once.
    static final int NOBODY = -1;

    static final long SHORTEST_THINK_NANOS = 1_000L;

    private final Server server;
    private final Simulation sim;
    private final Population population;
    private final LoadGenerator generator;

    private int users;
    private int[] loadOf = new int[64];
    private int[] rank = new int[64];
    private int[] visits = new int[64];
    private int[] leftOver = new int[64];
    private boolean[] asleep = new boolean[64];
    private final int[] target;
    private final int[] created;
    private final boolean[] started;
    private final double[] rate;
    private final long[] arrivals;
    private final long[] arrivalDue;
    private final Replay[] replays;

    Crowd(Server server) {
        this.server = server;
        sim = server.sim;
        population = server.population;
        generator = server.generator;
        target = population.clients.clone();
        rate = population.rate.clone();
        created = new int[population.loads];
        started = new boolean[population.loads];
        arrivals = new long[population.loads];
        arrivalDue = new long[population.loads];
        replays = new Replay[population.loads];
        for (int load = 0; load < population.loads; load++) {
            replays[load] = new Replay(population, load);
        }
    }

    /// Schedules the start of every load, and the end of an attack.
    void open() {
        for (int load = 0; load < population.loads; load++) {
            sim.at(population.start[load], Event.LOAD_START, load);
            if (population.type[load] == Population.SLOWLORIS && population.stop[load] < Population.NEVER) {
                sim.at(population.stop[load], Event.ATTACK_ENDS, load);
            }
        }
    }

    void loadStarts(int load) {
        started[load] = true;
        if (isOpen(load)) {
            scheduleArrival(load);
        } else {
            wakeUsers(load);
        }
    }

    /// The tunable `Visitors` was turned.
    void size(double visitors) {
        if (population.main < 0) {
            return;
        }
        if (isOpen(population.main)) {
            rate[population.main] = visitors / 60;
            replays[population.main].scale(visitors, sim.nowNanos);
            if (started[population.main]) {
                scheduleArrival(population.main);
            }
        } else {
            target(population.main, (int) visitors);
        }
    }

    /// The tunable `Slowloris` was turned.
    void attackers(int clients) {
        target(population.attack(), clients);
    }

    /// Half as many visitors again come at this instant, each for one visit.
    void burst() {
        int load = population.main;
        if (load < 0) {
            return;
        }
        double present = isOpen(load) ? rate[load] * 10 : target[load];
        for (int i = 0; i < Math.max(1, (int) (present / 2)); i++) {
            arrive(load, Stream.visitOfArrival(load, (1L << 38) + arrivals[load]++));
        }
    }

    /// A load-testing program notices that the time is over when it has waited for one arrival more.
    void arrival(int load) {
        boolean over = sim.nowNanos >= population.stop[load];
        if (sim.nowNanos != arrivalDue[load] || (over && !generator.runs())) {
            return;
        }
        arrive(load, Stream.visitOfArrival(load, arrivals[load]++));
        if (!over) {
            scheduleArrival(load);
        }
    }

    void userVisits(int user) {
        int load = loadOf[user];
        if (rank[user] >= target[load] || sim.nowNanos >= population.stop[load]) {
            asleep[user] = true;
            return;
        }
        long visit = Stream.visitOfUser(load, rank[user], visits[user]++);
        int requests = leftOver[user] > 0 ? leftOver[user] : population.requests(load, visit);
        leftOver[user] = 0;
        server.visitors.begin(load, user, visit, requests);
    }

    /// The user makes the rest of its requests on a new connection.
    void goesOn(int user, int requests) {
        leftOver[user] = requests;
        userVisits(user);
    }

    /// How long the user thinks, in parts of the mean, where a load-testing program draws it.
    double drawnThink(int user) {
        return -StrictMath.log(1 - generator.draws.client(user, rank[user]));
    }

    private boolean isOpen(int load) {
        return population.type[load] == Population.OPEN || population.type[load] == Population.REPLAY;
    }

    private void arrive(int load, long visit) {
        server.visitors.begin(load, NOBODY, visit, population.requests(load, visit));
    }

    private void scheduleArrival(int load) {
        long due = population.type[load] == Population.REPLAY ? replays[load].next(sim.draws) : nextPoisson(load);
        arrivalDue[load] = due;
        if (due < Population.NEVER) {
            sim.at(due, Event.ARRIVAL, load);
        }
    }

    private long nextPoisson(int load) {
        if (rate[load] <= 0) {
            return Population.NEVER;
        }
        double gap = generator.draws()
                ? generator.draws.arrival(load)
                : sim.draws.exponential(Stream.ARRIVAL, Stream.visitOfArrival(load, arrivals[load]));
        gap /= rate[load];
        return sim.nowNanos + Math.round(gap * 1e9);
    }

    private void target(int load, int clients) {
        target[load] = clients;
        if (started[load]) {
            wakeUsers(load);
        }
    }

    private void wakeUsers(int load) {
        for (int user = 0; user < users; user++) {
            if (loadOf[user] == load && asleep[user] && rank[user] < target[load]) {
                asleep[user] = false;
                sim.after(SHORTEST_THINK_NANOS, Event.USER_VISIT, user);
            }
        }
        while (created[load] < target[load]) {
            create(load);
        }
    }

    private void create(int load) {
        if (users == loadOf.length) {
            growUsers();
        }
        int user = users++;
        loadOf[user] = load;
        rank[user] = created[load]++;
        long first = Stream.visitOfUser(load, rank[user], 0);
        long stagger = population.stagger[load];
        double part = generator.draws()
                ? generator.draws.client(user, rank[user])
                : stagger == 0 ? 0 : sim.draws.uniform(Stream.STAGGER, first);
        long delay = (long) (part * stagger);
        sim.after(delay, Event.USER_VISIT, user);
    }

    private void growUsers() {
        int capacity = loadOf.length * 2;
        loadOf = Arrays.copyOf(loadOf, capacity);
        rank = Arrays.copyOf(rank, capacity);
        visits = Arrays.copyOf(visits, capacity);
        leftOver = Arrays.copyOf(leftOver, capacity);
        asleep = Arrays.copyOf(asleep, capacity);
    }

    void copyFrom(Crowd other) {
        users = other.users;
        loadOf = other.loadOf.clone();
        rank = other.rank.clone();
        visits = other.visits.clone();
        leftOver = other.leftOver.clone();
        asleep = other.asleep.clone();
        System.arraycopy(other.target, 0, target, 0, target.length);
        System.arraycopy(other.created, 0, created, 0, created.length);
        System.arraycopy(other.started, 0, started, 0, started.length);
        System.arraycopy(other.rate, 0, rate, 0, rate.length);
        System.arraycopy(other.arrivals, 0, arrivals, 0, arrivals.length);
        System.arraycopy(other.arrivalDue, 0, arrivalDue, 0, arrivalDue.length);
        for (int load = 0; load < replays.length; load++) {
            replays[load].copyFrom(other.replays[load]);
        }
    }
}
