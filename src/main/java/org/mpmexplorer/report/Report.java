package org.mpmexplorer.report;

import java.util.List;
import org.mpmexplorer.httpd.LogLevel;
import org.mpmexplorer.scenario.Study;

/// What the runs of a study gave.
///
/// @param notes sentences about how the study came about, for example what was read from a file
/// @param logLevel which lines of the error log are shown, as by httpd's `LogLevel`
/// @param servers one for each server of the study, in its order
public record Report(Study study, long seed, List<String> notes, LogLevel logLevel, List<ServerReport> servers) {

    public Report {
        notes = List.copyOf(notes);
        servers = List.copyOf(servers);
        if (servers.size() != study.lanes().size()) {
            throw new IllegalArgumentException("a report needs the run of every server of its study");
        }
    }
}
