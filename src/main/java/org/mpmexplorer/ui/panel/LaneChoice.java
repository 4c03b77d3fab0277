package org.mpmexplorer.ui.panel;

/// Which of the servers on screen a change is for.
public enum LaneChoice {
    BOTH,
    LEFT,
    RIGHT;

    /// Whether a change for this choice is for that server, counted from 0.
    public boolean includes(int lane) {
        return switch (this) {
            case BOTH -> true;
            case LEFT -> lane == 0;
            case RIGHT -> lane == 1;
        };
    }

    /// The choice of that server alone, counted from 0.
    public static LaneChoice only(int lane) {
        return lane == 0 ? LEFT : RIGHT;
    }
}
