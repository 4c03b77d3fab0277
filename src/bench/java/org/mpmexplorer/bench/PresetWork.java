package org.mpmexplorer.bench;

import java.nio.file.Path;
import org.mpmexplorer.insight.RunFold;
import org.mpmexplorer.mpm.Engine;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.store.ScenarioFile;
import org.mpmexplorer.store.UnusableFileException;
import org.mpmexplorer.trace.Recording;

/// A whole run of a preset, all its servers one after the other: what a slider asks for.
final class PresetWork {
    private final Study study;
    private long seed;

    PresetWork(String preset) throws UnusableFileException {
        study = ScenarioFile.read(Path.of("assets", "presets", preset + ".json"));
    }

    Contest contest() {
        return new Contest("\"" + study.name() + "\", whole runs of both servers", "runs")
                .add("every figure and series folded, trace dropped", this::folded)
                .add("trace kept", this::kept);
    }

    private double folded() {
        seed++;
        for (Scenario scenario : study.lanes()) {
            RunFold fold = new RunFold();
            Engine engine = new Engine(scenario, seed, new Recording.Stream(fold));
            advance(engine, scenario);
            engine.flush();
            fold.advanceTo(scenario.durationNanos());
            if (fold.summary().requests().completed() == 0) {
                throw new IllegalStateException("nobody was served");
            }
        }
        return 1;
    }

    private double kept() {
        seed++;
        for (Scenario scenario : study.lanes()) {
            Engine engine = new Engine(scenario, seed, Recording.keep());
            advance(engine, scenario);
            if (engine.view().records() == 0) {
                throw new IllegalStateException("nothing was kept");
            }
        }
        return 1;
    }

    private static void advance(Engine engine, Scenario scenario) {
        for (Intervention intervention : scenario.script()) {
            engine.advanceTo(intervention.atNanos());
            engine.apply(intervention);
        }
        engine.advanceTo(scenario.durationNanos());
    }
}
