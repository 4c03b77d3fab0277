package org.mpmexplorer.report;

/// How the comparison of two servers is written.
public enum PairFormat {
    /// For people, 80 columns wide.
    TEXT,
    /// For programs.
    JSON,
    /// For spreadsheets: one row for each figure.
    CSV,
    /// A page that needs nothing else.
    HTML;

    /// The report in this format, ending with a line feed.
    public String write(PairReport report) {
        return switch (this) {
            case TEXT -> PairText.write(report);
            case JSON -> PairJson.write(report);
            case CSV -> PairCsv.write(report);
            case HTML -> PairHtml.write(report);
        };
    }
}
