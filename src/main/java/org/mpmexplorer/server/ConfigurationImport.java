package org.mpmexplorer.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mpmexplorer.scenario.Correction;
import org.mpmexplorer.scenario.Corrections;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.TunableGroup;

/// Makes settings for the simulator from httpd's configuration and PHP-FPM's pool.
///
/// The result starts from httpd's compiled-in values (httpd-semantics 1.1), since that is what
/// httpd does with a directive no file sets. Stateless.
public final class ConfigurationImport {
    private static final Map<KnownDirective, Tunable> TUNABLES = tunables();

    private final HttpdConfiguration configuration;
    private final Map<Tunable, ConfigurationPlace> read = new EnumMap<>(Tunable.class);
    private final Set<Tunable> tunables = EnumSet.noneOf(Tunable.class);
    private final List<Finding> notes = new ArrayList<>();
    private Settings settings;

    private ConfigurationImport(HttpdConfiguration configuration) {
        this.configuration = configuration;
        this.settings = Settings.compiledIn(configuration.mpm().mpm());
    }

    /// Reads whatever the paths are: httpd's files or directories, PHP-FPM's pool files.
    ///
    /// @param paths at least one of httpd's
    /// @throws ConfigurationException if one cannot be used, in one sentence with file and line
    public static ImportedServer read(List<Path> paths, ReadOptions options) {
        List<Path> ofHttpd = new ArrayList<>();
        List<FpmPool> pools = new ArrayList<>();
        for (Path path : paths) {
            if (FpmPoolReader.recognises(path)) {
                pools.addAll(FpmPoolReader.read(path));
            } else {
                ofHttpd.add(path);
            }
        }
        if (ofHttpd.isEmpty()) {
            throw ConfigurationException.in(
                    paths.getFirst(), "is PHP-FPM's", "name httpd's configuration as well, for example /etc/apache2");
        }
        return of(ConfigurationReader.read(ofHttpd, options), pools);
    }

    /// The server of a configuration.
    public static ImportedServer of(HttpdConfiguration configuration) {
        return of(configuration, List.of());
    }

    /// The server of a configuration with its PHP-FPM; of several pools the one that httpd's
    /// handler names, else the first.
    ///
    /// @throws ConfigurationException if nothing in it matters here
    public static ImportedServer of(HttpdConfiguration configuration, List<FpmPool> pools) {
        refuseNothing(configuration);
        return new ConfigurationImport(configuration).imported(pools);
    }

    private static void refuseNothing(HttpdConfiguration configuration) {
        boolean isWithoutKnown = configuration.directives().stream()
                .noneMatch(directive -> KnownDirective.named(directive.name()).isPresent());
        if (isWithoutKnown
                && configuration.isFragment()
                && configuration.php().handler().isEmpty()) {
            throw ConfigurationException.in(
                    configuration.sources().getFirst(),
                    "has no directive that is simulated",
                    "name httpd's main configuration, for example /etc/apache2 or httpd.conf");
        }
    }

    private ImportedServer imported(List<FpmPool> pools) {
        notes.add(Finding.note(configuration.mpm().explanation()));
        TUNABLES.forEach(this::take);
        takeKeepAliveLimit();
        takeReadTimeouts();
        takePhp();
        if (!pools.isEmpty()) {
            takePool(poolInUse(pools), pools.size());
        }
        noteWithoutEffect();
        notes.addAll(configuration.findings());
        Corrections corrections = Corrections.of(configuration.mpm().mpm(), settings);
        corrections.loud().forEach(this::noteCorrection);
        Set<String> modules =
                configuration.modules().stream().map(LoadedModule::name).collect(Collectors.toUnmodifiableSet());
        noteHttp2(modules);
        Map<String, String> formats = LogFormats.of(configuration.directives());
        return new ImportedServer(configuration.mpm(), settings, read, tunables, corrections, modules, formats, notes);
    }

    /// httpd-semantics 5.7.
    private void noteHttp2(Set<String> modules) {
        if (modules.contains("http2_module") && !configuration.mpm().mpm().isThreaded()) {
            notes.add(Finding.note("mod_http2 is loaded, but HTTP/2 is inactive under prefork (AH10034)."));
        }
    }

    private void take(KnownDirective directive, Tunable tunable) {
        tunables.add(tunable);
        configuration.value(directive).ifPresent(value -> set(tunable, value.value(), value.place()));
    }

    private void set(Tunable tunable, double value, ConfigurationPlace place) {
        double taken = tunable.accepts(value) ? value : tunable.nearestLegal(value);
        if (taken != value) {
            notes.add(Finding.warning(
                    place,
                    "%s of %s is beyond what is simulated; taken as %s."
                            .formatted(tunable.id(), shown(value), tunable.format(taken))));
        }
        settings = settings.with(tunable, taken);
        tunables.add(tunable);
        read.put(tunable, place);
    }

    /// A negative MaxKeepAliveRequests keeps no connection alive (http_protocol.c
    /// ap_set_keepalive).
    private void takeKeepAliveLimit() {
        tunables.add(Tunable.MAX_KEEP_ALIVE_REQUESTS);
        configuration.value(KnownDirective.MAX_KEEP_ALIVE_REQUESTS).ifPresent(value -> {
            if (value.value() >= 0) {
                set(Tunable.MAX_KEEP_ALIVE_REQUESTS, value.value(), value.place());
            } else {
                set(Tunable.KEEP_ALIVE, 0, value.place());
                notes.add(Finding.warning(
                        value.place(), "A MaxKeepAliveRequests below 0 lets no connection live on: KeepAlive Off."));
            }
        });
    }

    private void takeReadTimeouts() {
        tunables.addAll(List.of(Tunable.HEADER_TIMEOUT, Tunable.HEADER_TIMEOUT_MAX, Tunable.HEADER_MIN_RATE));
        configuration.readStage("header").ifPresent(this::takeHeaderStage);
        if (!configuration.isFragment()
                && configuration.modules().stream()
                        .noneMatch(module -> module.name().equals("reqtimeout_module"))) {
            settings = settings.with(Tunable.HEADER_TIMEOUT, 0);
            notes.add(
                    Finding.note("mod_reqtimeout is not loaded: a slow request may take as long as Timeout lets it."));
        }
    }

    private void takeHeaderStage(ReadStage stage) {
        set(Tunable.HEADER_TIMEOUT, stage.seconds(), stage.place());
        double longest = Tunable.HEADER_TIMEOUT_MAX.range().max();
        double endless = stage.minRate() > 0 ? longest : Math.min(longest, stage.seconds());
        set(Tunable.HEADER_TIMEOUT_MAX, stage.maxSeconds() > 0 ? stage.maxSeconds() : endless, stage.place());
        if (stage.minRate() > 0) {
            set(Tunable.HEADER_MIN_RATE, stage.minRate(), stage.place());
        }
    }

    private void takePhp() {
        PhpGuess php = configuration.php();
        notes.add(Finding.note(php.explanation()));
        php.handler().ifPresent(handler -> {
            tunables.add(Tunable.PHP_HANDLER);
            settings = settings.with(Tunable.PHP_HANDLER, handler.ordinal());
        });
    }

    private void takePool(FpmPool pool, int count) {
        for (Tunable tunable : Tunable.values()) {
            if (tunable.group() == TunableGroup.FPM) {
                tunables.add(tunable);
            }
        }
        pool.values().forEach((tunable, value) -> takeFromPool(pool, tunable, value));
        notes.add(Finding.note("PHP-FPM: pool %s%s."
                .formatted(Excerpt.of(pool.name()), count > 1 ? ", the one in use of " + count : "")));
        if (configuration.php().handler().filter(PhpHandler.FPM::equals).isEmpty()) {
            notes.add(Finding.warning("Nothing in httpd's files hands PHP to that pool; taken as if it did."));
            tunables.add(Tunable.PHP_HANDLER);
            settings = settings.with(Tunable.PHP_HANDLER, PhpHandler.FPM.ordinal());
        }
    }

    /// A negative backlog is as long as the kernel lets it be, a negative max_requests means never.
    private void takeFromPool(FpmPool pool, Tunable tunable, double value) {
        double meant = value >= 0
                ? value
                : tunable == Tunable.FPM_BACKLOG ? tunable.range().max() : 0;
        Optional<ConfigurationPlace> place = Optional.ofNullable(pool.places().get(tunable));
        if (place.isPresent()) {
            set(tunable, meant, place.get());
        } else {
            settings = settings.with(tunable, tunable.nearestLegal(meant));
        }
    }

    private FpmPool poolInUse(List<FpmPool> pools) {
        for (FpmPool pool : pools) {
            if (!pool.listen().isEmpty() && configuration.php().backend().contains(pool.listen())) {
                return pool;
            }
        }
        return pools.getFirst();
    }

    private void noteWithoutEffect() {
        Map<String, List<DirectiveOccurrence>> idle = new LinkedHashMap<>();
        for (DirectiveOccurrence directive : configuration.directives()) {
            if (KnownDirective.named(directive.name()).isPresent()) {
                if (directive.standing() == Standing.OVERRIDDEN) {
                    idle.put(directive.place().toString(), List.of(directive));
                } else if (directive.standing() == Standing.NOT_ENTERED) {
                    String block = directive.place().file() + " " + directive.sections();
                    idle.computeIfAbsent(block, key -> new ArrayList<>()).add(directive);
                }
            }
        }
        idle.values().forEach(this::noteIdle);
        for (KnownDirective directive : KnownDirective.values()) {
            if (!TUNABLES.containsKey(directive) && !isTakenElsewhere(directive)) {
                configuration
                        .value(directive)
                        .ifPresent(value -> notes.add(Finding.note(
                                value.place(), directive.directive() + " is read and makes no difference here.")));
            }
        }
    }

    /// One note for all that stands in the same section.
    private void noteIdle(List<DirectiveOccurrence> directives) {
        DirectiveOccurrence first = directives.getFirst();
        String names = directives.stream().map(DirectiveOccurrence::text).collect(Collectors.joining(", "));
        notes.add(Finding.note(
                first.place(),
                "%s %s no effect: %s.".formatted(names, directives.size() == 1 ? "has" : "have", first.reason())));
    }

    private static boolean isTakenElsewhere(KnownDirective directive) {
        return directive == KnownDirective.MAX_KEEP_ALIVE_REQUESTS
                || directive == KnownDirective.REQUEST_READ_TIMEOUT
                || directive.current() != directive;
    }

    private void noteCorrection(Correction correction) {
        Correction.Message console = correction.console();
        String text = console.message().code() + ": " + console.text();
        notes.add(Optional.ofNullable(read.get(correction.tunable()))
                .map(place -> Finding.warning(place, text))
                .orElse(Finding.warning(text)));
    }

    private static String shown(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static Map<KnownDirective, Tunable> tunables() {
        Map<KnownDirective, Tunable> map = new EnumMap<>(KnownDirective.class);
        for (KnownDirective directive : KnownDirective.values()) {
            if (directive.current() == directive && directive != KnownDirective.MAX_KEEP_ALIVE_REQUESTS) {
                Tunable.named(directive.directive()).ifPresent(tunable -> map.put(directive, tunable));
            }
        }
        return Collections.unmodifiableMap(map);
    }
}
