package org.mpmexplorer.insight;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Sentences about numbers in one language: German, or else English.
///
/// @param bundle the sentences by key
record Texts(ResourceBundle bundle) {

    /// The sentences of that name in that language.
    static Texts of(String name, Locale language) {
        boolean isGerman = language.getLanguage().equals(Locale.GERMAN.getLanguage());
        return new Texts(
                ResourceBundle.getBundle("org.mpmexplorer.insight." + name, isGerman ? Locale.GERMAN : Locale.ROOT));
    }

    /// The sentence of that key with its places filled in.
    String text(String key, Object... places) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(places);
    }
}
