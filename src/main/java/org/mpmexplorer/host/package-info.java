/// The machine around httpd over mutable arrays: the kernel's listen queue and retransmissions, memory
/// with swap and the choice of the OOM killer's victim, the swap device, PHP-FPM's pool.
///
/// Passive state that [org.mpmexplorer.mpm] drives on the simulation thread; nothing here knows
/// events, httpd's processes or the trace.
@NullMarked
package org.mpmexplorer.host;

import org.jspecify.annotations.NullMarked;
