package org.mpmexplorer.ui.sweep;

import java.util.List;
import java.util.Map;
import org.mpmexplorer.report.SweepFormat;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.sweep.PointResult;
import org.mpmexplorer.sweep.SweepPlan;

/// What the page may ask of the window.
public interface SweepActions {

    /// The servers on screen, every value as it is now from the start.
    Study study();

    /// What such servers are called beside each other.
    List<String> titles(List<Scenario> lanes);

    /// Gives the running servers these values, as one change.
    void load(Map<Tunable, Double> values);

    /// Asks for a file and writes the result to it.
    void save(SweepPlan plan, List<PointResult> points, SweepFormat format);

    /// The sweep has begun: the view model is to be told of each frame.
    void started();
}
