package org.mpmexplorer.scenario;

/// The heading under which a tunable is shown.
public enum TunableGroup {
    HOST("Server"),
    PROCESSES("Processes & threads"),
    KEEP_ALIVE("Keep-alive"),
    CONNECTIONS("Connections"),
    PHP("PHP & thread safety"),
    FPM("PHP-FPM pool"),
    VISITORS("Visitors"),
    MEMORY("Memory of one process");

    private final String title;

    TunableGroup(String title) {
        this.title = title;
    }

    /// The heading as written.
    public String title() {
        return title;
    }
}
