package org.mpmexplorer.ui.paint;

import java.util.Arrays;

/// Where each connection comes from the visitors and waits before the queue, reckoned once for all frames of
/// a layout.
final class Doorway {
    private static final float UNKNOWN = Float.NaN;

    private HouseLayout layout;
    private float[] ys = new float[0];
    private float[] xs = new float[0];

    Doorway(HouseLayout layout) {
        this.layout = layout;
    }

    /// Takes up that layout.
    void layOut(HouseLayout next) {
        if (!next.visitors().box().equals(layout.visitors().box())
                || !next.queue().equals(layout.queue())) {
            Arrays.fill(ys, UNKNOWN);
        }
        layout = next;
    }

    /// The height at which that connection comes in.
    float y(int connection) {
        know(connection);
        return ys[connection];
    }

    /// Where it waits before the queue.
    float x(int connection) {
        know(connection);
        return xs[connection];
    }

    private void know(int connection) {
        if (connection >= ys.length) {
            int known = ys.length;
            ys = Arrays.copyOf(ys, connection * 2 + 1);
            xs = Arrays.copyOf(xs, connection * 2 + 1);
            Arrays.fill(ys, known, ys.length, UNKNOWN);
        }
        if (Float.isNaN(ys[connection])) {
            ys[connection] = (float) layout.doorY(connection);
            xs[connection] = (float) layout.stepX(connection);
        }
    }
}
