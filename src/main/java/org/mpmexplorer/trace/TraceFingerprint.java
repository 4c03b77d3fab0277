package org.mpmexplorer.trace;

/// A 64-bit hash of a trace: equal recipes have equal fingerprints on every system (with the same engine).
/// Fold the segments in order, then read [#value()].
public final class TraceFingerprint implements SegmentFold {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private long hash = 0x6A09E667F3BCC908L;

    /// The fingerprint of a kept trace.
    public static long of(TraceView view) {
        TraceFingerprint fingerprint = new TraceFingerprint();
        view.fold(fingerprint);
        return fingerprint.value();
    }

    @Override
    public void fold(long[] words, int records) {
        long mixed = hash;
        for (int i = 0; i < records * TraceLayout.WORDS; i++) {
            mixed = (Long.rotateLeft(mixed, 23) ^ words[i]) * MULTIPLIER;
        }
        hash = mixed;
    }

    /// The hash of everything folded so far.
    public long value() {
        long mixed = hash;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 32);
    }
}
