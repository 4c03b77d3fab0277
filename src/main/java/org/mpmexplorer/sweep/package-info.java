/// Sweeps: the same visitors against many values of one or two settings, with replications, on all
/// cores, and cut into shards that give the same result when merged.
///
/// Knows runs and their numbers, nothing of files, words and pictures. Everything is immutable.
@NullMarked
package org.mpmexplorer.sweep;

import org.jspecify.annotations.NullMarked;
