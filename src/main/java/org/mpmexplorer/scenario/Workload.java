package org.mpmexplorer.scenario;

import java.util.List;

/// Who visits and what they ask for.
///
/// @param generatorSeed where the visitors are one load-testing program (`LoadGeneratorTime` above 0): the seed
///     of its random numbers, which are Python's; 0 where the run's seed decides, as for all other visitors
public record Workload(List<RequestClass> classes, List<Load> loads, int generatorSeed) {

    public Workload {
        classes = List.copyOf(classes);
        loads = List.copyOf(loads);
        if (generatorSeed < 0) {
            throw new IllegalArgumentException("generatorSeed must not be negative");
        }
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("a workload needs at least one request class");
        }
        for (Load load : loads) {
            for (int index : load.classes()) {
                if (index < 0 || index >= classes.size()) {
                    throw new IllegalArgumentException(
                            "load " + load.name() + " asks for request class " + index + " of " + classes.size());
                }
            }
        }
    }

    /// A workload whose chances the run's seed decides.
    public Workload(List<RequestClass> classes, List<Load> loads) {
        this(classes, loads, 0);
    }

    /// The number the tunable `Visitors` turns: the users, or the arrivals per minute, of the main load;
    /// 0 without one. The main load is the first that is not an attack.
    public double visitors() {
        int main = mainLoad();
        return main < 0 ? 0 : loads.get(main).visitors();
    }

    /// The index of the main load, or -1.
    public int mainLoad() {
        for (int i = 0; i < loads.size(); i++) {
            if (!(loads.get(i) instanceof Load.Slowloris)) {
                return i;
            }
        }
        return -1;
    }

    /// Whether a load is an attack.
    public boolean isAttacked() {
        return loads.stream().anyMatch(Load.Slowloris.class::isInstance);
    }

    /// The number of slowloris clients in all loads.
    public int attackers() {
        int clients = 0;
        for (Load load : loads) {
            if (load instanceof Load.Slowloris slow) {
                clients += slow.clients();
            }
        }
        return clients;
    }
}
