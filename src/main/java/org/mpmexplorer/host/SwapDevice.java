package org.mpmexplorer.host;

/// The device pages are swapped to: one queue, first come first served. A process that touches swapped
/// pages waits until they are read, and until as many others are written out to make room; so all that
/// swap slow each other down (httpd-semantics 9.5).
public final class SwapDevice {
    private static final double NANOS_PER_SECOND = 1e9;

    private double bytesPerSecond = 1;
    private long freeAtNanos;

    /// Sets how fast it reads and writes.
    public void speed(double bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
    }

    /// Queues the exchange of that many bytes (in and out) and returns when it is done, in nanoseconds.
    public long exchange(long nowNanos, double bytes) {
        long start = Math.max(nowNanos, freeAtNanos);
        freeAtNanos = start + (long) (2 * bytes / bytesPerSecond * NANOS_PER_SECOND);
        return freeAtNanos;
    }

    /// Takes the state of another device.
    public void copyFrom(SwapDevice other) {
        bytesPerSecond = other.bytesPerSecond;
        freeAtNanos = other.freeAtNanos;
    }
}
