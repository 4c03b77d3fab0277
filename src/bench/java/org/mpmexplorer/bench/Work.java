package org.mpmexplorer.bench;

/// A unit of work that can be done again and again.
interface Work {
    /// Does the work once and says how many units it was.
    double run();
}
