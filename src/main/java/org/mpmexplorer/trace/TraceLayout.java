package org.mpmexplorer.trace;

/// How a record lies in two `long`s; the only place that knows bits.
///
/// ```
/// word 0   63........................................................0   time, nanoseconds
/// word 1   63..58 kind | 57..40 actor (18 bits) | 39..16 subject (24 bits) | 15..0 argument
/// ```
/// Actor and subject together are the 42-bit *value* of a LOG or NUMBER record.
public final class TraceLayout {
    /// The largest actor.
    public static final int MAX_ACTOR = (1 << 18) - 1;

    /// The largest subject.
    public static final int MAX_SUBJECT = (1 << 24) - 1;

    /// The largest argument.
    public static final int MAX_ARGUMENT = (1 << 16) - 1;

    /// Visitors with numbers from this on come once; those below are users who come again and again.
    public static final int FIRST_PASSER_BY = 1 << 17;

    /// The unit in which memory is recorded.
    public static final long MEMORY_UNIT_BYTES = 1L << 16;

    static final int WORDS = 2;

    private static final int KIND_SHIFT = 58;
    private static final int ACTOR_SHIFT = 40;
    private static final int SUBJECT_SHIFT = 16;
    private static final long VALUE_MASK = (1L << 42) - 1;

    private TraceLayout() {}

    /// Packs a record's second word. The kind is a [TraceKind#code()]; the others must fit their fields.
    public static long pack(int kind, int actor, int subject, int argument) {
        return (long) kind << KIND_SHIFT | (long) actor << ACTOR_SHIFT | (long) subject << SUBJECT_SHIFT | argument;
    }

    /// Packs a record that carries a 42-bit value instead of actor and subject.
    public static long packValue(int kind, long value, int argument) {
        return (long) kind << KIND_SHIFT | (value & VALUE_MASK) << SUBJECT_SHIFT | argument;
    }

    /// The kind's code in a second word.
    public static int kind(long word) {
        return (int) (word >>> KIND_SHIFT);
    }

    /// The actor in a second word.
    public static int actor(long word) {
        return (int) (word >>> ACTOR_SHIFT) & MAX_ACTOR;
    }

    /// The subject in a second word.
    public static int subject(long word) {
        return (int) (word >>> SUBJECT_SHIFT) & MAX_SUBJECT;
    }

    /// The argument in a second word.
    public static int argument(long word) {
        return (int) word & MAX_ARGUMENT;
    }

    /// The 42-bit value in a second word.
    public static long value(long word) {
        return word >>> SUBJECT_SHIFT & VALUE_MASK;
    }
}
