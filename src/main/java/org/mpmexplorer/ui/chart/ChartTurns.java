package org.mpmexplorer.ui.chart;

import java.util.IdentityHashMap;
import java.util.List;

/// Which chart is painted next: at most one in a frame, and none more often than five times a second.
final class ChartTurns {
    private static final long PAINT_EVERY_NANOS = 200_000_000L;

    private final IdentityHashMap<ChartCard, Long> paintedAtNanos = new IdentityHashMap<>();
    private long nowNanos;

    /// So much time of the clock has passed: paints one of the visible cards if it is due. Returns whether there
    /// are more to paint.
    boolean tick(List<ChartCard> cards, long wallNanos) {
        nowNanos += wallNanos;
        boolean isMore = false;
        boolean hasPainted = false;
        for (ChartCard card : cards) {
            if (!card.isVisible() || !card.isUnpainted()) {
                continue;
            }
            boolean isDue = nowNanos - paintedAtNanos.getOrDefault(card, -PAINT_EVERY_NANOS) >= PAINT_EVERY_NANOS;
            if (!hasPainted && isDue) {
                card.paint();
                paintedAtNanos.put(card, nowNanos);
                hasPainted = true;
            } else {
                isMore = true;
            }
        }
        paintedAtNanos.keySet().retainAll(cards);
        return isMore;
    }
}
