package org.mpmexplorer.ui.paint;

/// What lies under a point of the picture.
///
/// @param lane index of the lane from the top, from 0
public record Hit(int lane, Target target) {}
