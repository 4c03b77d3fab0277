package org.mpmexplorer.mpm;

import java.util.Arrays;

/// event: each child's connections that are kept alive, and those to be closed by its next worker, as
/// linked lists through [Connections#next] (event.c keeps its keepalive_q and defer_linger_chain so).
final class ParkedLists {
    private final Connections all;
    private int[] kept = new int[0];
    private int[] deferred = new int[0];

    ParkedLists(Connections all) {
        this.all = all;
    }

    /// A server with that many children's places starts.
    void open(int children) {
        kept = new int[children];
        deferred = new int[children];
        Arrays.fill(kept, Connections.NONE);
        Arrays.fill(deferred, Connections.NONE);
    }

    void keep(int child, int c) {
        kept[child] = push(kept[child], c);
    }

    /// The connection is not kept alive any more.
    void unkeep(int child, int c) {
        kept[child] = unlink(kept[child], c);
    }

    /// The connection of the child that has been kept alive last, or [Connections#NONE].
    int lastKept(int child) {
        return kept[child];
    }

    void defer(int child, int c) {
        deferred[child] = push(deferred[child], c);
    }

    /// Takes the next connection to be closed, or [Connections#NONE].
    int takeDeferred(int child) {
        int c = deferred[child];
        if (c != Connections.NONE) {
            deferred[child] = unlink(c, c);
        }
        return c;
    }

    /// The child is gone.
    void clear(int child) {
        kept[child] = Connections.NONE;
        deferred[child] = Connections.NONE;
    }

    private int push(int head, int c) {
        all.next[c] = head;
        all.previous[c] = Connections.NONE;
        if (head != Connections.NONE) {
            all.previous[head] = c;
        }
        return c;
    }

    /// Takes the connection out of the list and returns the list's new head.
    private int unlink(int head, int c) {
        int next = all.next[c];
        int previous = all.previous[c];
        if (next != Connections.NONE) {
            all.previous[next] = previous;
        }
        if (previous != Connections.NONE) {
            all.next[previous] = next;
        }
        return head == c ? next : head;
    }

    void copyFrom(ParkedLists other) {
        kept = other.kept.clone();
        deferred = other.deferred.clone();
    }
}
