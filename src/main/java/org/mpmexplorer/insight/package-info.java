/// What a trace says in numbers: totals of a run, a series for each second, the error log, and the
/// verdict on what holds visitors up. Everything is a fold over trace records.
///
/// Knows the scenario and the trace, nothing of the engine nor of words and pictures. A [RunFold] belongs
/// to one thread; everything it hands out is immutable.
@NullMarked
package org.mpmexplorer.insight;

import org.jspecify.annotations.NullMarked;
