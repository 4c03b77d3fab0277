package org.mpmexplorer.whatif;

import org.mpmexplorer.scenario.RunRecipe;

/// A run to be done, and what for.
///
/// @param isUrgent whether the user sees what comes of it
/// @param isOfAnswer whether the answer waits for it, so that it is finished whatever is asked meanwhile
/// @param mostRecords it ends early after about so many
record Job(RunRecipe recipe, Purpose purpose, boolean isUrgent, boolean isOfAnswer, long mostRecords) {

    /// What a run is for.
    sealed interface Purpose {}

    /// One of the replications of a server's whole run, counted from 0.
    record Replication(int lane, int number) implements Purpose {}

    /// A look at a place of a strip.
    record Look(Probe probe, Probe.Place place) implements Purpose {}

    /// Whether it is still wanted now that this is the question.
    boolean isWantedFor(Question asked) {
        return switch (purpose) {
            case Replication replication ->
                isOfAnswer
                        || (replication.lane() < asked.servers().size()
                                && asked.servers()
                                        .get(replication.lane())
                                        .scenario()
                                        .equals(recipe.scenario()));
            case Look look ->
                asked.touched().filter(look.probe()::isOf).isPresent()
                        || asked.servers().contains(look.probe().basis());
        };
    }
}
