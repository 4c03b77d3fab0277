/// The page with advice for the servers on screen: the search in the background, the table of settings with
/// range and evidence, what to install, and trying it.
///
/// Knows advice and scenarios; who searches and where advice is tried are handed in as [AdviceSearch] and
/// [AdviceDesk]. Everything here belongs to the FX thread.
@NullMarked
package org.mpmexplorer.ui.advice;

import org.jspecify.annotations.NullMarked;
