package org.mpmexplorer.server;

import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.mpmexplorer.httpd.Mpm;

/// Decides whether a conditional section is read: `<IfModule>`, `<IfDefine>`, `<IfVersion>`,
/// `<IfFile>`, `<IfDirective>` and `<IfSection>` (core.c start_ifmod and its neighbours,
/// mod_version.c).
final class Conditions {
    private static final int MAX_EXPRESSION = 200;

    private final ReadingState state;

    Conditions(ReadingState state) {
        this.state = state;
    }

    /// What a condition comes to.
    ///
    /// @param reason why the section is passed over; empty if it is read
    record Verdict(boolean isEntered, String reason) {
        static Verdict of(boolean isEntered, String reason) {
            return new Verdict(isEntered, isEntered ? "" : reason);
        }
    }

    static boolean isCondition(String name) {
        return switch (Directives.key(name)) {
            case "ifmodule", "ifdefine", "ifversion", "iffile", "ifdirective", "ifsection" -> true;
            default -> false;
        };
    }

    Verdict judge(Section section) {
        String argument = section.argument();
        boolean negated = argument.startsWith("!");
        String word = new Words(negated ? argument.substring(1) : argument).next();
        String shown = Excerpt.of(word);
        return switch (Directives.key(section.name())) {
            case "ifmodule" -> ifModule(section, word, negated);
            case "ifdefine" ->
                state.variables().isDefined(word) != negated
                        ? Verdict.of(true, "")
                        : Verdict.of(false, shown + (negated ? " is defined" : " is not defined"));
            case "iffile" ->
                Verdict.of(
                        state.root().resolve(word).map(Files::exists).orElse(false) != negated,
                        "file " + shown + (negated ? " is there" : " is not there"));
            case "ifversion" -> ifVersion(section);
            case "ifsection" -> guessed(section, word, negated, Directives.isSection(word));
            default -> ifDirective(section, word, negated);
        };
    }

    private Verdict ifModule(Section section, String name, boolean negated) {
        boolean isEntered = state.modules().has(name) != negated;
        Optional<Mpm> mpm = ModuleNames.mpmNamed(name);
        if (mpm.isPresent()) {
            state.sawBlockOf(mpm.get(), negated);
            return Verdict.of(isEntered, mpmReason(mpm.get(), negated));
        }
        String shown = Excerpt.of(name);
        if (isMisspeltMpm(name)) {
            state.findings()
                    .add(Finding.warning(
                            section.place(),
                            "no module is called " + shown
                                    + ", so httpd never finds it loaded; write its identifier, for"
                                    + " example mpm_event_module."));
        }
        if (ModuleNames.isForeignMpm(name) && !negated) {
            return Verdict.of(isEntered, "block of the MPM " + shown + ", which is not loaded");
        }
        state.sawConditionOn(name);
        return Verdict.of(isEntered, "module " + shown + (negated ? " is loaded" : " is not loaded"));
    }

    private String mpmReason(Mpm mpm, boolean negated) {
        if (negated) {
            return "not for " + mpm.id() + ", which is loaded";
        }
        String instead =
                state.modules().mpm().map(loaded -> loaded.id() + " is").orElse("none is, at this line");
        return "block of %s, an MPM that is not loaded (%s)".formatted(mpm.id(), instead);
    }

    private static boolean isMisspeltMpm(String name) {
        for (Mpm mpm : Mpm.values()) {
            if (name.equalsIgnoreCase(mpm.module() + ".c")
                    || name.equalsIgnoreCase("mod_" + mpm.module() + ".c")
                    || name.equalsIgnoreCase(mpm.module())
                    || name.equalsIgnoreCase(mpm.id())
                    || name.equalsIgnoreCase(ModuleNames.identifierOf(mpm))) {
                return true;
            }
        }
        return false;
    }

    private Verdict ifDirective(Section section, String name, boolean negated) {
        Optional<KnownDirective> known = KnownDirective.named(name);
        if (known.isEmpty()) {
            return guessed(section, name, negated, true);
        }
        boolean isKnown = state.modules().mpm().map(known.get()::isKnownTo).orElse(true);
        return Verdict.of(isKnown != negated, name + (negated ? " is known" : " is not known"));
    }

    /// httpd asks its modules; the simulator knows only what matters to it and takes the rest for
    /// known.
    private Verdict guessed(Section section, String word, boolean negated, boolean isKnown) {
        state.findings()
                .add(Finding.note(
                        section.place(),
                        "%s: taken for %s, since the modules themselves are not at hand."
                                .formatted(section.text(), isKnown ? "known" : "unknown")));
        return Verdict.of(isKnown != negated, Excerpt.of(word) + (negated ? " is known" : " is not known"));
    }

    private Verdict ifVersion(Section section) {
        Words words = new Words(section.argument());
        String first = words.next();
        String second = words.next();
        boolean hasOperator = !first.isEmpty() && !Character.isDigit(first.charAt(0));
        String operator = hasOperator ? first : "=";
        String wanted = hasOperator ? second : first;
        boolean negated = operator.length() > 1 && operator.startsWith("!");
        String comparison = negated ? operator.substring(1) : operator;
        boolean isEntered = compare(section, comparison, wanted) != negated;
        state.findings()
                .add(Finding.note(section.place(), section.text() + ": read for httpd " + HttpdVersion.ASSUMED + "."));
        return Verdict.of(isEntered, "not for httpd " + HttpdVersion.ASSUMED);
    }

    private static boolean compare(Section section, String comparison, String wanted) {
        boolean isSlashed = wanted.length() > 1 && wanted.startsWith("/") && wanted.endsWith("/");
        if (comparison.equals("~")) {
            return matches(section, wanted);
        }
        if (isSlashed && (comparison.equals("=") || comparison.equals("=="))) {
            return matches(section, wanted.substring(1, wanted.length() - 1));
        }
        HttpdVersion version = HttpdVersion.parse(wanted)
                .orElseThrow(() -> ConfigurationException.at(
                        section.place(),
                        "Version appears to be invalid. It must have the format major[.minor[.patch]] where major,"
                                + " minor and patch are numbers",
                        "write for example <IfVersion >= 2.4>"));
        int order = HttpdVersion.ASSUMED.compareTo(version);
        return switch (comparison) {
            case "=", "==" -> order == 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            default ->
                throw ConfigurationException.at(
                        section.place(),
                        "unrecognized operator '" + Excerpt.of(comparison) + "'",
                        "write for example <IfVersion >= 2.4>");
        };
    }

    private static boolean matches(Section section, String expression) {
        try {
            if (expression.length() <= MAX_EXPRESSION) {
                return Pattern.compile(expression)
                        .matcher(HttpdVersion.ASSUMED.toString())
                        .find();
            }
        } catch (PatternSyntaxException _) {
            // told below, as for one that is too long
        }
        throw ConfigurationException.at(
                section.place(),
                "Unable to compile regular expression " + Excerpt.of(expression),
                "mend the expression, or compare with >= instead");
    }
}
