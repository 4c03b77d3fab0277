/// A real server's access log read: who came when, what was asked for, how large the replies were and
/// how long they took.
///
/// A log of gigabytes is read line by line, in constant memory; nothing of it is kept but the numbers. The
/// log parser is loaded when the first log is read. Knows [org.mpmexplorer.scenario] and
/// [org.mpmexplorer.server]; results are immutable, readings belong to one thread.
@NullMarked
package org.mpmexplorer.server.log;

import org.jspecify.annotations.NullMarked;
