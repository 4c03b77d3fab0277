package org.mpmexplorer.ui.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of the window by key, from `messages.properties` or, where the language is German, from
/// `messages_de.properties`. The language is that of the default locale for what is displayed.
public final class Messages {
    private static final String TEXTS = "org.mpmexplorer.ui.messages";

    private Messages() {}

    /// The language of the window: German, or the root for English.
    public static Locale language() {
        Locale wanted = Locale.getDefault(Locale.Category.DISPLAY);
        return wanted.getLanguage().equals(Locale.GERMAN.getLanguage()) ? Locale.GERMAN : Locale.ROOT;
    }

    /// The bundle of the language; Java keeps it once it is read.
    private static ResourceBundle texts() {
        return ResourceBundle.getBundle(TEXTS, language());
    }

    /// The text of that key with its places `{0}`, `{1}`, ... filled in. An apostrophe stands doubled in the
    /// file.
    public static String text(String key, Object... arguments) {
        return new MessageFormat(texts().getString(key), Locale.ROOT).format(arguments);
    }

    /// A text whose English has its one source elsewhere, in the language of the window: the translation if
    /// there is one.
    public static String translated(String key, String english) {
        ResourceBundle texts = texts();
        return texts.containsKey(key) ? texts.getString(key) : english;
    }
}
