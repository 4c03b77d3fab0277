/// What the tests of the engine share: small scenarios, a driver, a strict fold of the trace, stories.
@NullMarked
package org.mpmexplorer.testkit;

import org.jspecify.annotations.NullMarked;
