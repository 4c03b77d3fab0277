/// The charts, drawn by JFreeChart-FX from `insight`'s series of seconds: in the row below the picture, all on a
/// page, or of pinned runs over each other. [org.mpmexplorer.ui.chart.ChartsViewModel] holds what they share.
///
/// A chart is painted only when its data, size or colours changed; the time cursor is a node above it. All
/// of it lives on the JavaFX thread.
@NullMarked
package org.mpmexplorer.ui.chart;

import org.jspecify.annotations.NullMarked;
