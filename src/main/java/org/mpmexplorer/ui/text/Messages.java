package org.mpmexplorer.ui.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of the window by key, from `messages.properties` or, where the language is German, from
/// `messages_de.properties`. The language is that of the default locale for what is displayed.
public final class Messages {
    private static final String TEXTS = "org.mpmexplorer.ui.messages";
    /// Room for what is filled in.
    private static final int PLACES = 16;

    private Messages() {}

    /// The language of the window: German, or the root for English.
    public static Locale language() {
        Locale wanted = Locale.getDefault(Locale.Category.DISPLAY);
        return wanted.getLanguage().equals(Locale.GERMAN.getLanguage()) ? Locale.GERMAN : Locale.ROOT;
    }

    /// Read once, when it is first asked for.
    private static final class English {
        static final ResourceBundle TEXTS_READ = ResourceBundle.getBundle(TEXTS, Locale.ROOT);
    }

    /// Read once, when it is first asked for.
    private static final class German {
        static final ResourceBundle TEXTS_READ = ResourceBundle.getBundle(TEXTS, Locale.GERMAN);
    }

    private static ResourceBundle texts() {
        return language().equals(Locale.GERMAN) ? German.TEXTS_READ : English.TEXTS_READ;
    }

    /// The text of that key with its places `{0}`, `{1}`, ... filled in. An apostrophe stands doubled in the
    /// file.
    public static String text(String key, Object... arguments) {
        return new MessageFormat(texts().getString(key), Locale.ROOT).format(arguments);
    }

    /// The text of that key with its places filled in as the arguments are, for texts without apostrophes and
    /// formats of numbers: cheap enough for what is written anew in every frame.
    public static String phrase(String key, Object... arguments) {
        String pattern = texts().getString(key);
        int open = pattern.indexOf('{');
        if (open < 0) {
            return pattern;
        }
        StringBuilder text = new StringBuilder(pattern.length() + PLACES);
        int from = 0;
        while (open >= 0) {
            text.append(pattern, from, open).append(arguments[pattern.charAt(open + 1) - '0']);
            from = open + "{0}".length();
            open = pattern.indexOf('{', from);
        }
        return text.append(pattern, from, pattern.length()).toString();
    }

    /// A text whose English has its one source elsewhere, in the language of the window: the translation if
    /// there is one.
    public static String translated(String key, String english) {
        ResourceBundle texts = texts();
        return texts.containsKey(key) ? texts.getString(key) : english;
    }
}
