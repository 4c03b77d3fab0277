package org.mpmexplorer.server;

/// A file name with `*`, `?` and `[...]` as Include takes it: a leading dot is only matched by a
/// dot (apr_fnmatch with APR_FNM_PERIOD).
record FileNamePattern(String text) {

    /// Whether a part of a path is a pattern at all (apr_fnmatch_test).
    static boolean isPattern(String part) {
        boolean bracketOpen = false;
        for (int i = 0; i < part.length(); i++) {
            switch (part.charAt(i)) {
                case '*', '?' -> {
                    return true;
                }
                case '\\' -> i++;
                case '[' -> bracketOpen = true;
                case ']' -> {
                    if (bracketOpen) {
                        return true;
                    }
                }
                default -> {
                    // an ordinary character
                }
            }
        }
        return false;
    }

    boolean matches(String name) {
        if (name.startsWith(".") && !text.startsWith(".")) {
            return false;
        }
        int at = 0;
        int in = 0;
        int afterStar = -1;
        int starTook = 0;
        while (in < name.length() || at < text.length()) {
            if (at < text.length() && text.charAt(at) == '*') {
                afterStar = ++at;
                starTook = in;
                continue;
            }
            int next = in < name.length() ? step(at, name.charAt(in)) : -1;
            if (next >= 0) {
                at = next;
                in++;
            } else if (afterStar >= 0 && starTook < name.length()) {
                at = afterStar;
                in = ++starTook;
            } else {
                return false;
            }
        }
        return true;
    }

    /// Where the pattern goes on if the part at that index takes the character, else -1.
    private int step(int at, char c) {
        if (at >= text.length()) {
            return -1;
        }
        char wanted = text.charAt(at);
        if (wanted == '?') {
            return at + 1;
        }
        if (wanted == '[') {
            int close = closingBracket(at);
            if (close > 0) {
                return inBrackets(at, close, c) ? close + 1 : -1;
            }
        }
        if (wanted == '\\' && at + 1 < text.length()) {
            return text.charAt(at + 1) == c ? at + 2 : -1;
        }
        return wanted == c ? at + 1 : -1;
    }

    private int closingBracket(int open) {
        int first = isNegation(open + 1) ? open + 2 : open + 1;
        return text.indexOf(']', first + 1);
    }

    private boolean isNegation(int at) {
        return at < text.length() && (text.charAt(at) == '!' || text.charAt(at) == '^');
    }

    private boolean inBrackets(int open, int close, char c) {
        boolean negated = isNegation(open + 1);
        boolean found = false;
        for (int i = negated ? open + 2 : open + 1; i < close; i++) {
            char from = text.charAt(i);
            char to = from;
            if (i + 2 < close && text.charAt(i + 1) == '-') {
                to = text.charAt(i + 2);
                i += 2;
            }
            found |= c >= from && c <= to;
        }
        return found != negated;
    }
}
