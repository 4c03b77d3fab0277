package org.mpmexplorer.scenario;

import org.mpmexplorer.httpd.Mpm;

/// A tunable's initial value for each module: compiled into httpd, and as Debian 12 ships it.
record Defaults(
        double prefork, double worker, double event, double debianPrefork, double debianWorker, double debianEvent) {

    static Defaults of(double everywhere) {
        return new Defaults(everywhere, everywhere, everywhere, everywhere, everywhere, everywhere);
    }

    static Defaults of(
            double prefork,
            double worker,
            double event,
            double debianPrefork,
            double debianWorker,
            double debianEvent) {
        return new Defaults(prefork, worker, event, debianPrefork, debianWorker, debianEvent);
    }

    double compiledIn(Mpm mpm) {
        return switch (mpm) {
            case PREFORK -> prefork;
            case WORKER -> worker;
            case EVENT -> event;
        };
    }

    double debian(Mpm mpm) {
        return switch (mpm) {
            case PREFORK -> debianPrefork;
            case WORKER -> debianWorker;
            case EVENT -> debianEvent;
        };
    }
}
