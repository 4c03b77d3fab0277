package org.mpmexplorer.ui;

import java.util.List;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.PhpHandler;
import org.mpmexplorer.scenario.RequestClass;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Visit;
import org.mpmexplorer.scenario.Workload;

/// Small studies that are simulated in no time.
final class TestStudies {
    static final long SECOND = 1_000_000_000L;

    private TestStudies() {}

    /// Prefork with mod_php beside event with PHP-FPM, a hundred visits a minute, 40 s.
    static Study preforkAndEvent() {
        return new Study("Small", "A small study.", "Drag RAM: what happens?", List.of(prefork(), event()));
    }

    static Version version(String name) {
        return Version.of(new Study(name, "", "", List.of(prefork())));
    }

    static Scenario prefork() {
        return scenario(Mpm.PREFORK, Settings.debian(Mpm.PREFORK));
    }

    static Scenario event() {
        return scenario(Mpm.EVENT, Settings.debian(Mpm.EVENT).with(Tunable.PHP_HANDLER, PhpHandler.FPM.ordinal()));
    }

    private static Scenario scenario(Mpm mpm, Settings settings) {
        RequestClass page = new RequestClass(
                "page",
                RequestKind.PHP,
                1,
                false,
                new Distribution.Constant(0.02),
                new Distribution.Constant(0.05),
                new Distribution.Constant(20_000),
                new Distribution.Constant(1));
        Workload workload = new Workload(
                List.of(page), List.of(new Load.OpenArrivals("readers", 100 / 60.0, Visit.single(), 0, 40)));
        return new Scenario(mpm.id(), mpm, settings, workload, List.of(), 40 * SECOND);
    }
}
