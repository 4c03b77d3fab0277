package org.mpmexplorer.server;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Debian's `envvars`: a shell script of which the plain assignments are read and nothing is run.
/// What stands under a condition or in a loop is passed over, so its variables stay empty.
final class EnvironmentFile {
    private static final Set<String> OPENING = Set.of("if", "case", "for", "while", "until");
    private static final Set<String> CLOSING = Set.of("fi", "esac", "done");
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=.*", Pattern.DOTALL);

    private final Map<String, String> variables = new HashMap<>();
    private int depth;

    private EnvironmentFile() {}

    static Map<String, String> read(Path file, ReadBudget budget, Consumer<Finding> findings) {
        EnvironmentFile environment = new EnvironmentFile();
        ConfigurationLines lines = ConfigurationLines.read(file, budget, findings);
        while (lines.next()) {
            if (!lines.isBlankOrComment()) {
                environment.line(ShellWords.of(lines.text(), environment.variables));
            }
        }
        return environment.variables;
    }

    private void line(List<String> words) {
        int start = 0;
        for (int i = 0; i <= words.size(); i++) {
            if (i == words.size() || words.get(i).equals(";")) {
                command(words.subList(start, i));
                start = i + 1;
            }
        }
    }

    private void command(List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        String first = words.getFirst();
        if (OPENING.contains(first)) {
            depth++;
        } else if (CLOSING.contains(first)) {
            depth = Math.max(0, depth - 1);
        } else if (depth == 0 && first.equals("unset")) {
            words.subList(1, words.size()).forEach(variables::remove);
        } else if (depth == 0) {
            assignments(first.equals("export") ? words.subList(1, words.size()) : words);
        }
    }

    /// Leading `NAME=value` words; a command behind them would get them for itself alone.
    private void assignments(List<String> words) {
        if (!words.stream().allMatch(word -> ASSIGNMENT.matcher(word).matches())) {
            return;
        }
        for (String word : words) {
            int equals = word.indexOf('=');
            String name = word.substring(0, equals);
            String value = word.substring(equals + 1);
            if (value.equals(ShellWords.UNKNOWN)) {
                variables.remove(name);
            } else {
                variables.put(name, value);
            }
        }
    }
}
