/// What a running server shows of itself: its status page, the sizes of its processes, and what
/// `apachectl -M` and `-V` print.
///
/// Texts are read from files or from what a user pasted; the status page may also be asked for over HTTP, from
/// an address the user gives and from nowhere else. Nothing is ever sent but that request. Knows
/// [org.mpmexplorer.httpd], [org.mpmexplorer.scenario] and [org.mpmexplorer.server].
@NullMarked
package org.mpmexplorer.server.live;

import org.jspecify.annotations.NullMarked;
