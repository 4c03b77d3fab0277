/// The engine: visitors, the parent's loop, children, threads and connections of prefork, worker and
/// event as mutable arrays moved from event to event; its public face is
/// [org.mpmexplorer.mpm.Engine].
///
/// Single-threaded, deterministic, allocation-free per event; knows nothing of wall time, files or the
/// screen. What happens is told by the trace alone. Rules are cited by their section in the rule book,
/// as `// 3.2`.
@NullMarked
package org.mpmexplorer.mpm;

import org.jspecify.annotations.NullMarked;
