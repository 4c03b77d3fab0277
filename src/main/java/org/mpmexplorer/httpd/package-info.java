/// httpd's own words: the multi-processing modules, scoreboard letters, and the catalogue of log
/// messages with AH number, level, module and text.
///
/// Everything here is immutable and knows neither scenario nor simulation.
@NullMarked
package org.mpmexplorer.httpd;

import org.jspecify.annotations.NullMarked;
