package org.mpmexplorer.ui.paint;

import java.util.List;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Corrections;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.RequestClass;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Workload;
import org.mpmexplorer.ui.text.Messages;

/// What a lane's picture needs to know about its server beside the trace: its words and its limits.
///
/// @param title for people, for example `Prefork`
/// @param motto one line that says what is special about this server
/// @param maxRequestWorkers how many requests it may serve at the same time
/// @param maxChildren how many children it may have
/// @param threadsPerChild worker threads of one child, 1 under prefork
/// @param backlog length of the accept queue as the kernel allows it; 0 where it is not known
/// @param people visitors that are on the site all the time; 0 where they come and go
/// @param swapBytes swap space
/// @param fpmMaxChildren most PHP-FPM children, 0 where PHP-FPM is not used
/// @param requestClasses names of the request classes, by their index
public record Lane(
        String title,
        String motto,
        Mpm mpm,
        int maxRequestWorkers,
        int maxChildren,
        int threadsPerChild,
        int backlog,
        int people,
        long swapBytes,
        int fpmMaxChildren,
        List<String> requestClasses) {

    public Lane {
        requestClasses = List.copyOf(requestClasses);
    }

    /// Whether it is a real server's lane, whose status page tells neither visitors nor queue nor what became
    /// of the requests.
    boolean isWatched() {
        return backlog == 0;
    }

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
                Messages.translated("motto." + mpm.id(), mpm.motto()),
                mpm,
                effective.count(Tunable.MAX_REQUEST_WORKERS),
                corrections.daemonsLimit(),
                mpm.isThreaded() ? effective.count(Tunable.THREADS_PER_CHILD) : 1,
                Math.min(settings.count(Tunable.LISTEN_BACKLOG), settings.count(Tunable.SOMAXCONN)),
                people(recipe.scenario().workload(), settings),
                settings.bytes(Tunable.SWAP),
                settings.phpHandler() == PhpHandler.FPM ? settings.count(Tunable.FPM_MAX_CHILDREN) : 0,
                recipe.scenario().workload().classes().stream()
                        .map(RequestClass::name)
                        .toList());
    }

    private static int people(Workload workload, Settings settings) {
        int people = settings.count(Tunable.SLOWLORIS_CLIENTS);
        for (int i = 0; i < workload.loads().size(); i++) {
            if (workload.loads().get(i) instanceof Load.ClosedUsers users) {
                people += i == workload.mainLoad() ? settings.count(Tunable.VISITORS) : users.clients();
            }
        }
        return people;
    }
}
