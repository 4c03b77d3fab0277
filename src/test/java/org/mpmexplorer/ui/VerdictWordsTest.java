package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.ui.panel.LaneChoice;
import org.mpmexplorer.ui.panel.Verdict;
import org.mpmexplorer.ui.panel.Verdict.Tone;

class VerdictWordsTest {

    @Test
    void tellsOfTheWorseServerAndComparesTheOther() {
        Verdict.Suggestion fewer = suggestion("MaxRequestWorkers 58");

        Verdict verdict = VerdictWords.together(List.of(
                new LaneVerdict(Tone.GOOD, "Event keeps up.", "Event: idle.", "Event serves them.", List.of()),
                new LaneVerdict(Tone.BAD, "Prefork swaps.", "150 processes.", "Prefork swaps.", List.of(fewer))));

        assertThat(verdict.headline()).isEqualTo("Prefork swaps.");
        assertThat(verdict.evidence()).isEqualTo("150 processes.\nEvent serves them.");
        assertThat(verdict.suggestions()).containsExactly(fewer);
    }

    @Test
    void saysOfHealthyServersHowTheyStand() {
        Verdict verdict = VerdictWords.together(List.of(
                new LaneVerdict(Tone.GOOD, "Prefork keeps up.", "Prefork: idle.", "", List.of()),
                new LaneVerdict(Tone.GOOD, "Event keeps up.", "Event: idle.", "", List.of())));

        assertThat(verdict.headline()).isEqualTo("Both servers keep up.");
        assertThat(verdict.evidence()).isEqualTo("Prefork: idle.\nEvent: idle.");
        assertThat(verdict.tone()).isEqualTo(Tone.GOOD);
    }

    @Test
    void suggestsAtMostTwoThings() {
        Verdict verdict = VerdictWords.together(List.of(new LaneVerdict(
                Tone.WARNING, "", "", "", List.of(suggestion("one"), suggestion("two"), suggestion("three")))));

        assertThat(verdict.suggestions()).hasSize(2);
    }

    private static Verdict.Suggestion suggestion(String label) {
        return new Verdict.Suggestion(label, LaneChoice.LEFT, org.mpmexplorer.scenario.Tunable.MAX_REQUEST_WORKERS, 58);
    }
}
