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
            for (int index : classesOf(load)) {
                if (index < 0 || index >= classes.size()) {
                    throw new IllegalArgumentException(
                            "load " + load.name() + " asks for request class " + index + " of " + classes.size());
                }
            }
        }
    }

    private static List<Integer> classesOf(Load load) {
        return switch (load) {
            case Load.ClosedUsers closed -> closed.visit().classes();
            case Load.OpenArrivals open -> open.visit().classes();
            case Load.Slowloris slow -> List.of();
        };
    }
}
