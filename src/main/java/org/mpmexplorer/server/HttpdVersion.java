package org.mpmexplorer.server;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A version of httpd, as `<IfVersion>` compares it.
record HttpdVersion(int major, int minor, int patch) implements Comparable<HttpdVersion> {
    /// What a configuration is read for, since no file says it.
    static final HttpdVersion ASSUMED = new HttpdVersion(2, 4, 62);

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,6})(?:\\.(\\d{1,6}))?)?");

    /// `major[.minor[.patch]]`, missing parts being 0; empty for anything else.
    static Optional<HttpdVersion> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new HttpdVersion(part(matcher, 1), part(matcher, 2), part(matcher, 3)));
    }

    private static int part(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    @Override
    public int compareTo(HttpdVersion other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = Integer.compare(minor, other.minor);
        if (byMajor != 0) {
            return byMajor;
        }
        return byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
