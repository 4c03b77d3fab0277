package org.mpmexplorer.server;

import java.util.Optional;
import org.mpmexplorer.scenario.PhpHandler;

/// Who runs PHP, as far as a configuration tells.
///
/// @param handler empty where the files cannot tell, since they load no modules
/// @param backend where PHP-FPM answers, as in the handler directive; empty for any other handler
/// @param explanation one sentence for people
public record PhpGuess(Optional<PhpHandler> handler, String backend, String explanation) {}
