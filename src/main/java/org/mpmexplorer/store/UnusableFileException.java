package org.mpmexplorer.store;

/// A file that cannot be used; the message is one sentence for people that names the file, the place in
/// it and the remedy.
public final class UnusableFileException extends Exception {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 400;

    UnusableFileException(String sentence) {
        super(printable(sentence));
    }

    /// The sentence.
    public String sentence() {
        return String.valueOf(getMessage());
    }

    private static String printable(String sentence) {
        String line = sentence.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= LONGEST
                ? line
                : line.substring(0, LONGEST * 2 / 3) + " ... " + line.substring(line.length() - LONGEST / 4);
    }
}
