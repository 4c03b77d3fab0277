/// The command line: parses arguments, calls the rest of the program and prints what it says.
///
/// Composition root of the program without a window, and the only package that prints or exits.
@NullMarked
package org.mpmexplorer.cli;

import org.jspecify.annotations.NullMarked;
