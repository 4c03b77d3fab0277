package org.mpmexplorer.validate;

/// How far one measure of one experiment is from what the real server did.
///
/// @param name of the experiment
/// @param observed middle of what the real runs span (of a curve: 0; of codes: how many all runs have)
/// @param simulated mean over the seeded runs (of a curve: the difference; of codes: how many of these)
/// @param low least value of a seeded run
/// @param high greatest value of a seeded run
/// @param error distance of the simulated mean from the span of the real runs, 0 within it, relative to its
///     middle; of a curve the difference as a part of its largest value
/// @param offCentre the same distance from the middle itself
/// @param note what is missing or too much, where words say more than numbers
public record Verdict(
        String name,
        String measure,
        double observed,
        double simulated,
        double low,
        double high,
        double error,
        double offCentre,
        boolean inside,
        String note) {

    /// The only verdict about an experiment that cannot be simulated.
    static Verdict notSimulated(String name, String why) {
        return new Verdict(name, "simulated", 1, 0, 0, 0, -1, -1, false, why);
    }
}
