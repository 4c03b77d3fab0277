/// From a scenario to numbers one can install: which range of each directive serves its visitors, found
/// by running it, with the evidence; which MPM; and the configuration block.
///
/// Knows scenarios and the figures of runs; who runs them is handed in as a [Laboratory]. Everything
/// handed out is immutable.
@NullMarked
package org.mpmexplorer.advice;

import org.jspecify.annotations.NullMarked;
