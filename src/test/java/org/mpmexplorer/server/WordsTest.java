package org.mpmexplorer.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static List<String> words(String line) {
        Words words = new Words(line);
        List<String> all = new ArrayList<>();
        while (!words.isAtEnd()) {
            all.add(words.next());
        }
        return all;
    }

    @Test
    void splitsAtWhiteSpaceOfAnyKind() {
        assertThat(words("  Timeout\t 60 \f\u000B x ")).containsExactly("Timeout", "60", "x");
    }

    @Test
    void holdsWordsTogetherInEitherQuote() {
        assertThat(words("a \"b c\" 'd \"e' \"\"")).containsExactly("a", "b c", "d \"e", "");
    }

    @Test
    void freesQuotesAndBackslashesBehindABackslash() {
        assertThat(words("\"a \\\" b\" \"c\\\\\" d\\\\e \\f \"\\g\""))
                .containsExactly("a \" b", "c\\", "d\\e", "\\f", "\\g");
    }

    @Test
    void takesAnUnclosedQuoteToTheEndOfTheLine() {
        assertThat(words("a 'b c")).containsExactly("a", "b c");
    }

    @Test
    void endsAQuotedWordAtItsQuote() {
        assertThat(words("\"a\"b c\"d e\"")).containsExactly("a", "b", "c\"d", "e\"");
    }

    @Test
    void keepsTheRestAsItStands() {
        Words words = new Words("SetHandler  \"a b\"  c");
        words.next();

        assertThat(words.rest()).isEqualTo("\"a b\"  c");
    }
}
