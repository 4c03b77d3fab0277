/// What runs gave, as text for people, JSON for programs and CSV for spreadsheets.
///
/// Turns numbers of `insight` into words; computes none of its own and prints nothing.
@NullMarked
package org.mpmexplorer.report;

import org.jspecify.annotations.NullMarked;
