package org.mpmexplorer.server;

/// A directive's line taken apart word by word: words end at white space, `'` and `"` hold them
/// together, a backslash frees a quote or a backslash (util.c ap_getword_conf).
final class Words {
    private final String text;
    private int position;

    Words(String text) {
        this.text = text;
        skipSpace();
    }

    /// The next word without its quotes; empty at the end, and for a pair of quotes.
    String next() {
        if (isAtEnd()) {
            return "";
        }
        char first = text.charAt(position);
        String word = first == '"' || first == '\'' ? quoted(first) : plain();
        skipSpace();
        return word;
    }

    /// Whether there is nothing left.
    boolean isAtEnd() {
        return position >= text.length();
    }

    /// All that is left, as it stands in the file.
    String rest() {
        return text.substring(position);
    }

    private String plain() {
        StringBuilder word = new StringBuilder();
        while (!isAtEnd() && !isSpace(text.charAt(position))) {
            char c = text.charAt(position++);
            if (c == '\\' && !isAtEnd() && text.charAt(position) == '\\') {
                position++;
            }
            word.append(c);
        }
        return word.toString();
    }

    private String quoted(char quote) {
        StringBuilder word = new StringBuilder();
        position++;
        while (!isAtEnd() && text.charAt(position) != quote) {
            char c = text.charAt(position++);
            if (c == '\\' && !isAtEnd() && (text.charAt(position) == quote || text.charAt(position) == '\\')) {
                c = text.charAt(position++);
            }
            word.append(c);
        }
        position = Math.min(position + 1, text.length());
        return word.toString();
    }

    private void skipSpace() {
        while (!isAtEnd() && isSpace(text.charAt(position))) {
            position++;
        }
    }

    /// C's isspace.
    static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
