package org.mpmexplorer.ui.paint;

import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Corrections;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;

/// What a lane's picture needs to know about its server beside the trace: its words and its limits.
///
/// @param title for people, for example `Prefork`
/// @param motto one line that says what is special about this server
/// @param maxRequestWorkers how many requests it may serve at the same time
/// @param maxChildren how many children it may have
/// @param threadsPerChild worker threads of one child, 1 under prefork
/// @param backlog length of the accept queue as the kernel allows it
/// @param visitors people on the site
/// @param fpmMaxChildren most PHP-FPM children, 0 where PHP-FPM is not used
public record Lane(
        String title,
        String motto,
        Mpm mpm,
        int maxRequestWorkers,
        int maxChildren,
        int threadsPerChild,
        int backlog,
        int visitors,
        int fpmMaxChildren) {

    /// The lane of a run as its settings are at that instant.
    public static Lane of(String title, RunRecipe recipe, long nanos) {
        Settings settings = recipe.scenario().settings();
        for (Tunable tunable : Tunable.values()) {
            settings = settings.with(tunable, recipe.valueAt(tunable, nanos));
        }
        Mpm mpm = recipe.scenario().mpm();
        Corrections corrections = Corrections.of(mpm, settings);
        Settings effective = corrections.effective();
        return new Lane(
                title,
                mpm.motto(),
                mpm,
                effective.count(Tunable.MAX_REQUEST_WORKERS),
                corrections.daemonsLimit(),
                mpm.isThreaded() ? effective.count(Tunable.THREADS_PER_CHILD) : 1,
                Math.min(settings.count(Tunable.LISTEN_BACKLOG), settings.count(Tunable.SOMAXCONN)),
                settings.count(Tunable.VISITORS),
                settings.phpHandler() == PhpHandler.FPM ? settings.count(Tunable.FPM_MAX_CHILDREN) : 0);
    }
}
