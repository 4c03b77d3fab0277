package org.mpmexplorer.playback;

import java.util.Arrays;
import org.mpmexplorer.httpd.Letter;

/// The scoreboard at an instant: for every place its letter, what it does, for which connection, and
/// since when; with totals of both.
public final class Places {
    /// No connection.
    public static final int NONE = -1;

    private static final float MEMORY_NANOS = 1e9f;
    private static final byte IDLE = (byte) Activity.NONE.ordinal();
    private static final byte HOLD = (byte) Activity.HOLD.ordinal();

    private int count;
    private int stride = 1;
    private byte[] letters = new byte[0];
    private byte[] activities = new byte[0];
    private int[] connections = new int[0];
    private long[] sinceNanos = new long[0];
    private float[] worked = new float[0];
    private float[] held = new float[0];
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

    /// What part of the last second or so it worked, from 0 to 1: a mean over the past in which what was a
    /// second ago counts half.
    public float worked(int place, long nowNanos) {
        return mean(worked[place], isWorking(activities[place]), nowNanos - sinceNanos[place]);
    }

    /// What part of the last second or so an idle connection held it, as [#worked].
    public float held(int place, long nowNanos) {
        return mean(held[place], isHeld(activities[place]), nowNanos - sinceNanos[place]);
    }

    /// The mean until `nanos` ago, moved on by what was ever since.
    private static float mean(float before, boolean since, long nanos) {
        float part = nanos / (nanos + MEMORY_NANOS);
        return before + ((since ? 1 : 0) - before) * part;
    }

    private static boolean isWorking(byte activity) {
        return activity != IDLE && !isHeld(activity);
    }

    private static boolean isHeld(byte activity) {
        return activity == HOLD;
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
            worked = new float[places];
            held = new float[places];
        }
        count = places;
        stride = perChild;
        Arrays.fill(letters, 0, places, (byte) Letter.DEAD.ordinal());
        Arrays.fill(activities, 0, places, (byte) Activity.NONE.ordinal());
        Arrays.fill(connections, 0, places, NONE);
        Arrays.fill(sinceNanos, 0, places, atNanos);
        Arrays.fill(worked, 0, places, 0);
        Arrays.fill(held, 0, places, 0);
        Arrays.fill(byLetter, 0);
        Arrays.fill(byActivity, 0);
        byLetter[Letter.DEAD.ordinal()] = places;
        byActivity[Activity.NONE.ordinal()] = places;
    }

    void set(int place, Letter letter, Activity activity, long atNanos) {
        byLetter[letters[place]]--;
        byActivity[activities[place]]--;
        worked[place] = worked(place, atNanos);
        held[place] = held(place, atNanos);
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
            worked = new float[other.count];
            held = new float[other.count];
        }
        count = other.count;
        stride = other.stride;
        System.arraycopy(other.letters, 0, letters, 0, count);
        System.arraycopy(other.activities, 0, activities, 0, count);
        System.arraycopy(other.connections, 0, connections, 0, count);
        System.arraycopy(other.sinceNanos, 0, sinceNanos, 0, count);
        System.arraycopy(other.worked, 0, worked, 0, count);
        System.arraycopy(other.held, 0, held, 0, count);
        System.arraycopy(other.byLetter, 0, byLetter, 0, byLetter.length);
        System.arraycopy(other.byActivity, 0, byActivity, 0, byActivity.length);
    }

    long bytes() {
        return 22L * count;
    }
}
