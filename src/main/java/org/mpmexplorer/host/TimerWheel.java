package org.mpmexplorer.host;

/// When a kernel timer fires: Linux sorts timers into a wheel whose slots get coarser with distance
/// (kernel/time/timer.c), so a timer fires late by up to one slot: 4 ms for delays up to 0.25 s, 32 ms up
/// to 2 s, 256 ms up to 16 s, 2 s beyond. For 250 ticks a second, as Debian builds its kernels.
public final class TimerWheel {
    private static final long TICK_NANOS = 4_000_000L;
    private static final int SLOT_SHIFT = 3;
    private static final long NEAR_TICKS = 63;

    private TimerWheel() {}

    /// The instant at which a timer set now for that delay fires.
    ///
    /// @param phaseNanos where the wheel's slots begin
    public static long fires(long nowNanos, long delayNanos, long phaseNanos) {
        long slot = TICK_NANOS;
        long limit = NEAR_TICKS * TICK_NANOS;
        while (delayNanos >= limit) {
            slot <<= SLOT_SHIFT;
            limit <<= SLOT_SHIFT;
        }
        long at = nowNanos + delayNanos + phaseNanos;
        return (at / slot + 1) * slot - phaseNanos;
    }
}
