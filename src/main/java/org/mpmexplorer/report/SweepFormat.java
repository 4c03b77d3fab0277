package org.mpmexplorer.report;

/// How the result of a sweep is written.
public enum SweepFormat {
    /// For spreadsheets: one row for each point and server.
    CSV,
    /// For programs and for merging.
    JSON,
    /// For people: a page with curves or maps.
    HTML
}
