package org.mpmexplorer.ui.advice;

/// How far the search for advice is.
public enum AdvicePhase {
    /// Runs are being made.
    SEARCHING,
    /// There is advice.
    DONE,
    /// There is none, nobody searches.
    CANCELLED,
    /// There is none, and the note says why.
    FAILED
}
