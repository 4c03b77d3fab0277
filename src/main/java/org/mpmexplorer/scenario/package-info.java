/// Immutable records that say what to simulate: study, scenario, workload, tunables and their
/// settings, interventions, recipe, and the validation and correction of all of them.
///
/// Knows httpd's words ([org.mpmexplorer.httpd]) and nothing of the engine.
@NullMarked
package org.mpmexplorer.scenario;

import org.jspecify.annotations.NullMarked;
