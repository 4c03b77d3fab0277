package org.mpmexplorer.ui.paint;

import java.util.List;
import org.mpmexplorer.playback.Moment;

/// What the picture shows, so that it is painted again only when that changes.
final class PaintedState {
    /// A moment's time, its records and its replies.
    private static final int NUMBERS = 3;

    private List<Lane> lanes = List.of();
    private long[] instants = new long[0];
    private double rate = Double.NaN;

    /// That is painted now.
    void remember(List<Lane> newLanes, List<Moment> moments, double newRate) {
        lanes = List.copyOf(newLanes);
        rate = newRate;
        if (instants.length != NUMBERS * moments.size()) {
            instants = new long[NUMBERS * moments.size()];
        }
        for (int i = 0; i < moments.size(); i++) {
            instants[NUMBERS * i] = moments.get(i).timeNanos();
            instants[NUMBERS * i + 1] = moments.get(i).records();
            instants[NUMBERS * i + 2] = moments.get(i).replies();
        }
    }

    boolean isOf(List<Lane> otherLanes, List<Moment> moments, double otherRate) {
        if (rate != otherRate || instants.length != NUMBERS * moments.size() || !lanes.equals(otherLanes)) {
            return false;
        }
        boolean isSame = true;
        for (int i = 0; i < moments.size(); i++) {
            isSame &= instants[NUMBERS * i] == moments.get(i).timeNanos()
                    && instants[NUMBERS * i + 1] == moments.get(i).records()
                    && instants[NUMBERS * i + 2] == moments.get(i).replies();
        }
        return isSame;
    }
}
