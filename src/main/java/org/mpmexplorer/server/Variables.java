package org.mpmexplorer.server;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What `${NAME}` and `<IfDefine NAME>` mean at the line being read: the Defines so far, then the
/// environment (core.c ap_resolve_env). A value is put in once and not looked through again.
final class Variables {
    private final Set<String> defined = new HashSet<>();
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private final Set<String> reported = new HashSet<>();
    private final ReadBudget budget;
    private final Consumer<Finding> findings;

    /// @param switches names that count as defined from the start, as by httpd's option `-D`
    Variables(Set<String> switches, ReadBudget budget, Consumer<Finding> findings) {
        defined.addAll(switches);
        this.budget = budget;
        this.findings = findings;
    }

    void addEnvironment(Map<String, String> more) {
        environment.putAll(more);
    }

    /// `Define NAME`.
    void define(String name) {
        defined.add(name);
    }

    /// `Define NAME VALUE`.
    void define(String name, String value) {
        defined.add(name);
        values.put(name, value);
    }

    /// `UnDefine NAME`.
    void undefine(String name) {
        defined.remove(name);
        values.remove(name);
    }

    boolean isDefined(String name) {
        return defined.contains(name);
    }

    /// The line with every known `${NAME}` replaced; an unknown one stays as it is, as in httpd.
    String resolve(String line, ConfigurationPlace place) {
        int open = line.indexOf("${");
        if (open < 0) {
            return line;
        }
        StringBuilder resolved = new StringBuilder();
        int from = 0;
        while (open >= 0) {
            int close = line.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String name = line.substring(open + 2, close);
            String value = valueOf(name, place).orElse("${" + name + "}");
            budget.countExpanded(value.length(), place);
            resolved.append(line, from, open).append(value);
            from = close + 1;
            open = line.indexOf("${", from);
        }
        return resolved.append(line, from, line.length()).toString();
    }

    private Optional<String> valueOf(String name, ConfigurationPlace place) {
        Optional<String> value =
                Optional.ofNullable(values.get(name)).or(() -> Optional.ofNullable(environment.get(name)));
        if (value.isEmpty() && reported.add(name)) {
            findings.accept(
                    Finding.warning(place, "AH00111: Config variable ${" + Excerpt.of(name) + "} is not defined"));
        }
        return value;
    }
}
