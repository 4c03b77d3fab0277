package org.mpmexplorer.ui.text;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The words for the values of a list that a user chooses from and never types into.
///
/// @param <T> the values
public final class ChoiceWords<T> extends StringConverter<T> {
    private final Function<T, String> words;
    private final String ofNothing;

    /// @param words for a value
    public ChoiceWords(Function<T, String> words) {
        this(words, "");
    }

    /// @param words for a value
    /// @param ofNothing what stands there while nothing is chosen
    public ChoiceWords(Function<T, String> words, String ofNothing) {
        this.words = words;
        this.ofNothing = ofNothing;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? ofNothing : words.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("a list to choose from is not typed into");
    }
}
