package org.mpmexplorer.server.log;

import org.jspecify.annotations.Nullable;

/// One request as a line of the log has it; used again for the next line. Public with public setters because
/// the log parser calls them.
public final class LoggedRequest {
    /// The line does not say.
    static final long UNKNOWN = -1;

    private static final int MOST_DIGITS = 15;
    private static final int LOWEST_STATUS = 100;
    private static final int HIGHEST_STATUS = 999;
    private static final long MICROS_PER_SECOND = 1_000_000;

    private String client = "";
    private String agent = "";
    private String path = "";
    private long epochSecond = UNKNOWN;
    private long status = UNKNOWN;
    private long bytes = UNKNOWN;
    private long micros = UNKNOWN;
    private long keptAlive = UNKNOWN;

    void clear() {
        client = "";
        agent = "";
        path = "";
        epochSecond = UNKNOWN;
        status = UNKNOWN;
        bytes = UNKNOWN;
        micros = UNKNOWN;
        keptAlive = UNKNOWN;
    }

    /// `%h` or `%a`.
    public void client(@Nullable String value) {
        client = value == null ? "" : value;
    }

    /// `%{User-Agent}i`.
    public void agent(@Nullable String value) {
        agent = value == null ? "" : value;
    }

    /// `%r`: method, path and protocol.
    public void firstLine(@Nullable String value) {
        String line = value == null ? "" : value;
        int from = line.indexOf(' ') + 1;
        int to = line.indexOf(' ', from);
        path = to > from ? line.substring(from, to) : line.substring(from);
    }

    /// `%U`.
    public void path(@Nullable String value) {
        path = value == null ? "" : value;
    }

    /// The time of `%{...}t`, in milliseconds since 1970.
    public void epochMillis(@Nullable String value) {
        long millis = number(value);
        epochSecond = millis == UNKNOWN ? UNKNOWN : millis / 1000;
    }

    /// The time of `%{sec}t`.
    public void epochSecond(@Nullable String value) {
        epochSecond = number(value);
    }

    /// `%>s`.
    public void status(@Nullable String value) {
        status = number(value);
    }

    /// `%b`, `%B` or `%O`; `-` is nothing.
    public void bytes(@Nullable String value) {
        bytes = Math.max(0, number(value));
    }

    /// `%D` or `%{us}T`.
    public void micros(@Nullable String value) {
        micros = number(value);
    }

    /// `%{ms}T`.
    public void millis(@Nullable String value) {
        scaled(value, 1000);
    }

    /// `%T`.
    public void seconds(@Nullable String value) {
        scaled(value, MICROS_PER_SECOND);
    }

    /// `%k`: requests before it on its connection.
    public void keptAlive(@Nullable String value) {
        keptAlive = number(value);
    }

    /// A finer time of the same line stays.
    private void scaled(@Nullable String value, long factor) {
        long number = number(value);
        if (micros == UNKNOWN && number != UNKNOWN && number <= Long.MAX_VALUE / factor / 2) {
            micros = number * factor;
        }
    }

    private static long number(@Nullable String value) {
        if (value == null || value.isEmpty() || value.length() > MOST_DIGITS) {
            return UNKNOWN;
        }
        long number = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < '0' || c > '9') {
                return UNKNOWN;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    long epochSecond() {
        return epochSecond;
    }

    void setEpochSecond(long second) {
        epochSecond = second;
    }

    /// Whether the status is one of HTTP.
    boolean hasStatus() {
        return status >= LOWEST_STATUS && status <= HIGHEST_STATUS;
    }

    long bytes() {
        return bytes;
    }

    long micros() {
        return micros;
    }

    long keptAlive() {
        return keptAlive;
    }

    String path() {
        return path;
    }

    /// The same for all requests of one client with one browser.
    long visitor() {
        return (long) client.hashCode() << 32 ^ agent.hashCode();
    }
}
