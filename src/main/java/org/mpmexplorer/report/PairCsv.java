package org.mpmexplorer.report;

import org.mpmexplorer.insight.Difference;
import org.mpmexplorer.insight.Estimate;

/// The comparison of two servers for spreadsheets: times in seconds, memory in bytes, CPU as a share.
final class PairCsv {
    private PairCsv() {}

    static String write(PairReport report) {
        StringBuilder csv = new StringBuilder("figure,pairs,first,second,firstMean,firstHalfWidth,secondMean,"
                + "secondHalfWidth,difference,differenceHalfWidth,finding\n");
        for (Difference difference : report.comparison().differences()) {
            csv.append(SeriesNames.camel(difference.figure().name()))
                    .append(',')
                    .append(difference.pairs())
                    .append(',')
                    .append(quoted(report.comparison().first()))
                    .append(',')
                    .append(quoted(report.comparison().second()));
            append(csv, difference.first());
            append(csv, difference.second());
            append(csv, difference.difference());
            csv.append(',')
                    .append(SeriesNames.camel(difference.finding().name()))
                    .append('\n');
        }
        return csv.toString();
    }

    private static void append(StringBuilder csv, Estimate estimate) {
        csv.append(',').append(estimate.mean()).append(',');
        if (!Double.isNaN(estimate.halfWidth())) {
            csv.append(estimate.halfWidth());
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
