package org.mpmexplorer.server.log;

/// The time of a line as httpd's `%t` writes it, `[17/May/2015:10:05:03 +0000]`, found and read without the
/// log parser: most lines of a long log are only asked when they were written.
final class LogTime {
    /// There is no such time in the line.
    static final long NONE = Long.MIN_VALUE;

    private static final int LENGTH = 28;
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int SECONDS_PER_DAY = 86_400;

    private LogTime() {}

    /// Seconds since 1970 of the first such time in the line, or [#NONE].
    static long epochSecond(byte[] line, int length) {
        for (int i = 0; i + LENGTH <= length; i++) {
            if (line[i] == '[') {
                long second = read(line, i);
                if (second != NONE) {
                    return second;
                }
            }
        }
        return NONE;
    }

    private static long read(byte[] line, int at) {
        boolean isShaped = line[at + 3] == '/'
                && line[at + 7] == '/'
                && line[at + 12] == ':'
                && line[at + 15] == ':'
                && line[at + 18] == ':'
                && line[at + 21] == ' '
                && line[at + 27] == ']';
        int month = isShaped ? month(line, at + 4) : 0;
        int day = number(line, at + 1, 2);
        int year = number(line, at + 8, 4);
        int hour = number(line, at + 13, 2);
        int minute = number(line, at + 16, 2);
        int second = number(line, at + 19, 2);
        int zone = number(line, at + 23, 4);
        if (month == 0 || (day | year | hour | minute | second | zone) < 0) {
            return NONE;
        }
        long utc = daysSince1970(year, month, day) * SECONDS_PER_DAY + hour * 3600L + minute * 60L + second;
        long ahead = (zone / 100 * 60L + zone % 100) * 60;
        return line[at + 22] == '-' ? utc + ahead : utc - ahead;
    }

    /// The month from 1, or 0 if it is none.
    private static int month(byte[] line, int at) {
        for (int i = 0; i < 12; i++) {
            if (line[at] == MONTHS.charAt(3 * i)
                    && line[at + 1] == MONTHS.charAt(3 * i + 1)
                    && line[at + 2] == MONTHS.charAt(3 * i + 2)) {
                return i + 1;
            }
        }
        return 0;
    }

    /// The digits as a number, or -1 if there are others among them.
    private static int number(byte[] line, int at, int digits) {
        int number = 0;
        for (int i = at; i < at + digits; i++) {
            if (line[i] < '0' || line[i] > '9') {
                return -1;
            }
            number = number * 10 + line[i] - '0';
        }
        return number;
    }

    /// The proleptic Gregorian calendar's day number; years begin in March, so that a leap day is the last.
    private static long daysSince1970(int year, int month, int day) {
        long y = month <= 2 ? year - 1L : year;
        long era = Math.floorDiv(y, 400);
        long yearOfEra = y - era * 400;
        long dayOfYear = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097 + dayOfEra - 719_468;
    }
}
