package org.mpmexplorer.scenario;

/// Who runs PHP (httpd-semantics 8).
public enum PhpHandler {
    /// No PHP: PHP-class requests are served like a proxied backend.
    NONE("none"),
    /// mod_php built non-thread-safe: refuses to start under worker and event.
    MOD_PHP_NTS("mod_php NTS"),
    /// mod_php built thread-safe: one interpreter for each thread.
    MOD_PHP_ZTS("mod_php ZTS"),
    /// A PHP-FPM pool behind mod_proxy_fcgi.
    FPM("PHP-FPM");

    private final String title;

    PhpHandler(String title) {
        this.title = title;
    }

    /// The name for people.
    public String title() {
        return title;
    }

    /// Whether PHP runs inside the httpd process.
    public boolean isModule() {
        return this == MOD_PHP_NTS || this == MOD_PHP_ZTS;
    }
}
