package org.mpmexplorer.insight;

import java.util.Arrays;

/// What each PHP-FPM process does.
final class FpmPool {
    private static final byte IDLE = -1;
    private static final int COMPUTES = 0;
    private static final int PAGES = 2;

    private final Gauges gauges;
    private byte[] phases = {};

    FpmPool(Gauges gauges) {
        this.gauges = gauges;
    }

    /// The process works; `phase` is the argument of its FPM_BUSY record.
    void work(long now, int child, int phase) {
        if (child >= phases.length) {
            int old = phases.length;
            phases = Arrays.copyOf(phases, Math.max(child + 1, old * 2));
            Arrays.fill(phases, old, phases.length, IDLE);
        }
        count(now, child, -1);
        phases[child] = (byte) phase;
        count(now, child, 1);
    }

    void rest(long now, int child) {
        if (child < phases.length) {
            count(now, child, -1);
            phases[child] = IDLE;
        }
    }

    void exit(long now, int child) {
        rest(now, child);
        gauges.add(Measure.FPM_CHILDREN.ordinal(), now, -1);
    }

    private void count(long now, int child, int change) {
        byte phase = phases[child];
        if (phase == IDLE) {
            return;
        }
        gauges.add(Measure.FPM_BUSY.ordinal(), now, change);
        if (phase == COMPUTES) {
            gauges.add(Measure.FPM_RUNNING.ordinal(), now, change);
        } else if (phase == PAGES) {
            gauges.add(Measure.FPM_PAGING.ordinal(), now, change);
        }
    }
}
