/// The compact append-only trace of a run: what is recorded ([TraceKind]), how it lies in memory
/// ([TraceLayout]), the writer on the simulation thread, the immutable view for every other thread,
/// cursor, fold and fingerprint.
///
/// JDK only. A [TraceWriter] and a [TraceCursor] belong to one thread each; a [TraceView] is safe
/// anywhere.
@NullMarked
package org.mpmexplorer.trace;

import org.jspecify.annotations.NullMarked;
