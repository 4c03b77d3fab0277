package org.mpmexplorer.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One line of a shell script taken apart into words, with quotes removed and plain variables put
/// in; nothing is executed. A word that needs more than that (a command substitution, pattern
/// removal) is replaced by [#UNKNOWN].
final class ShellWords {
    /// Stands for a text that only a shell could tell.
    static final String UNKNOWN = "\0";

    private final String line;
    private final Map<String, String> variables;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int position;

    private ShellWords(String line, Map<String, String> variables) {
        this.line = line;
        this.variables = variables;
    }

    /// The words of the line up to a comment; `;` is a word of its own.
    ///
    /// @param variables what is known; `${NAME:=value}` adds to it as in a shell
    static List<String> of(String line, Map<String, String> variables) {
        return new ShellWords(line, variables).split();
    }

    private List<String> split() {
        while (position < line.length()) {
            char c = line.charAt(position++);
            if (c == '#' && !inWord) {
                break;
            }
            switch (c) {
                case ' ', '\t' -> endWord();
                case ';' -> {
                    endWord();
                    words.add(";");
                }
                case '\'' -> singleQuoted();
                case '"' -> doubleQuoted();
                case '\\' -> escaped();
                default -> unquoted(c);
            }
        }
        endWord();
        return words;
    }

    private void endWord() {
        if (inWord) {
            words.add(word.indexOf(UNKNOWN) >= 0 ? keepName() : word.toString());
            word.setLength(0);
            inWord = false;
        }
    }

    /// `NAME=` before something unknown is kept, so that the name can be forgotten.
    private String keepName() {
        int equals = word.indexOf("=");
        return equals > 0 ? word.substring(0, equals + 1) + UNKNOWN : UNKNOWN;
    }

    private void singleQuoted() {
        inWord = true;
        int end = line.indexOf('\'', position);
        int stop = end < 0 ? line.length() : end;
        word.append(line, position, stop);
        position = Math.min(stop + 1, line.length());
    }

    private void doubleQuoted() {
        inWord = true;
        while (position < line.length() && line.charAt(position) != '"') {
            char c = line.charAt(position++);
            if (c == '\\') {
                escaped();
            } else {
                unquoted(c);
            }
        }
        position++;
    }

    private void escaped() {
        inWord = true;
        if (position < line.length()) {
            word.append(line.charAt(position++));
        }
    }

    private void unquoted(char c) {
        inWord = true;
        if (c == '`') {
            word.append(UNKNOWN);
        } else if (c == '$') {
            expansion();
        } else {
            word.append(c);
        }
    }

    private void expansion() {
        if (position < line.length() && line.charAt(position) == '{') {
            int close = line.indexOf('}', position);
            if (close < 0) {
                word.append(UNKNOWN);
                position = line.length();
                return;
            }
            word.append(braced(line.substring(position + 1, close)));
            position = close + 1;
        } else if (position < line.length() && line.charAt(position) == '(') {
            word.append(UNKNOWN);
        } else {
            int end = endOfName(line, position);
            word.append(end == position ? "$" : variables.getOrDefault(line.substring(position, end), ""));
            position = end;
        }
    }

    private String braced(String inside) {
        int end = endOfName(inside, 0);
        String name = inside.substring(0, end);
        String operator = inside.substring(end);
        String value = variables.getOrDefault(name, "");
        if (name.isEmpty()) {
            return UNKNOWN;
        } else if (operator.isEmpty()) {
            return value;
        } else if (operator.startsWith(":=") || operator.startsWith(":-")) {
            return value.isEmpty() ? fallback(name, operator.substring(1)) : value;
        } else if (operator.startsWith("=") || operator.startsWith("-")) {
            return variables.containsKey(name) ? value : fallback(name, operator);
        }
        return UNKNOWN;
    }

    private String fallback(String name, String operator) {
        String value = operator.substring(1);
        if (value.indexOf('$') >= 0 || value.indexOf('`') >= 0) {
            return UNKNOWN;
        }
        if (operator.charAt(0) == '=') {
            variables.put(name, value);
        }
        return value;
    }

    private static int endOfName(String text, int from) {
        int end = from;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
