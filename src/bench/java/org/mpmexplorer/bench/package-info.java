/// Benchmarks: each unit of work on the program's own parts, beside loops written by hand for that work
/// alone, in the same run. Quote ratios, not rates: those belong to one machine and one hour.
@NullMarked
package org.mpmexplorer.bench;

import org.jspecify.annotations.NullMarked;
