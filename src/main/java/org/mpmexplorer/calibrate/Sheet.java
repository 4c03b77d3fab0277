package org.mpmexplorer.calibrate;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.scenario.Settings;
import org.mpmexplorer.scenario.Tunable;

/// The settings of a server as they become known, with what each of them is known by.
final class Sheet {
    static final String USUAL = "nothing tells; a usual value";

    private final List<Fact> facts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Settings settings;

    Sheet(Settings settings) {
        this.settings = settings;
    }

    Settings settings() {
        return settings;
    }

    void replace(Settings others) {
        settings = others;
    }

    List<Fact> facts() {
        return facts;
    }

    List<String> notes() {
        return notes;
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    void read(String what, String value, String source) {
        facts.add(new Fact(what, value, source, Fact.Certainty.READ));
    }

    void estimated(String what, String value, String source) {
        facts.add(new Fact(what, value, source, Fact.Certainty.ESTIMATED));
    }

    void guessed(String what, String value, String source) {
        facts.add(new Fact(what, value, source, Fact.Certainty.GUESSED));
    }

    /// Gives the tunable the legal value nearest to that one.
    void set(Tunable tunable, double value, String source, Fact.Certainty certainty) {
        double legal = tunable.accepts(value) ? value : tunable.nearestLegal(value);
        settings = settings.with(tunable, legal);
        facts.add(new Fact(tunable.id(), tunable.format(legal), source, certainty));
    }

    /// Says that the tunable keeps its usual value because nothing tells it.
    void usual(Tunable tunable) {
        guessed(tunable.id(), tunable.format(settings.get(tunable)), USUAL);
    }
}
