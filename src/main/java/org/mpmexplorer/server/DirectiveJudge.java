package org.mpmexplorer.server;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mpmexplorer.httpd.Mpm;

/// Goes through the directives read and says what becomes of each: httpd's second step, in which
/// the directives act in their order and the last one of a kind wins (config.c ap_walk_config).
final class DirectiveJudge {
    private final Mpm mpm;
    private final boolean hasReqtimeout;
    private final Findings findings;
    private final DirectiveValues values;
    private final List<Judged> judged = new ArrayList<>();
    private final Map<String, Integer> lastSetter = new HashMap<>();
    private final Map<KnownDirective, DirectiveValue> inForce = new EnumMap<>(KnownDirective.class);
    private final Map<String, ReadStage> stages = new LinkedHashMap<>();
    private List<Section> shownSections = List.of();
    private List<String> shownTexts = List.of();

    /// @param keys what the directive sets; empty unless it is in force
    private record Judged(ReadDirective directive, Standing standing, String reason, List<String> keys) {
        static Judged of(ReadDirective directive, Standing standing, String reason) {
            return new Judged(directive, standing, reason, List.of());
        }
    }

    DirectiveJudge(Mpm mpm, boolean hasReqtimeout, Findings findings) {
        this.mpm = mpm;
        this.hasReqtimeout = hasReqtimeout;
        this.findings = findings;
        this.values = new DirectiveValues(mpm, findings::add);
    }

    /// Judges all of them; to be called once.
    ///
    /// @throws ConfigurationException if httpd refuses a line the simulator knows
    List<DirectiveOccurrence> judge(List<ReadDirective> directives) {
        for (ReadDirective directive : directives) {
            Judged one = judge(directive);
            for (String key : one.keys()) {
                lastSetter.put(key, judged.size());
            }
            judged.add(one);
        }
        List<DirectiveOccurrence> occurrences = new ArrayList<>(judged.size());
        for (int i = 0; i < judged.size(); i++) {
            occurrences.add(occurrence(i));
        }
        return occurrences;
    }

    /// The values of the whole server.
    Map<KnownDirective, DirectiveValue> inForce() {
        return inForce;
    }

    /// What RequestReadTimeout sets, each stage once.
    List<ReadStage> stages() {
        return List.copyOf(stages.values());
    }

    private Judged judge(ReadDirective directive) {
        if (directive.isSkipped()) {
            return Judged.of(directive, Standing.NOT_ENTERED, directive.skipped());
        }
        if (directive.isNamed("Error")) {
            throw ConfigurationException.at(
                    directive.place(),
                    "the Error directive says: " + Excerpt.of(new Words(directive.arguments()).next()),
                    "mend what it asks for");
        }
        Optional<KnownDirective> known = KnownDirective.named(directive.name());
        return known.map(it -> judge(it, directive)).orElseGet(() -> Judged.of(directive, Standing.LEFT_ALONE, ""));
    }

    private Judged judge(KnownDirective known, ReadDirective directive) {
        Optional<String> stranger = stranger(known);
        if (stranger.isPresent()) {
            findings.add(Finding.refused(
                    directive.place(),
                    "Invalid command '%s', perhaps misspelled or defined by a module not included in the server"
                                    .formatted(known.directive())
                            + " configuration: " + stranger.get()));
            return Judged.of(directive, Standing.NOT_UNDERSTOOD, stranger.get());
        }
        Optional<Section> section = surrounding(directive);
        section.ifPresent(it -> refuseMisplaced(known, directive, it));
        sayDeprecated(known, directive);
        double value = values.parse(known, directive);
        if (section.isPresent()) {
            String reason = "holds for " + section.get().text() + " only";
            findings.add(Finding.note(directive.place(), directiveText(directive) + " " + reason + "."));
            return Judged.of(directive, Standing.SECTION_ONLY, reason);
        }
        return new Judged(directive, Standing.IN_FORCE, "", set(known, directive, value));
    }

    /// Why the loaded modules do not know it.
    private Optional<String> stranger(KnownDirective known) {
        if (!known.isKnownTo(mpm)) {
            return Optional.of("the MPM " + mpm.id() + " does not have it.");
        }
        return known.owner() == KnownDirective.Owner.REQTIMEOUT && !hasReqtimeout
                ? Optional.of("mod_reqtimeout is not loaded.")
                : Optional.empty();
    }

    /// The innermost section around it that is no condition.
    private static Optional<Section> surrounding(ReadDirective directive) {
        for (Section section : directive.sections().reversed()) {
            if (!section.isCondition()) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    private static void refuseMisplaced(KnownDirective known, ReadDirective directive, Section section) {
        String name = known.directive();
        if (Directives.isPerRequest(section.name())) {
            throw ConfigurationException.at(
                    directive.place(),
                    name + " not allowed in <" + section.name() + "> context",
                    "move it out of the section");
        }
        if (section.isNamed(Directives.VIRTUAL_HOST) && !known.owner().isPerHost()) {
            throw ConfigurationException.at(
                    directive.place(),
                    name + " cannot occur within <VirtualHost> section",
                    "move it out of the section");
        }
    }

    private void sayDeprecated(KnownDirective known, ReadDirective directive) {
        if (known.current() == known) {
            return;
        }
        String number = known == KnownDirective.MAX_REQUESTS_PER_CHILD
                ? "AH00545"
                : switch (mpm) {
                    case PREFORK -> "AH00188";
                    case WORKER -> "AH00324";
                    case EVENT -> "AH00521";
                };
        findings.add(Finding.note(
                directive.place(),
                "%s: %s is deprecated, use %s instead."
                        .formatted(number, known.directive(), known.current().directive())));
    }

    /// Puts the value in force and says under which keys.
    private List<String> set(KnownDirective known, ReadDirective directive, double value) {
        KnownDirective current = known.current();
        DirectiveValue set = new DirectiveValue(current, value, directive.place());
        return switch (known.kind()) {
            case READ_TIMEOUTS -> {
                List<String> keys = new ArrayList<>();
                for (ReadStage stage : ReadStage.parse(directive)) {
                    stages.put(stage.name(), stage);
                    keys.add(current.directive() + " " + stage.name());
                }
                yield keys;
            }
            case ACCEPT_FILTER -> {
                String protocol = Directives.key(values.words(known, directive, 2)[0]);
                if (protocol.equals("http")) {
                    inForce.put(current, set);
                }
                yield List.of(current.directive() + " " + protocol);
            }
            case INTEGER, POSITIVE, NOT_NEGATIVE, FACTOR, FLAG, DURATION -> {
                inForce.put(current, set);
                yield List.of(current.directive());
            }
        };
    }

    private DirectiveOccurrence occurrence(int index) {
        Judged one = judged.get(index);
        ReadDirective directive = one.directive();
        boolean isOverridden = !one.keys().isEmpty();
        int last = index;
        for (String key : one.keys()) {
            int setter = lastSetter.getOrDefault(key, index);
            isOverridden &= setter != index;
            last = Math.max(last, setter);
        }
        Standing standing = isOverridden ? Standing.OVERRIDDEN : one.standing();
        String reason = isOverridden
                ? judged.get(last).directive().place() + " says otherwise, and the last one wins"
                : one.reason();
        return new DirectiveOccurrence(
                directive.name(),
                directive.arguments(),
                directive.place(),
                texts(directive.sections()),
                standing,
                reason);
    }

    private List<String> texts(List<Section> sections) {
        if (!sections.equals(shownSections)) {
            shownSections = sections;
            shownTexts = sections.stream().map(Section::text).toList();
        }
        return shownTexts;
    }

    private static String directiveText(ReadDirective directive) {
        return Excerpt.of(directive.name() + " " + directive.arguments());
    }
}
