package org.mpmexplorer.playback;

import java.util.Arrays;
import org.mpmexplorer.httpd.Letter;

/// The scoreboard at an instant: for every place its letter, what it does, for which connection, and
/// since when; with totals of both.
public final class Places {
    /// No connection.
    public static final int NONE = -1;

    private int count;
    private int stride = 1;
    private byte[] letters = new byte[0];
    private byte[] activities = new byte[0];
    private int[] connections = new int[0];
    private long[] sinceNanos = new long[0];
    private final int[] byLetter = new int[Letter.values().length];
    private final int[] byActivity = new int[Activity.COUNT];

    Places() {}

    /// How many places the scoreboard holds.
    public int count() {
        return count;
    }

    /// Places of one child.
    public int stride() {
        return stride;
    }

    /// The child this place belongs to.
    public int childOf(int place) {
        return place / stride;
    }

    /// The scoreboard letter.
    public Letter letter(int place) {
        return Letter.of(letters[place]);
    }

    /// What it does.
    public Activity activity(int place) {
        return Activity.of(activities[place]);
    }

    /// The connection it serves, or [#NONE].
    public int connection(int place) {
        return connections[place];
    }

    /// Since when it shows its letter and does what it does.
    public long sinceNanos(int place) {
        return sinceNanos[place];
    }

    /// How many places show the letter.
    public int count(Letter letter) {
        return byLetter[letter.ordinal()];
    }

    /// How many places do this.
    public int count(Activity activity) {
        return byActivity[activity.ordinal()];
    }

    /// Places that are neither dead, starting nor idle, as `server-status` counts busy workers
    /// (httpd-semantics 7.2).
    public int busy() {
        return count
                - count(Letter.DEAD)
                - count(Letter.STARTING)
                - count(Letter.READY)
                - count(Letter.IDLE_KILL)
                - count(Letter.GRACEFUL);
    }

    void reset(int places, int perChild, long atNanos) {
        if (places > letters.length) {
            letters = new byte[places];
            activities = new byte[places];
            connections = new int[places];
            sinceNanos = new long[places];
        }
        count = places;
        stride = perChild;
        Arrays.fill(letters, 0, places, (byte) Letter.DEAD.ordinal());
        Arrays.fill(activities, 0, places, (byte) Activity.NONE.ordinal());
        Arrays.fill(connections, 0, places, NONE);
        Arrays.fill(sinceNanos, 0, places, atNanos);
        Arrays.fill(byLetter, 0);
        Arrays.fill(byActivity, 0);
        byLetter[Letter.DEAD.ordinal()] = places;
        byActivity[Activity.NONE.ordinal()] = places;
    }

    void set(int place, Letter letter, Activity activity, long atNanos) {
        byLetter[letters[place]]--;
        byActivity[activities[place]]--;
        letters[place] = (byte) letter.ordinal();
        activities[place] = (byte) activity.ordinal();
        byLetter[letter.ordinal()]++;
        byActivity[activity.ordinal()]++;
        sinceNanos[place] = atNanos;
    }

    void take(int place, int connection) {
        connections[place] = connection;
    }

    void copyFrom(Places other) {
        if (other.count > letters.length) {
            letters = new byte[other.count];
            activities = new byte[other.count];
            connections = new int[other.count];
            sinceNanos = new long[other.count];
        }
        count = other.count;
        stride = other.stride;
        System.arraycopy(other.letters, 0, letters, 0, count);
        System.arraycopy(other.activities, 0, activities, 0, count);
        System.arraycopy(other.connections, 0, connections, 0, count);
        System.arraycopy(other.sinceNanos, 0, sinceNanos, 0, count);
        System.arraycopy(other.byLetter, 0, byLetter, 0, byLetter.length);
        System.arraycopy(other.byActivity, 0, byActivity, 0, byActivity.length);
    }

    long bytes() {
        return 14L * count;
    }
}
