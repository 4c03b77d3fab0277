package org.mpmexplorer.advice;

/// Which visitors a run has.
enum Weather {
    /// Those of the scenario.
    CALM,
    /// [Demand#crowd].
    CROWD
}
