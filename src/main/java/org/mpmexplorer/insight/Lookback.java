package org.mpmexplorer.insight;

import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.RunRecipe;

/// The seconds that a verdict on one instant looks at: the last ones, but no more than a few before the last
/// change, for what was before it is another story.
///
/// @param changedSecond when something was last changed
/// @param toSecond behind the last second looked at
public record Lookback(int changedSecond, int toSecond) {
    private static final int MOST_SECONDS = 10;
    /// After a change there is at least so much to look at, or a single answer would be the verdict.
    private static final int LEAST_SECONDS = 3;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /// What happens now and then is looked for in so many seconds.
    public static final int RARE_SECONDS = 30;

    /// What is looked at up to that second of a run, and with it.
    public static Lookback upTo(RunRecipe recipe, int second) {
        return new Lookback(lastChange(recipe, second), second + 1);
    }

    /// The second of the last change that has come by then; 0 if there was none.
    public static int lastChange(RunRecipe recipe, int second) {
        int changed = 0;
        for (Intervention done : recipe.allInterventions()) {
            int its = (int) (done.atNanos() / NANOS_PER_SECOND);
            changed = its <= second ? Math.max(changed, its) : changed;
        }
        return changed;
    }

    /// First second looked at.
    public int fromSecond() {
        return Math.max(0, Math.max(toSecond - MOST_SECONDS, Math.min(changedSecond, toSecond - LEAST_SECONDS)));
    }

    /// First second looked at for what happens now and then.
    public int rareFromSecond() {
        return Math.max(0, Math.max(changedSecond, toSecond - RARE_SECONDS));
    }
}
