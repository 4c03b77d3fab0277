package org.mpmexplorer.server;

/// A piece of a foreign file made fit for a message: short, on one line, without control
/// characters.
final class Excerpt {
    private static final int MAX_CHARACTERS = 80;

    private Excerpt() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length() && i < MAX_CHARACTERS; i++) {
            char c = text.charAt(i);
            shown.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
        }
        return text.length() > MAX_CHARACTERS ? shown.append('…').toString() : shown.toString();
    }
}
