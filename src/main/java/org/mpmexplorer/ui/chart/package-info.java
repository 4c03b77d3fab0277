/// The charts below the picture, drawn by JFreeChart-FX from `insight`'s series of seconds: completions,
/// response times, workers by what they do, memory.
///
/// A chart is painted only when its data, size or colours changed; the time cursor is a node above it. All
/// of it lives on the JavaFX thread.
@NullMarked
package org.mpmexplorer.ui.chart;

import org.jspecify.annotations.NullMarked;
