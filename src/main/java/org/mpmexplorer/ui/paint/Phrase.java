package org.mpmexplorer.ui.paint;

/// One caption in its lengths, longest first, with the numbers it was made of.
final class Phrase {
    private static final String[] NOTHING = {""};

    private boolean isMade;
    private long first;
    private long second;
    private long third;
    private long fourth;
    private String[] words = NOTHING;

    /// Takes up these numbers; returns whether they are others than those of the words.
    boolean isNews(long newFirst, long newSecond, long newThird, long newFourth) {
        boolean isSame = isMade && first == newFirst && second == newSecond && third == newThird && fourth == newFourth;
        isMade = true;
        first = newFirst;
        second = newSecond;
        third = newThird;
        fourth = newFourth;
        return !isSame;
    }

    /// What is said of the numbers taken up last.
    void say(String... newWords) {
        words = newWords;
    }

    String[] words() {
        return words;
    }

    void forget() {
        isMade = false;
    }
}
