package org.mpmexplorer.server;

/// A number as C's atoi reads it, which httpd uses for most directives: digits from the front,
/// anything behind them ignored, no digits count as 0, and too large a number wraps.
///
/// @param isExact whether the text is that number and nothing else
record WholeNumber(int value, boolean isExact) {

    static WholeNumber read(String text) {
        int at = 0;
        while (at < text.length() && Words.isSpace(text.charAt(at))) {
            at++;
        }
        boolean isNegative = at < text.length() && text.charAt(at) == '-';
        if (isNegative || (at < text.length() && text.charAt(at) == '+')) {
            at++;
        }
        int firstDigit = at;
        long magnitude = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            magnitude = appended(magnitude, text.charAt(at) - '0');
            at++;
        }
        long value = isNegative ? -magnitude : magnitude;
        boolean isExact = at > firstDigit && at == text.length() && value == (int) value;
        return new WholeNumber((int) value, isExact);
    }

    private static long appended(long magnitude, int digit) {
        return magnitude > (Long.MAX_VALUE - digit) / 10 ? Long.MAX_VALUE : magnitude * 10 + digit;
    }
}
