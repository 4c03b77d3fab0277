package org.mpmexplorer.ui.chart;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// What every chart card works with.
///
/// @param output takes pictures and numbers
/// @param seek goes to an instant, in nanoseconds
/// @param enlarge shows a chart large, or what it was before
public record ChartContext(
        ChartsViewModel charts, ChartOutput output, LongConsumer seek, Consumer<ChartKind> enlarge) {}
