/// Comparing runs: pairs of runs of two servers until the difference is known, and runs of the past that are
/// pinned to be seen beside the present ones.
///
/// Runs are simulated on threads of [org.mpmexplorer.ui.compare.Background]; everything else lives on the JavaFX
/// thread and never waits. The view models know no controls.
@NullMarked
package org.mpmexplorer.ui.compare;

import org.jspecify.annotations.NullMarked;
