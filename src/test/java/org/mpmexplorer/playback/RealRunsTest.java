package org.mpmexplorer.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.testkit.Ledger;
import org.mpmexplorer.testkit.LedgerChildren;
import org.mpmexplorer.testkit.RandomRecipes;
import org.mpmexplorer.testkit.Run;
import org.mpmexplorer.trace.ExitCause;
import org.mpmexplorer.trace.FailKind;
import org.mpmexplorer.trace.ParkPlace;

/// Moments of real runs against the strict books of the same trace.
class RealRunsTest {
    private static final int INSTANTS = 12;

    private final MomentIndex index = new MomentIndex(700, Long.MAX_VALUE);
    private final Moment moment = new Moment();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void showsWhatTheBooksSay(long seed) {
        RunRecipe recipe = RandomRecipes.of(seed);
        Run run = Run.of(recipe);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < INSTANTS; i++) {
            double seconds = random.nextDouble(recipe.scenario().durationNanos() / 1e9);
            index.seek(run.view(), Math.round(seconds * 1e9), moment);
            Ledger books = run.at(seconds);
            scoreboardAgrees(books.children());
            connectionsAgree(books);
            assertThat(moment.fpm().living()).isEqualTo(books.fpm().living());
            assertThat(moment.fpm().busy()).isEqualTo(books.fpm().busy());
            assertThat(moment.isRefused()).isEqualTo(books.isRefused());
            assertThat(moment.generation()).isEqualTo(books.generation());
            assertThat(moment.ramUsedBytes()).isEqualTo((long) books.ramUnits() << 16);
            assertThat(moment.swapUsedBytes()).isEqualTo((long) books.swapUnits() << 16);
        }
    }

    private void scoreboardAgrees(LedgerChildren books) {
        assertThat(moment.children().living()).isEqualTo(books.living());
        assertThat(moment.children().dying()).isEqualTo(books.dying());
        for (ExitCause cause : ExitCause.values()) {
            assertThat(moment.deaths(cause)).isEqualTo(books.exits(cause));
        }
        for (Letter letter : Letter.values()) {
            assertThat(moment.places().count(letter)).isEqualTo(books.count(letter));
        }
        for (int place = 0; place < moment.places().count(); place++) {
            assertThat(moment.places().letter(place)).isEqualTo(books.letter(place));
            if (books.isServing(place / books.stride())) {
                assertThat(moment.places().connection(place)).isEqualTo(books.connectionAt(place));
            }
        }
        for (int child = 0; child < moment.children().count(); child++) {
            if (books.lives(child)) {
                assertThat(moment.children().pid(child)).isEqualTo(books.pid(child));
                assertThat(moment.children().threads(child)).isEqualTo(books.threads(child));
                assertThat(moment.children().state(child)).isEqualTo(books.state(child));
                assertThat(moment.children().memoryBytes(child)).isEqualTo((long) books.memoryUnits(child) << 16);
            }
        }
    }

    private void connectionsAgree(Ledger books) {
        assertThat(moment.queued()).isEqualTo(books.connections().queueLength());
        assertThat(moment.openConnections()).isEqualTo((int) books.connections().inside());
        assertThat(moment.connections().count(Spot.PLACE))
                .isEqualTo(books.connections().atPlaces());
        assertThat(moment.visits()).isEqualTo(books.connections().visits());
        assertThat(moment.replies()).isEqualTo(books.connections().responses());
        assertThat(moment.wrongAnswers()).isEqualTo(books.connections().wrongAnswers());
        for (ParkPlace park : ParkPlace.values()) {
            assertThat(moment.children().parked(park))
                    .isEqualTo(books.connections().parked(park));
        }
        for (FailKind kind : FailKind.values()) {
            assertThat(moment.failures(kind)).isEqualTo(books.connections().fails(kind));
        }
    }
}
