package org.mpmexplorer.ui.paint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.playback.Activity;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.playback.Places;
import org.mpmexplorer.testkit.SyntheticTrace;
import org.mpmexplorer.testkit.SyntheticTrace.Life;

class ExplanationTest {
    private final LaneScene prefork = LaneScene.of(Life.prefork().sized(30, 40, 1, 400), 6, 1);
    private final LaneScene event = LaneScene.of(Life.event().withFpm(4), 6, 1);

    private static Explanation of(LaneScene scene, Target target) {
        return Explanation.of(target, scene.lane, scene.moment);
    }

    private static int placeThat(LaneScene scene, Activity activity) {
        Places places = scene.moment.places();
        for (int place = 0; place < places.count(); place++) {
            if (places.activity(place) == activity) {
                return place;
            }
        }
        throw new AssertionError("no place with " + activity);
    }

    @Test
    void saysWhatAPreforkChildDoesForWhom() {
        int place = placeThat(prefork, Activity.WAIT);
        Explanation explanation = of(prefork, new Target.Place(place));

        assertThat(explanation.title())
                .isEqualTo("Child " + prefork.moment.children().pid(place));
        assertThat(explanation.text())
                .contains("W: waits for database or backend, for ")
                .contains("Request for page, sent ")
                .contains("MB of its own, forked ");
    }

    @Test
    void saysThatAnIdleConnectionHoldsAChild() {
        assertThat(of(prefork, new Target.Place(placeThat(prefork, Activity.HOLD)))
                        .text())
                .contains("K: is held by an idle connection, for ")
                .doesNotContain("Request for");
    }

    @Test
    void saysWhatAListenerKeeps() {
        Explanation process = of(event, new Target.Child(0));
        Explanation listener = of(event, new Target.Parking(0));

        assertThat(process.text()).contains("25 threads, ");
        assertThat(listener.lines().getFirst()).isEqualTo("Keeps connections that need no thread now.");
        assertThat(listener.text()).contains("idle between two requests");
    }

    @Test
    void saysHowTheMachineFares() {
        assertThat(of(event, new Target.Ram()).title()).endsWith("of 4096 MB");
        assertThat(of(event, new Target.Cpu()).title()).isEqualTo("2 cores");
        assertThat(of(event, new Target.FpmQueue()).text()).contains("of 4 processes work");
        assertThat(of(prefork, new Target.Queue()).title())
                .isEqualTo("Accept queue: " + prefork.moment.queued() + " of 511");
    }

    @Test
    void everythingInEveryPictureCanBeExplained() {
        for (LaneScene scene : new LaneScene[] {prefork, event}) {
            for (int x = 0; x < 1100; x += 5) {
                for (int y = 0; y < 290; y += 5) {
                    HitTest.at(scene.frame, x, y).ifPresent(target -> {
                        assertThat(target.isIn(scene.moment)).isTrue();
                        assertThat(of(scene, target).title()).isNotBlank();
                        assertThat(of(scene, target).lines()).isNotEmpty().noneMatch(String::isBlank);
                    });
                }
            }
        }
    }

    @Test
    void everyLetterHasAMeaningAtSomeTime() {
        Moment moment = LaneScene.at(SyntheticTrace.of(Life.event(), 2_000_000_000L), 0.01);
        assertThat(Explanation.of(new Target.Place(0), event.lane, moment).text())
                .contains(Letter.STARTING.meaning());
        assertThat(Explanation.of(new Target.Place(149), event.lane, moment).text())
                .contains("No process here yet");
    }

    @Test
    void aSelectionThatIsGoneIsNotInTheMoment() {
        assertThat(new Target.Place(100_000).isIn(event.moment)).isFalse();
        assertThat(new Target.Connection(100_000).isIn(event.moment)).isFalse();
        assertThat(new Target.Child(6).isIn(event.moment)).isFalse();
        assertThat(new Target.Cpu().isIn(event.moment)).isTrue();
    }
}
