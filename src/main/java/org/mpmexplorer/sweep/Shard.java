package org.mpmexplorer.sweep;

/// One of several equal parts of a sweep: every `of`-th point, beginning with number `number`.
///
/// @param number from 1 to `of`
public record Shard(int number, int of) {
    /// All of it.
    public static final Shard WHOLE = new Shard(1, 1);

    public Shard {
        if (of < 1 || number < 1 || number > of) {
            throw new IllegalArgumentException("a shard is one of N parts, 1/N to N/N, not " + number + "/" + of);
        }
    }

    /// Whether the point belongs to it.
    public boolean has(int point) {
        return point % of == number - 1;
    }
}
