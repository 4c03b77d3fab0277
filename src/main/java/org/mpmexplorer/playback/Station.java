package org.mpmexplorer.playback;

import org.mpmexplorer.trace.ParkPlace;

/// A [Spot] with everything that tells it from others of its kind, in one `long`.
///
/// ```
/// 63..32 slot in the parking place | 31..28 spot | 27..24 parking place | 23..0 place or child
/// ```
public final class Station {
    /// The visitors themselves: no connection.
    public static final long NOWHERE = of(Spot.NOWHERE);

    private static final int SPOT_SHIFT = 28;
    private static final int PARK_SHIFT = 24;
    private static final int SLOT_SHIFT = 32;
    private static final long INDEX_MASK = (1L << PARK_SHIFT) - 1;

    private Station() {}

    static long of(Spot spot) {
        return (long) spot.ordinal() << SPOT_SHIFT;
    }

    static long atPlace(int place) {
        return of(Spot.PLACE) | place;
    }

    static long parked(int child, ParkPlace park, int slot) {
        return of(Spot.PARKED) | (long) park.ordinal() << PARK_SHIFT | (long) slot << SLOT_SHIFT | child;
    }

    /// What kind of place it is.
    public static Spot spot(long station) {
        return Spot.of((int) (station >>> SPOT_SHIFT) & 0xF);
    }

    /// The place of the scoreboard if the spot is [Spot#PLACE].
    public static int place(long station) {
        return (int) (station & INDEX_MASK);
    }

    /// The child if the spot is [Spot#PARKED].
    public static int child(long station) {
        return (int) (station & INDEX_MASK);
    }

    /// Where the listener keeps it if the spot is [Spot#PARKED].
    public static ParkPlace park(long station) {
        return ParkPlace.of((int) (station >>> PARK_SHIFT) & 0xF);
    }

    /// Its position among the connections parked at the child, from 0; it keeps it until it leaves.
    public static int slot(long station) {
        return (int) (station >>> SLOT_SHIFT);
    }
}
