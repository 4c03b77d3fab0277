package org.mpmexplorer.server.log;

import java.util.Optional;
import org.mpmexplorer.scenario.Distribution;

/// The requests of one sort in a stretch of a log.
///
/// @param count how many
/// @param sizeBytes of the replies
/// @param seconds how long they took, where the log tells
public record LoggedClass(RequestSort sort, int count, Distribution sizeBytes, Optional<Distribution> seconds) {}
