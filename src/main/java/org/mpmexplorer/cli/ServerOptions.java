package org.mpmexplorer.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.server.ConfigurationImport;
import org.mpmexplorer.server.ImportedServer;
import org.mpmexplorer.server.ReadOptions;
import org.mpmexplorer.store.Preset;
import org.mpmexplorer.store.Presets;
import org.mpmexplorer.store.SettingWords;
import org.mpmexplorer.store.Suggestion;
import org.mpmexplorer.store.UnusableFileException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which servers face the visitors of a study, and for how long.
final class ServerOptions {
    private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000L);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--conf",
            paramLabel = "PATH",
            description = "Take the server from httpd's own configuration (a file, or a folder such as /etc/apache2)."
                    + " May be repeated for servers side by side.")
    private List<Path> configurations = new ArrayList<>();

    @Option(
            names = "--mpm",
            paramLabel = "prefork|worker|event",
            description = "Run this MPM instead of the scenario's servers. May be repeated.")
    private List<String> mpms = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Set a directive or another setting on every server, for example MaxRequestWorkers=100."
                    + " May be repeated.")
    private List<String> assignments = new ArrayList<>();

    @Option(
            names = "--behind-proxy",
            description =
                    "Put a proxy such as nginx in front of every server: it buffers requests and replies and keeps"
                            + " the visitors' connections itself.")
    private boolean isBehindProxy;

    @Option(names = "--duration", paramLabel = "S", description = "Simulate so many seconds.")
    private @Nullable BigDecimal duration;

    private final Set<String> modules = new TreeSet<>();

    /// A study and what there is to say about how it came about.
    ///
    /// @param modules identifiers of what the configurations load
    record Chosen(Study study, List<String> notes, Set<String> modules) {}

    /// The study that was named with the servers that were asked for. Where only configurations were named, the
    /// first preset lends machine and visitors, and a note says so.
    Chosen choose(StudyOptions studies) throws UnusableFileException {
        Optional<Study> named = studies.named();
        if (named.isPresent() || configurations.isEmpty()) {
            return choose(named.isPresent() ? named.get() : studies.required());
        }
        Preset start = Presets.all().getFirst();
        Chosen chosen = choose(start.study());
        List<String> notes = new ArrayList<>(chosen.notes());
        notes.add("Machine and visitors are those of the preset " + start.id() + ", since no scenario was named.");
        return new Chosen(new Study("Your server", "", "", chosen.study().lanes()), notes, chosen.modules());
    }

    /// That study with the servers that were asked for.
    Chosen choose(Study study) {
        List<String> notes = new ArrayList<>();
        List<Scenario> lanes = new ArrayList<>();
        modules.clear();
        for (Scenario lane : servers(study, notes)) {
            lanes.add(withAssignments(lane));
        }
        return new Chosen(
                new Study(study.name(), study.description(), study.question(), lanes), notes, Set.copyOf(modules));
    }

    private List<Scenario> servers(Study study, List<String> notes) {
        List<Mpm> wanted = mpms.stream().map(this::mpm).toList();
        if (configurations.isEmpty()) {
            return wanted.isEmpty()
                    ? study.lanes()
                    : wanted.stream().map(mpm -> under(study, mpm)).toList();
        }
        List<Scenario> lanes = new ArrayList<>();
        for (Path path : configurations) {
            if (wanted.isEmpty()) {
                lanes.add(configured(study, path, ReadOptions.NONE, notes));
            }
            for (Mpm mpm : wanted) {
                lanes.add(configured(study, path, ReadOptions.as(mpm), notes));
            }
        }
        return lanes;
    }

    private static Scenario under(Study study, Mpm mpm) {
        return study.lanes().stream()
                .filter(lane -> lane.mpm() == mpm)
                .findFirst()
                .orElseGet(() -> study.lanes().getFirst().under(mpm));
    }

    private boolean isOnly(Path path) {
        return mpms.size() < 2 && configurations.equals(List.of(path));
    }

    private Scenario configured(Study study, Path path, ReadOptions options, List<String> notes) {
        ImportedServer server = ConfigurationImport.read(List.of(path), options);
        Scenario base = under(study, server.mpm());
        String name = options.mpm().isPresent()
                ? "%s as %s".formatted(path, server.mpm().id())
                : path.toString();
        modules.addAll(server.modules());
        String prefix = isOnly(path) ? "" : name + ": ";
        server.notes().stream().map(note -> prefix + note).forEach(notes::add);
        return new Scenario(
                name, server.mpm(), server.over(base.settings()), base.workload(), base.script(), base.durationNanos());
    }

    private Scenario withAssignments(Scenario lane) {
        Scenario changed = isBehindProxy ? lane.behindProxy() : lane;
        for (String assignment : assignments) {
            changed = with(changed, assignment);
        }
        BigDecimal seconds = duration;
        return seconds == null ? changed : changed.lasting(nanos(seconds));
    }

    private Scenario with(Scenario lane, String assignment) {
        int equals = assignment.indexOf('=');
        if (equals <= 0) {
            throw wrong("--set takes NAME=VALUE, not " + assignment + ".");
        }
        String name = assignment.substring(0, equals).strip();
        String text = assignment.substring(equals + 1).strip();
        Tunable tunable = Tunable.named(name).orElseThrow(() -> wrong(noSuchSetting(name)));
        OptionalDouble value = SettingWords.value(tunable, text);
        if (value.isEmpty() || !tunable.accepts(value.getAsDouble())) {
            throw wrong("%s takes %s, not %s.".formatted(tunable.id(), SettingWords.expected(tunable), text));
        }
        return lane.with(tunable, value.getAsDouble());
    }

    private static String noSuchSetting(String name) {
        List<String> ids = Arrays.stream(Tunable.values()).map(Tunable::id).toList();
        return "There is no setting %s; %s".formatted(name, Suggestion.of(name, ids));
    }

    private Mpm mpm(String word) {
        List<String> words = Arrays.stream(Mpm.values()).map(Mpm::id).toList();
        return Mpm.named(word)
                .orElseThrow(() -> wrong("There is no MPM %s; %s".formatted(word, Suggestion.of(word, words))));
    }

    private long nanos(BigDecimal seconds) {
        long nanos = seconds.compareTo(BigDecimal.valueOf(1e6)) > 0
                ? Long.MAX_VALUE
                : seconds.multiply(NANOS_PER_SECOND).longValue();
        if (nanos <= 0 || nanos > Scenario.MAX_DURATION_NANOS) {
            throw wrong("--duration takes more than 0 and at most 86400 seconds, not " + seconds + ".");
        }
        return nanos;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}
