/// What the user turns and reads beside the picture: parameter controls, the verdict card, the bar at the
/// top, and their view models.
///
/// Views bind and forward, view models decide. All of it lives on the JavaFX thread and knows the run only
/// through the seams [ParameterActions] and [TopBarActions].
@NullMarked
package org.mpmexplorer.ui.panel;

import org.jspecify.annotations.NullMarked;
