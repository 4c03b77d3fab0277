package org.mpmexplorer.calibrate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mpmexplorer.server.ImportedServer;
import org.mpmexplorer.server.live.HostFacts;
import org.mpmexplorer.server.live.ModuleList;
import org.mpmexplorer.server.live.ProcessSizes;
import org.mpmexplorer.server.live.StatusSample;
import org.mpmexplorer.server.log.LoggedTraffic;

/// What is there of a real server; whatever is missing is guessed.
///
/// @param configurationPaths the files and folders the configuration is from, where more may come
/// @param status and where it is from
/// @param host the machine the server runs on, where it is this one
public record Evidence(
        Optional<ImportedServer> configuration,
        List<Path> configurationPaths,
        Optional<LoggedTraffic> log,
        Optional<Status> status,
        Optional<ProcessSizes> processes,
        Optional<ModuleList> modules,
        Optional<HostFacts> host) {

    public Evidence {
        configurationPaths = List.copyOf(configurationPaths);
    }

    /// What a status page said, and the file or address it is from.
    public record Status(String source, StatusSample sample) {}

    /// Nothing yet.
    public static final Evidence NONE = new Evidence(
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /// Whether there is nothing.
    public boolean isEmpty() {
        return equals(NONE);
    }

    /// This without its log: for what is to be as it is now.
    public Evidence withoutLog() {
        return new Evidence(configuration, configurationPaths, Optional.empty(), status, processes, modules, host);
    }

    /// This with a configuration.
    public Evidence with(ImportedServer read) {
        return with(read, List.of());
    }

    /// This with a configuration from these files and folders.
    Evidence with(ImportedServer read, List<Path> paths) {
        return new Evidence(Optional.of(read), paths, log, status, processes, modules, host);
    }

    /// This with a log.
    public Evidence with(LoggedTraffic read) {
        return new Evidence(configuration, configurationPaths, Optional.of(read), status, processes, modules, host);
    }

    /// This with a status page.
    public Evidence with(Status read) {
        return new Evidence(configuration, configurationPaths, log, Optional.of(read), processes, modules, host);
    }

    /// This with sizes of processes.
    public Evidence with(ProcessSizes read) {
        return new Evidence(configuration, configurationPaths, log, status, Optional.of(read), modules, host);
    }

    /// This with a list of modules.
    public Evidence with(ModuleList read) {
        return new Evidence(configuration, configurationPaths, log, status, processes, Optional.of(read), host);
    }

    /// This with a machine.
    public Evidence with(HostFacts read) {
        return new Evidence(configuration, configurationPaths, log, status, processes, modules, Optional.of(read));
    }
}
