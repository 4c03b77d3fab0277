package org.mpmexplorer.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mpmexplorer.insight.RunFigures;
import org.mpmexplorer.insight.SecondSeries;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.sweep.PointResult.ServerFigures;

/// The replications of some servers' runs: the first one is the answer, the others tell how much of it is
/// chance. Replication r has the seed plus r on every server.
///
/// Two replications tell little of chance. As long as there are no more, those of the answers just before are
/// asked, too, if they differ in the setting in hand alone: such runs spread alike, but for the moment at which
/// a slider passes a cliff, and then only until a third replication is there.
final class Replications {
    private static final int ENOUGH_ALONE = 3;
    private static final int MOST_NEIGHBOURS = 2;

    private final List<RunRecipe> servers;
    private final List<OfLane> lanes = new ArrayList<>();
    private final List<Integer> longestFirst;

    private static final class OfLane {
        final Set<Integer> begun = new HashSet<>();
        final TreeMap<Integer, RunFigures> figures = new TreeMap<>();
        SecondSeries series = SecondSeries.empty();
        List<List<RunFigures>> neighbours = List.of();
        boolean isImpossible;
        long records;

        boolean hasFirst(int count) {
            return figures.headMap(count).size() == count;
        }

        /// These, and whose neighbours they are.
        List<List<RunFigures>> andNeighbours() {
            return Stream.concat(Stream.of(List.copyOf(figures.values())), neighbours.stream())
                    .filter(group -> group.size() > 1)
                    .limit(MOST_NEIGHBOURS)
                    .toList();
        }

        ServerFigures means() {
            List<RunFigures> runs = List.copyOf(figures.values());
            return ServerFigures.of(runs, runs.size() < ENOUGH_ALONE ? neighbours : List.of());
        }
    }

    /// @param before those of the servers as they were before, which tell whose runs are long
    /// @param touched the setting in hand
    Replications(List<RunRecipe> servers, Replications before, Optional<Tunable> touched) {
        this(servers, before.lanes);
        for (int lane = 0; lane < Math.min(servers.size(), before.servers.size()); lane++) {
            RunRecipe now = servers.get(lane);
            RunRecipe then = before.servers.get(lane);
            boolean isNeighbour =
                    touched.filter(tunable -> differOnlyIn(tunable, now, then)).isPresent();
            lanes.get(lane).neighbours = isNeighbour ? before.lanes.get(lane).andNeighbours() : List.of();
        }
    }

    private static boolean differOnlyIn(Tunable tunable, RunRecipe one, RunRecipe other) {
        double same = tunable.range().max();
        return FromTheStart.with(one, tunable, same).equals(FromTheStart.with(other, tunable, same));
    }

    private Replications(List<RunRecipe> servers, List<OfLane> before) {
        this.servers = servers;
        servers.forEach(server -> lanes.add(new OfLane()));
        longestFirst = IntStream.range(0, servers.size())
                .boxed()
                .sorted(Comparator.comparingLong(
                        (Integer lane) -> lane < before.size() ? -before.get(lane).records : 0))
                .toList();
    }

    /// Of no servers.
    static Replications none() {
        return new Replications(List.of(), List.of());
    }

    List<RunRecipe> servers() {
        return servers;
    }

    /// A replication that has not begun yet, of the first so many; those of the server with the longest runs
    /// first, so that all cores are done at about the same time.
    Optional<Job.Replication> next(int replications) {
        for (int lane : longestFirst) {
            for (int number = 0; number < replications; number++) {
                OfLane ofLane = lanes.get(lane);
                if (!ofLane.isImpossible && !ofLane.begun.contains(number)) {
                    return Optional.of(new Job.Replication(lane, number));
                }
            }
        }
        return Optional.empty();
    }

    RunRecipe recipe(Job.Replication replication) {
        RunRecipe server = servers.get(replication.lane());
        return new RunRecipe(server.scenario(), server.seed() + replication.number(), server.interventions());
    }

    void begin(Job.Replication replication) {
        lanes.get(replication.lane()).begun.add(replication.number());
    }

    void giveUp(Job.Replication replication) {
        lanes.get(replication.lane()).begun.remove(replication.number());
    }

    void learn(Job.Replication replication, Trial trial) {
        OfLane lane = lanes.get(replication.lane());
        lane.begun.add(replication.number());
        lane.isImpossible = trial.figures().isEmpty();
        trial.figures().ifPresent(figures -> lane.figures.put(replication.number(), figures));
        lane.records = Math.max(lane.records, trial.records());
        if (replication.number() == 0) {
            lane.series = trial.series();
        }
    }

    /// Whether answers just before tell what is chance on every server.
    boolean haveNeighbours() {
        return lanes.stream().noneMatch(lane -> lane.neighbours.isEmpty());
    }

    /// The most records that one of them wrote so far.
    long records() {
        return lanes.stream().mapToLong(lane -> lane.records).max().orElse(0);
    }

    /// The records of one run of every server, as far as they are known.
    long recordsOfAll() {
        return lanes.stream().mapToLong(lane -> lane.records).sum();
    }

    /// Whether the first so many replications are there for every server that can be simulated.
    boolean isAnswered(int count) {
        return lanes.stream().allMatch(lane -> lane.isImpossible || lane.hasFirst(count));
    }

    /// The answer, once there is one; none if a server cannot be simulated.
    Optional<Answer> answer() {
        if (!isAnswered(1) || lanes.stream().anyMatch(lane -> lane.isImpossible)) {
            return Optional.empty();
        }
        List<Answer.OfServer> answers = new ArrayList<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            OfLane ofLane = lanes.get(lane);
            answers.add(new Answer.OfServer(servers.get(lane), ofLane.series, ofLane.figures.size(), ofLane.means()));
        }
        return Optional.of(new Answer(answers));
    }
}
