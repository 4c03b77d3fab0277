package org.mpmexplorer.bench;

import org.mpmexplorer.store.UnusableFileException;

/// Claim: W3's visitors on the whole httpd model run at 0.34 of the limit loop at least, and at 0.8 of that
/// with the trace kept; a whole run of the preset "WordPress on a 4 GB VPS" takes well under half a second
/// of one core for both servers.
///
/// Arguments: those of [Choice].
final class EngineBench {
    private EngineBench() {}

    public static void main(String[] args) throws UnusableFileException {
        Choice choice = Choice.of(args);
        HttpdWork httpd = new HttpdWork(2);
        if (choice.compete(httpd.contest())) {
            choice.report(httpd.check());
        }
        Contest preset = new PresetWork("wordpress-4gb").contest();
        if (choice.compete(preset)) {
            System.out.printf("%n%.1f ms and %.1f ms a run%n", 1e3 / preset.median(0), 1e3 / preset.median(1));
        }
    }
}
