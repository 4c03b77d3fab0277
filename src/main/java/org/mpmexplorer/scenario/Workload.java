package org.mpmexplorer.scenario;

import java.util.List;

/// Who visits and what they ask for.
public record Workload(List<RequestClass> classes, List<Load> loads) {

    public Workload {
        classes = List.copyOf(classes);
        loads = List.copyOf(loads);
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
