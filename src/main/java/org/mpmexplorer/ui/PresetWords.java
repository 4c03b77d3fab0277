package org.mpmexplorer.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.store.Preset;
import org.mpmexplorer.ui.text.Messages;

/// The built-in scenarios in the language of the window; what has no translation stays English.
final class PresetWords {
    private static final String TEXTS = "org.mpmexplorer.ui.presets";

    private final ResourceBundle texts = ResourceBundle.getBundle(TEXTS, Messages.language());

    /// The same scenarios with the words of the window's language.
    List<Preset> of(List<Preset> presets) {
        return presets.stream()
                .map(preset -> new Preset(preset.id(), study(preset)))
                .toList();
    }

    private Study study(Preset preset) {
        Study study = preset.study();
        List<Scenario> lanes = new ArrayList<>();
        for (Scenario lane : study.lanes()) {
            lanes.add(lane.named(text(preset.id() + ".server." + (lanes.size() + 1), lane.name())));
        }
        return new Study(
                text(preset.id() + ".name", study.name()),
                text(preset.id() + ".description", study.description()),
                text(preset.id() + ".question", study.question()),
                lanes);
    }

    private String text(String key, String english) {
        return texts.containsKey(key) ? texts.getString(key) : english;
    }
}
