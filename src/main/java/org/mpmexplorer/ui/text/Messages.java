package org.mpmexplorer.ui.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of the window by key, from `messages.properties`.
public final class Messages {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.mpmexplorer.ui.messages", Locale.ROOT);

    private Messages() {}

    /// The text of that key with its places `{0}`, `{1}`, ... filled in. An apostrophe stands doubled in the
    /// file.
    public static String text(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(arguments);
    }
}
