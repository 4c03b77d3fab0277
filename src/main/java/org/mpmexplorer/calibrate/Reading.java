package org.mpmexplorer.calibrate;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.server.log.LoggedTraffic;

/// What came of reading a server: the scenario with what is known of it, and how well it matches.
///
/// @param match empty where there is no log to match
public record Reading(CalibratedServer server, Optional<Match> match) {
    private static final double FINE = 0.05;

    /// Makes a scenario of the evidence and, where there is a log, runs it to see how well it matches. Where it
    /// does not, the guess that has most to do with it is given up if that helps: that visitors hold idle
    /// connections.
    ///
    /// @param usual gives what the evidence does not
    /// @param progress is told the share of the run that is done
    /// @throws InterruptedException if the thread is interrupted
    public static Reading of(Evidence evidence, Study usual, DoubleConsumer progress) throws InterruptedException {
        if (evidence.log().isEmpty()) {
            return new Reading(Calibration.of(evidence, usual), Optional.empty());
        }
        LoggedTraffic log = evidence.log().get();
        Reading held = of(Calibration.of(evidence, usual, Habit.HOLD), log, share -> progress.accept(share / 2));
        if (held.rateError() <= FINE) {
            return held;
        }
        Reading closed =
                of(Calibration.of(evidence, usual, Habit.CLOSE), log, share -> progress.accept((1 + share) / 2));
        return closed.rateError() < held.rateError() / 2 ? closed : held;
    }

    private static Reading of(CalibratedServer server, LoggedTraffic log, DoubleConsumer progress)
            throws InterruptedException {
        return new Reading(server, Optional.of(Match.of(server.scenario(), log, progress)));
    }

    private double rateError() {
        return match.map(Match::rateError).orElse(0.0);
    }
}
