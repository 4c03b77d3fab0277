/// Domain-free simulation parts: event queue, timeout queue, rings and bags of ints, counter-based
/// randomness, samplers and a shared processor.
///
/// Everything here is deterministic to the bit on every platform and allocates nothing once it has
/// grown to the size of the run. Knows nothing of servers, clocks or threads: whoever owns an object
/// uses it from one thread; [Draws][org.mpmexplorer.kernel.Draws] and
/// [Sampler][org.mpmexplorer.kernel.Sampler] are immutable and may be shared.
@NullMarked
package org.mpmexplorer.kernel;

import org.jspecify.annotations.NullMarked;
