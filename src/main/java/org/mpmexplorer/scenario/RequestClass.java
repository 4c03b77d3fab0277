package org.mpmexplorer.scenario;

/// A class of requests and what one request of it needs.
///
/// @param name for people, for example `WordPress page`
/// @param weight its share among the classes of a mix, relative to the others
/// @param slow whether the tunable `SlowRequests` sets the share of this class (all slow classes
///     together) instead of the weights
/// @param cpuSeconds of one core
/// @param waitSeconds waiting for database or backend, without CPU
/// @param sizeBytes of the reply
/// @param memory PHP heap at its peak, as a multiple of the tunable `PhpMemory`
public record RequestClass(
        String name,
        RequestKind kind,
        double weight,
        boolean slow,
        Distribution cpuSeconds,
        Distribution waitSeconds,
        Distribution sizeBytes,
        Distribution memory) {

    public RequestClass {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a request class needs a name");
        }
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("weight of " + name + " must not be negative");
        }
    }
}
