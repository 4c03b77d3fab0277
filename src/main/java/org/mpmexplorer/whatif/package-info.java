/// What-if: what the servers would come to if the values in force held from the start to the end, and what
/// each setting would make of it over its whole range, computed in the background while somebody turns it.
///
/// A [WhatIf] takes one [Question] at a time, the newest wins, and publishes one immutable [Outlook] after
/// another. What is run next is decided by one thread at a time and depends on nothing but the questions
/// and the runs that are done. Knows runs and their numbers, nothing of windows and words.
@NullMarked
package org.mpmexplorer.whatif;

import org.jspecify.annotations.NullMarked;
