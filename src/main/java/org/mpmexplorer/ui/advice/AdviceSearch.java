package org.mpmexplorer.ui.advice;

import java.util.List;
import org.mpmexplorer.advice.Advice;
import org.mpmexplorer.advice.AdviceStep;
import org.mpmexplorer.scenario.Scenario;

/// Who searches for advice, beside the window's work.
@FunctionalInterface
public interface AdviceSearch {

    /// Begins to search; nothing more is told once it is cancelled.
    ///
    /// @return cancels it
    Runnable begin(List<Scenario> servers, Listener listener);

    /// Who wants to know how the search goes, on the FX thread.
    interface Listener {
        /// That is tried now.
        void tries(AdviceStep step);

        /// It is done.
        void found(Advice advice);

        /// It ended with that sentence.
        void failed(String sentence);
    }
}
