package org.mpmexplorer.mpm;

import java.util.Arrays;
import org.mpmexplorer.host.HostMemory;
import org.mpmexplorer.httpd.LogMessage;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.trace.ExitCause;
import org.mpmexplorer.trace.TraceLayout;

/// Who uses how much memory (httpd-semantics 9.2): each child its base, its threads and the PHP heaps in
/// it; PHP-FPM children likewise; connections. Heaps are indexed like the members of [Processors].
///
/// A PHP heap has its peak during a request; afterwards the allocator keeps the running average of the
/// peaks (php-src zend_alloc.c zend_mm_shutdown keeps `avg_chunks_count`), which is what a process
/// shows when idle.
final class MemoryUse {
    private static final long BYTES_PER_MEBIBYTE = 1L << 20;
    private static final int REPORT_STEP = 16; // a child's memory is reported in steps of 1 MiB

    private final Server server;
    private long[] heap = new long[Fpm.CAPACITY];
    private long[] retained = new long[Fpm.CAPACITY];
    private long[] leaked = new long[Fpm.CAPACITY];
    private long[] ofChild = new long[0];
    private int[] reported = new int[0];
    private long shared;
    private int fpmChildren; // those with a greater number never started
    private long connectionBytes;
    private int openConnections;
    private int reportedRam = -1;
    private int reportedSwap = -1;

    MemoryUse(Server server) {
        this.server = server;
    }

    /// A server with that scoreboard starts.
    void open(Scoreboard board) {
        heap = Arrays.copyOf(heap, Fpm.CAPACITY + board.places());
        retained = Arrays.copyOf(retained, Fpm.CAPACITY + board.places());
        Arrays.fill(heap, Fpm.CAPACITY, heap.length, 0);
        Arrays.fill(retained, Fpm.CAPACITY, heap.length, 0);
        ofChild = new long[board.children];
        reported = new int[board.children];
        takeSizes();
        host();
    }

    /// What is shared, and each open connection, takes as much as the settings now say.
    void resize() {
        takeSizes();
        changed();
    }

    private void takeSizes() {
        Knobs knobs = server.knobs;
        server.memory.use(knobs.sharedBytes - shared + openConnections * (knobs.connectionBytes - connectionBytes));
        shared = knobs.sharedBytes;
        connectionBytes = knobs.connectionBytes;
    }

    /// What the host has was set.
    void host() {
        server.memory.resize(
                server.knobs.asked.count(Tunable.RAM) * BYTES_PER_MEBIBYTE,
                server.knobs.asked.bytes(Tunable.SWAP),
                server.knobs.asked.bytes(Tunable.OTHER_MEMORY));
        server.swapDevice.speed(server.knobs.asked.get(Tunable.SWAP_SPEED) * (1 << 20));
        server.sim.record(Rec.HOST, server.knobs.asked.count(Tunable.CORES), server.knobs.asked.count(Tunable.RAM), 0);
        changed();
    }

    void childStarts(int child) {
        Scoreboard board = server.board;
        add(child, server.knobs.childBytes + board.threads[child] * server.knobs.threadBytes);
        reportChild(child);
        changed();
    }

    void childGone(int child) {
        server.memory.use(-ofChild[child]);
        ofChild[child] = 0;
        int first = Fpm.CAPACITY + server.board.firstPlace(child);
        Arrays.fill(heap, first, first + server.board.stride, 0);
        Arrays.fill(retained, first, first + server.board.stride, 0);
        changed();
    }

    /// What children, PHP-FPM and what they share take together, without connections.
    long sumBytes() {
        long sum = shared;
        for (long bytes : ofChild) {
            sum += bytes;
        }
        for (int child = 0; child < fpmChildren; child++) {
            sum += heap[child];
        }
        return sum;
    }

    long ofChild(int child) {
        return ofChild[child];
    }

    /// A PHP request begins at the place and will need that heap.
    void phpStarts(int place, long peakBytes) {
        int member = Fpm.CAPACITY + place;
        long grown = Math.max(heap[member], peakBytes) - heap[member];
        heap[member] += grown;
        int child = server.board.childOf(place);
        add(child, grown);
        reportChild(child);
        changed();
    }

    /// The PHP request at the place is over; the allocator gives back what it does not keep.
    void phpEnds(int place, long peakBytes) {
        int member = Fpm.CAPACITY + place;
        int child = server.board.childOf(place);
        retained[member] = retained[member] == 0 ? peakBytes : (retained[member] + peakBytes) / 2;
        long kept = Math.min(heap[member], retained[member]);
        add(child, kept - heap[member] + server.knobs.leakBytes);
        heap[member] = kept;
        reportChild(child);
        changed();
    }

    void fpmStarts(int child) {
        fpmChildren = Math.max(fpmChildren, child + 1);
        heap[child] = server.knobs.fpmChildBytes;
        server.memory.use(heap[child]);
        changed();
    }

    void fpmPhpStarts(int child, long peakBytes) {
        long wanted = server.knobs.fpmChildBytes + leaked[child] + peakBytes;
        if (wanted > heap[child]) {
            server.memory.use(wanted - heap[child]);
            heap[child] = wanted;
            changed();
        }
    }

    void fpmPhpEnds(int child, long peakBytes) {
        retained[child] = retained[child] == 0 ? peakBytes : (retained[child] + peakBytes) / 2;
        long leak = server.knobs.leakBytes;
        leaked[child] += leak;
        long kept = Math.min(heap[child] + leak, server.knobs.fpmChildBytes + leaked[child] + retained[child]);
        server.memory.use(kept - heap[child]);
        heap[child] = kept;
        changed();
    }

    void fpmGone(int child) {
        server.memory.use(-heap[child]);
        heap[child] = 0;
        retained[child] = 0;
        leaked[child] = 0;
        changed();
    }

    void connectionOpens() {
        openConnections++;
        server.memory.use(connectionBytes);
    }

    void connectionCloses() {
        openConnections--;
        server.memory.use(-connectionBytes);
    }

    /// Bytes that must be read from swap before a process with that much memory can go on.
    double bytesToPage(long processBytes) {
        return server.memory.swappedShare() * processBytes;
    }

    /// The memory a request at the place touches.
    long touchedAt(int place) {
        int child = server.board.childOf(place);
        return server.board.stride == 1
                ? ofChild[child]
                : server.knobs.threadBytes + heap[Fpm.CAPACITY + place] + server.knobs.childBytes / 8;
    }

    long touchedByFpm(int child) {
        return heap[child];
    }

    /// Reports what changed, and where RAM and swap are exhausted lets the kernel kill the largest
    /// processes until they suffice (9.4).
    void changed() {
        HostMemory memory = server.memory;
        boolean killed = memory.isExhausted();
        while (killed && memory.isExhausted()) {
            killed = killLargest();
        }
        int ram = (int) (memory.inRamBytes() / TraceLayout.MEMORY_UNIT_BYTES);
        int swap = (int) Math.min(TraceLayout.MAX_SUBJECT, memory.inSwapBytes() / TraceLayout.MEMORY_UNIT_BYTES);
        int step = Math.max(REPORT_STEP, (int) (memory.ramBytes() / TraceLayout.MEMORY_UNIT_BYTES / 512));
        if (Math.abs(ram - reportedRam) >= step) {
            server.sim.record(Rec.RAM, 0, ram, 0);
            reportedRam = ram;
        }
        if (Math.abs(swap - reportedSwap) >= step || (swap == 0 && reportedSwap > 0)) {
            server.sim.record(Rec.SWAP, 0, swap, 0);
            reportedSwap = swap;
        }
    }

    private boolean killLargest() {
        int victim = Scoreboard.NONE;
        long most = 0;
        for (int child = 0; child < ofChild.length; child++) {
            if (ofChild[child] > most) {
                most = ofChild[child];
                victim = child;
            }
        }
        int fpmVictim = Scoreboard.NONE;
        for (int child = 0; child < fpmChildren; child++) {
            if (heap[child] > most) {
                most = heap[child];
                fpmVictim = child;
            }
        }
        if (fpmVictim != Scoreboard.NONE) {
            server.sim.log(LogMessage.OOM_KILL, server.fpm.pid(fpmVictim));
            server.fpm.dies(fpmVictim, ExitCause.OUT_OF_MEMORY);
            return true;
        }
        if (victim == Scoreboard.NONE) {
            return false;
        }
        server.sim.log(LogMessage.OOM_KILL, server.board.pid[victim]);
        server.mpm.dies(victim, ExitCause.OUT_OF_MEMORY);
        return true;
    }

    private void add(int child, long bytes) {
        ofChild[child] += bytes;
        server.memory.use(bytes);
    }

    private void reportChild(int child) {
        int units = (int) (ofChild[child] / TraceLayout.MEMORY_UNIT_BYTES);
        if (Math.abs(units - reported[child]) >= REPORT_STEP) {
            reported[child] = units;
            server.sim.record(Rec.CHILD_MEMORY, server.board.firstPlace(child), units, 0);
        }
    }

    void copyFrom(MemoryUse other) {
        heap = other.heap.clone();
        retained = other.retained.clone();
        leaked = other.leaked.clone();
        ofChild = other.ofChild.clone();
        reported = other.reported.clone();
        shared = other.shared;
        fpmChildren = other.fpmChildren;
        connectionBytes = other.connectionBytes;
        openConnections = other.openConnections;
        reportedRam = other.reportedRam;
        reportedSwap = other.reportedSwap;
    }
}
