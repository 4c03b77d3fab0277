/// A real server read: httpd's own configuration files and PHP-FPM's pool files become settings of
/// a scenario, with what was read from where, what has no effect and what httpd would correct.
///
/// Files are read and never executed; the result depends on nothing but them. Knows
/// [org.mpmexplorer.httpd] and [org.mpmexplorer.scenario]; immutable at its door, so any thread may
/// call it.
@NullMarked
package org.mpmexplorer.server;

import org.jspecify.annotations.NullMarked;
