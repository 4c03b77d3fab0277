package org.mpmexplorer.ui.panel;

import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Tunable;

/// What the parameter panel may do to the servers on screen, always at the shown instant.
public interface ParameterActions {

    /// From now on, until [#endGesture()], turns belong together: the last one counts, as of the instant
    /// the first one was made.
    void beginGesture();

    /// Ends what [#beginGesture()] began.
    void endGesture();

    /// Gives the tunable a value on the chosen servers.
    void turn(LaneChoice lanes, Tunable tunable, double value);

    /// Does something to the chosen servers.
    void perform(LaneChoice lanes, Action action);
}
