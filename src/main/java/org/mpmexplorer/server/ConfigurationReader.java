package org.mpmexplorer.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.httpd.Mpm;

/// Reads httpd's own configuration files: a whole tree such as Debian's `/etc/apache2`, an
/// `httpd.conf` with all it includes, or a single piece such as `mpm_prefork.conf`.
///
/// Rules of reading as in httpd 2.4 (config.c, core.c, util.c); where a configuration names no MPM,
/// [MpmChoice] says how one was chosen. Stateless.
public final class ConfigurationReader {
    private static final String REQTIMEOUT = "reqtimeout_module";
    private static final List<String> MAIN_FILES = List.of("apache2.conf", "httpd.conf", "conf/httpd.conf");
    private static final Set<String> DEBIAN_DIRECTORIES = Set.of(
            "mods-available", "mods-enabled", "conf-available", "conf-enabled", "sites-available", "sites-enabled");

    private final List<Path> sources;
    private final Path home;
    private final ReadOptions options;

    private ConfigurationReader(List<Path> sources, Path home, ReadOptions options) {
        this.sources = sources;
        this.home = home;
        this.options = options;
    }

    /// Reads a file, or the main file of a directory.
    ///
    /// @throws ConfigurationException if it cannot be used, in one sentence with file and line
    public static HttpdConfiguration read(Path path) {
        return read(List.of(path), ReadOptions.NONE);
    }

    /// Reads files one after the other, as if the later ones were included at the end of the first.
    ///
    /// @param paths at least one file or directory
    /// @throws ConfigurationException if they cannot be used, in one sentence with file and line
    public static HttpdConfiguration read(List<Path> paths, ReadOptions options) {
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("no path to read a configuration from");
        }
        List<Path> sources = paths.stream().map(ConfigurationReader::mainFile).toList();
        return new ConfigurationReader(sources, home(sources.getFirst()), options).read();
    }

    private HttpdConfiguration read() {
        ReadingState state = walk(new Assumptions(options.mpm(), Set.of()));
        MpmChoice choice = new MpmDecision(state).decide(sources.getFirst());
        boolean isFragment = state.modules().loaded().isEmpty();
        boolean isAssumed = state.modules().mpm().isEmpty();
        Optional<Mpm> assumedMpm = isAssumed ? Optional.of(choice.mpm()) : options.mpm();
        if (state.dependsOn(isAssumed ? assumedMpm : Optional.empty(), isFragment ? REQTIMEOUT : "")) {
            state = walk(new Assumptions(assumedMpm, isFragment ? Set.of(REQTIMEOUT) : Set.of()));
        }
        if (isAssumed && !isFragment) {
            state.findings().add(Finding.warning(choice.explanation()));
        }
        boolean hasReqtimeout = isFragment || state.modules().has(REQTIMEOUT);
        return judge(state, choice, hasReqtimeout);
    }

    private HttpdConfiguration judge(ReadingState state, MpmChoice choice, boolean hasReqtimeout) {
        DirectiveJudge judge = new DirectiveJudge(choice.mpm(), hasReqtimeout, state.findings());
        List<DirectiveOccurrence> directives = judge.judge(state.directives());
        List<LoadedModule> modules = state.modules().loaded();
        PhpGuesser php = new PhpGuesser(modules, directives);
        php.phpModule()
                .filter(module -> choice.mpm().isThreaded() && !PhpGuesser.isThreadSafe(module))
                .ifPresent(module ->
                        state.findings().add(Finding.refused(module.place(), LogMessage.NOT_THREADSAFE.text())));
        return new HttpdConfiguration(
                sources,
                state.root().directory(),
                choice,
                modules,
                state.files(),
                directives,
                judge.inForce(),
                judge.stages(),
                php.guess(),
                state.findings().list());
    }

    private ReadingState walk(Assumptions assumptions) {
        ReadingState state = new ReadingState(home, options, assumptions);
        Path environment = home.resolve("envvars");
        if (Files.isRegularFile(environment)) {
            state.variables().addEnvironment(EnvironmentFile.read(environment, state.budget(), state.findings()::add));
        }
        ConfigurationWalk walk = new ConfigurationWalk(state);
        for (Path source : sources) {
            walk.read(source, List.of());
        }
        return state;
    }

    private static Path mainFile(Path path) {
        if (!Files.isDirectory(path)) {
            return path.toAbsolutePath().normalize();
        }
        return MAIN_FILES.stream()
                .map(path::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(file -> file.toAbsolutePath().normalize())
                .orElseThrow(() -> ConfigurationException.in(
                        path,
                        "holds no " + String.join(", no ", MAIN_FILES),
                        "name the directory of a whole server, or one file"));
    }

    /// The ServerRoot where no line sets it.
    private static Path home(Path mainFile) {
        Path directory = Stream.ofNullable(mainFile.getParent()).findFirst().orElse(mainFile);
        String name = String.valueOf(directory.getFileName());
        Path above = directory.getParent();
        boolean isBelowRoot = name.equals("conf") || name.equals("conf.d") || DEBIAN_DIRECTORIES.contains(name);
        return isBelowRoot && above != null ? above : directory;
    }
}
