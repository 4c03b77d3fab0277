package org.mpmexplorer.store;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Numbers as they are written into a file: exact, and without needless zeros.
final class Numbers {
    private static final double LARGEST_PLAIN = 1e15;

    private Numbers() {}

    static JsonNode node(double value) {
        return value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN
                ? JsonNodeFactory.instance.numberNode((long) value)
                : JsonNodeFactory.instance.numberNode(value);
    }

    /// Nanoseconds as seconds.
    static JsonNode seconds(long nanos) {
        BigDecimal seconds = BigDecimal.valueOf(nanos, 9).stripTrailingZeros();
        return JsonNodeFactory.instance.numberNode(seconds.scale() < 0 ? seconds.setScale(0) : seconds);
    }
}
