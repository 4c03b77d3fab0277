package org.mpmexplorer.ui;

import org.mpmexplorer.ui.inspect.Inspector;
import org.mpmexplorer.ui.paint.LanesView;
import org.mpmexplorer.ui.panel.ParametersViewModel;
import org.mpmexplorer.ui.panel.VerdictCard;
import org.mpmexplorer.ui.timeline.LogCard;
import org.mpmexplorer.ui.timeline.Scrubber;
import org.mpmexplorer.ui.timeline.TransportViewModel;

/// The parts of the window that show the run.
record Screen(
        TransportViewModel transport,
        Scrubber scrubber,
        LanesView lanes,
        WordsCard words,
        ParametersViewModel parameters,
        VerdictCard verdict,
        Pages pages,
        LogCard log,
        Inspector inspector) {}
