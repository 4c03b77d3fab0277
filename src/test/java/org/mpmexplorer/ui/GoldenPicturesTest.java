package org.mpmexplorer.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mpmexplorer.mpm.Engine;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.playback.MomentIndex;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.store.Preset;
import org.mpmexplorer.store.Presets;
import org.mpmexplorer.testkit.FxToolkit;
import org.mpmexplorer.testkit.GoldenPicture;
import org.mpmexplorer.testkit.Run;
import org.mpmexplorer.trace.Recording;
import org.mpmexplorer.ui.paint.Ink;
import org.mpmexplorer.ui.paint.Lane;
import org.mpmexplorer.ui.paint.LanesView;

/// The picture of the servers in the main states, in both themes, beside the ones kept.
class GoldenPicturesTest {
    private static final int WIDTH = 1120;
    private static final int HEIGHT = 630;

    @ParameterizedTest
    @CsvSource({
        "healthy,wordpress-4gb,60",
        "queueing,spike,42",
        "swapping,swap-death,60",
        "keep-alive-starved,keepalive-eats-children,60",
        "event-parked,event-idle-keepalives,60",
        "graceful-restart,graceful-long-requests,62",
        "refused,nts-under-event,10"
    })
    void looksAsItDid(String state, String preset, int second) {
        Study study = Presets.all().stream()
                .filter(each -> each.id().equals(preset))
                .map(Preset::study)
                .findFirst()
                .orElseThrow();
        List<Lane> lanes = new ArrayList<>();
        List<Moment> moments = new ArrayList<>();
        List<String> titles = Lineup.longTitles(study.lanes());
        for (RunRecipe recipe : Version.of(study).recipes()) {
            lanes.add(Lane.of(titles.get(lanes.size()), recipe, second * TestStudies.SECOND));
            moments.add(momentAt(recipe, second * TestStudies.SECOND));
        }
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            String name = state + "-" + theme.name().toLowerCase(Locale.ROOT);
            GoldenPicture.check(name, picture(lanes, moments, theme), WIDTH);
        }
    }

    private static Moment momentAt(RunRecipe recipe, long atNanos) {
        Engine engine = new Engine(recipe.scenario(), recipe.seed(), Recording.keep());
        Run.drive(engine, recipe, atNanos);
        Moment moment = new Moment();
        new MomentIndex().seek(engine.view(), atNanos, moment);
        return moment;
    }

    private static int[] picture(List<Lane> lanes, List<Moment> moments, Theme theme) {
        return FxToolkit.call(() -> {
            LanesView view = new LanesView();
            view.setPalette(theme.palette());
            view.show(lanes, moments, 1);
            return FxToolkit.snapshot(
                    new StackPane(view), WIDTH, HEIGHT, theme.palette().color(Ink.BACKGROUND));
        });
    }
}
