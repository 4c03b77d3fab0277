/// Files of the program: scenario and recipe as versioned JSON, read strictly and written atomically, and
/// the built-in scenarios; and what the program keeps for its user between starts.
///
/// Whatever is wrong with a file is said in one sentence with file, line and field
/// ([UnusableFileException]). Knows nothing of the engine; all methods may be called on any thread.
@NullMarked
package org.mpmexplorer.store;

import org.jspecify.annotations.NullMarked;
