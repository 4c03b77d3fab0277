package org.mpmexplorer.report;

/// How a report is written.
public enum ReportFormat {
    /// For people, 80 columns wide.
    TEXT,
    /// For programs: everything the report knows.
    JSON,
    /// For spreadsheets: one row for each server and second.
    CSV;

    /// The report in this format, ending with a line feed.
    public String write(Report report) {
        return switch (this) {
            case TEXT -> TextReport.write(report);
            case JSON -> JsonReport.write(report);
            case CSV -> CsvReport.write(report);
        };
    }
}
