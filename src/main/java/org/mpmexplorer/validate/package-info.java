/// Compares the simulator with measurements of a real httpd, and makes such measurements.
@NullMarked
package org.mpmexplorer.validate;

import org.jspecify.annotations.NullMarked;
