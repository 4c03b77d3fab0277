package org.mpmexplorer.ui.advice;

import java.util.List;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Settings;

/// The servers on screen, as far as advice is about them.
public interface AdviceDesk {

    /// The servers with the settings now in force.
    List<Scenario> servers();

    /// Runs that server anew with these settings, as one change that can be taken back.
    void tryOn(int lane, Settings settings);

    /// Puts that server in the place of the last one on screen, as one change that can be taken back.
    void putBeside(Scenario server);
}
