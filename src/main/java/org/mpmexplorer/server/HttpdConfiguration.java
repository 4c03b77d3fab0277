package org.mpmexplorer.server;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What httpd's configuration files say: every directive with what has become of it, and the values
/// in force for the whole server.
///
/// @param sources the files named by the caller, or found in the directory named
/// @param serverRoot where relative names start
/// @param mpm which MPM it was read for
/// @param modules what LoadModule lines load, in order; none where only a piece was read
/// @param files every file read, in order
/// @param directives every directive, in the order of reading
/// @param values the value in force of each directive the simulator knows
/// @param readStages what `RequestReadTimeout` sets, each stage once
/// @param php who runs PHP
/// @param findings what is worth knowing, in order
public record HttpdConfiguration(
        List<Path> sources,
        Path serverRoot,
        MpmChoice mpm,
        List<LoadedModule> modules,
        List<Path> files,
        List<DirectiveOccurrence> directives,
        Map<KnownDirective, DirectiveValue> values,
        List<ReadStage> readStages,
        PhpGuess php,
        List<Finding> findings) {

    public HttpdConfiguration {
        sources = List.copyOf(sources);
        modules = List.copyOf(modules);
        files = List.copyOf(files);
        directives = List.copyOf(directives);
        EnumMap<KnownDirective, DirectiveValue> copy = new EnumMap<>(KnownDirective.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
        readStages = List.copyOf(readStages);
        findings = List.copyOf(findings);
    }

    /// The value in force, empty where no line sets it.
    public Optional<DirectiveValue> value(KnownDirective directive) {
        return Optional.ofNullable(values.get(directive.current()));
    }

    /// One stage of `RequestReadTimeout`, empty where no line sets it.
    ///
    /// @param name `header`, `body` or `handshake`
    public Optional<ReadStage> readStage(String name) {
        return readStages.stream().filter(stage -> stage.name().equals(name)).findFirst();
    }

    /// Whether it is only a piece of a configuration, such as a single `mpm_prefork.conf`: no line
    /// loads any module.
    public boolean isFragment() {
        return modules.isEmpty();
    }
}
