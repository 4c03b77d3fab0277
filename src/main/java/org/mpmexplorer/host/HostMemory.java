package org.mpmexplorer.host;

/// RAM and swap of the host in bytes (httpd-semantics 9): what all processes use lies in RAM as far as
/// it fits and in swap beyond.
public final class HostMemory {
    private long ramBytes;
    private long swapBytes;
    private long otherBytes;
    private long serverBytes;

    /// Sets what the host has and what system and database take of it.
    public void resize(long ram, long swap, long other) {
        ramBytes = ram;
        swapBytes = swap;
        otherBytes = other;
    }

    /// The server's processes use that much more, or less where negative.
    public void use(long bytes) {
        serverBytes += bytes;
    }

    /// What httpd and PHP-FPM use.
    public long serverBytes() {
        return serverBytes;
    }

    /// What everything uses.
    public long usedBytes() {
        return otherBytes + serverBytes;
    }

    /// What of it lies in RAM.
    public long inRamBytes() {
        return Math.min(usedBytes(), ramBytes);
    }

    /// What of it lies in swap.
    public long inSwapBytes() {
        return Math.max(0, usedBytes() - ramBytes);
    }

    /// Whether RAM and swap together do not suffice: the kernel kills a process (9.4).
    public boolean isExhausted() {
        return usedBytes() > ramBytes + swapBytes;
    }

    /// The part of all pages that lies in swap, 0 to 1.
    public double swappedShare() {
        long swapped = inSwapBytes();
        return swapped == 0 ? 0 : (double) swapped / usedBytes();
    }

    /// How much RAM there is.
    public long ramBytes() {
        return ramBytes;
    }

    /// Takes the state of another host.
    public void copyFrom(HostMemory other) {
        ramBytes = other.ramBytes;
        swapBytes = other.swapBytes;
        otherBytes = other.otherBytes;
        serverBytes = other.serverBytes;
    }
}
