package org.mpmexplorer.server;

/// Something a real server gave (a log, a status page, a list) that cannot be used; its message is one
/// sentence for people that names the place and the remedy, and has no control characters.
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MAX_CHARACTERS = 500;

    private InputException(String message) {
        super(message);
    }

    /// Something is wrong with all of it.
    ///
    /// @param source the file, the address, or what was pasted
    /// @param problem what is wrong, to be read after the source
    /// @param remedy what to do about it, as an order
    public static InputException in(Object source, String problem, String remedy) {
        return new InputException(shown("%s %s; %s.".formatted(source, problem, remedy)));
    }

    /// Something is wrong with one line of it.
    public static InputException at(Object source, long line, String problem, String remedy) {
        return new InputException(shown("Line %d of %s: %s; %s.".formatted(line, source, problem, remedy)));
    }

    /// The sentence.
    public String sentence() {
        return String.valueOf(getMessage());
    }

    private static String shown(String sentence) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentence.length() && i < MAX_CHARACTERS; i++) {
            char c = sentence.charAt(i);
            text.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
        }
        return text.toString();
    }
}
