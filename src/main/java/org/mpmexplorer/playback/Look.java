package org.mpmexplorer.playback;

import org.mpmexplorer.httpd.Letter;

/// What a place of the scoreboard looked like in a history: its letter and what it did, in one `int`.
final class Look {
    /// No process is there.
    static final int ABSENT = of(Letter.DEAD, Activity.NONE);

    private static final int LETTER_SHIFT = 8;
    private static final int GONE = 1 << 15;
    private static final int BYTE = 0x7F;

    private Look() {}

    static int of(Letter letter, Activity activity) {
        return letter.ordinal() << LETTER_SHIFT | activity.ordinal();
    }

    /// The same of a process that is gone and not reaped.
    static int gone(Letter letter) {
        return of(letter, Activity.NONE) | GONE;
    }

    static boolean isGone(int look) {
        return (look & GONE) != 0;
    }

    static Letter letter(int look) {
        return Letter.of(look >>> LETTER_SHIFT & BYTE);
    }

    static Activity activity(int look) {
        return Activity.of(look & BYTE);
    }
}
