package org.mpmexplorer.ui.panel;

import java.util.List;
import org.mpmexplorer.insight.Outcome;

/// What the whole runs come to with the values in force, as the window says it.
///
/// @param headline one short sentence on the server that fares worst
/// @param worst how bad that is
/// @param isPending whether it is still about other values than those in force
public record Outcomes(String headline, Outcome worst, List<Column> servers, boolean isPending) {
    /// Before anything is known.
    public static final Outcomes NONE = new Outcomes("", Outcome.FINE, List.of(), true);

    public Outcomes {
        servers = List.copyOf(servers);
    }

    /// Of one server.
    ///
    /// @param figures one for each [Row]
    public record Column(String title, Outcome outcome, List<Figure> figures) {
        public Column {
            figures = List.copyOf(figures);
            if (figures.size() != Row.values().length) {
                throw new IllegalArgumentException("a column has a figure for each row");
            }
        }
    }

    /// A figure and half its interval, in words; the latter may be empty.
    public record Figure(String mean, String halfWidth) {}

    /// What the figures are about.
    public enum Row {
        ANSWERED,
        P95,
        ERRORS,
        RAM
    }
}
