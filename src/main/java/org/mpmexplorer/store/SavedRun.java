package org.mpmexplorer.store;

import java.util.List;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Study;

/// What a recipe file holds: a study, the seed of its runs, and what was done to each server.
///
/// @param engineVersion the version of the program that wrote the fingerprints
/// @param lanes one for each server of the study, in its order
public record SavedRun(Study study, long seed, String engineVersion, List<Lane> lanes) {

    public SavedRun {
        lanes = List.copyOf(lanes);
        if (lanes.size() != study.lanes().size()) {
            throw new IllegalArgumentException("the study has %d servers, but there are %d runs"
                    .formatted(study.lanes().size(), lanes.size()));
        }
    }

    /// What was done to a server beside the study's script, and the fingerprint of the whole run as 16
    /// hexadecimal digits, or empty if it is not known.
    public record Lane(List<Intervention> interventions, String fingerprint) {
        public Lane {
            interventions = List.copyOf(interventions);
            if (!fingerprint.matches("([0-9a-f]{16})?")) {
                throw new IllegalArgumentException("a fingerprint has 16 hexadecimal digits in lower case");
            }
        }
    }

    /// The recipe of the run of that server.
    public RunRecipe recipe(int lane) {
        return new RunRecipe(study.lanes().get(lane), seed, lanes.get(lane).interventions());
    }

    /// A fingerprint as it is written.
    public static String hex(long fingerprint) {
        return "%016x".formatted(fingerprint);
    }
}
