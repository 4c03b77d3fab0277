package org.mpmexplorer.validate;

import java.util.List;

/// One reference file: an experiment and what real servers did in it.
///
/// @param runs at least one: what was observed first, then the repeats
public record Reference(String name, Experiment experiment, List<Observation> runs) {
    public Reference {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a reference needs at least one observed run");
        }
    }

    /// Whether the processor rather than httpd's rules decided about times (`*-mem*`): then only memory
    /// and processes are judged.
    boolean isBoundByProcessor() {
        return experiment.sampleMemory();
    }
}
