package org.mpmexplorer.insight;

import java.util.Arrays;

/// Which PHP-FPM processes work.
final class FpmPool {
    private final Gauges gauges;
    private boolean[] works = {};

    FpmPool(Gauges gauges) {
        this.gauges = gauges;
    }

    void work(long now, int child) {
        if (child >= works.length) {
            works = Arrays.copyOf(works, Math.max(child + 1, works.length * 2));
        }
        if (!works[child]) {
            works[child] = true;
            gauges.add(Measure.FPM_BUSY.ordinal(), now, 1);
        }
    }

    void rest(long now, int child) {
        if (child < works.length && works[child]) {
            works[child] = false;
            gauges.add(Measure.FPM_BUSY.ordinal(), now, -1);
        }
    }

    void exit(long now, int child) {
        rest(now, child);
        gauges.add(Measure.FPM_CHILDREN.ordinal(), now, -1);
    }
}
