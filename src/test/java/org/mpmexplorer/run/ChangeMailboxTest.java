package org.mpmexplorer.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.Intervention.Perform;
import org.mpmexplorer.scenario.Intervention.Turn;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Tunable;

class ChangeMailboxTest {
    private final ChangeMailbox mailbox = new ChangeMailbox();

    @Test
    void newestTurnOfATunableWins() {
        mailbox.put(new Turn(1, Tunable.RAM, 1024));
        mailbox.put(new Turn(2, Tunable.CORES, 4));
        mailbox.put(new Turn(3, Tunable.RAM, 2048));

        assertThat(mailbox.take().changes())
                .containsExactly(new Turn(2, Tunable.CORES, 4), new Turn(3, Tunable.RAM, 2048));
        assertThat(mailbox.take().isEmpty()).isTrue();
    }

    @Test
    void noActionIsLost() {
        mailbox.put(new Perform(5, Action.KILL_CHILD));
        mailbox.put(new Turn(6, Tunable.RAM, 1024));
        mailbox.put(new Perform(7, Action.KILL_CHILD));

        assertThat(mailbox.take().changes())
                .containsExactly(
                        new Perform(5, Action.KILL_CHILD),
                        new Turn(6, Tunable.RAM, 1024),
                        new Perform(7, Action.KILL_CHILD));
    }

    @Test
    void anotherRunVoidsWhatWasPutBefore() {
        RunRecipe next = SimulationTest.recipe(3);
        mailbox.put(new Turn(1, Tunable.RAM, 1024));
        mailbox.put(new Perform(5, Action.KILL_CHILD));
        mailbox.replace(next);
        mailbox.put(new Turn(2, Tunable.CORES, 4));

        ChangeMailbox.Post post = mailbox.take();

        assertThat(post.replacement()).contains(next);
        assertThat(post.changes()).containsExactly(new Turn(2, Tunable.CORES, 4));
    }

    /// Several threads put as fast as they can while one takes: every action arrives once and in the
    /// order of its thread, turns never go backwards, and the last turn of each arrives.
    @Test
    void handsOverUnderStress() throws InterruptedException {
        int writers = 4;
        int rounds = 20_000;
        CountDownLatch ready = new CountDownLatch(1);
        List<Thread> threads = IntStream.range(0, writers)
                .mapToObj(writer -> Thread.ofPlatform().start(() -> {
                    await(ready);
                    for (int round = 1; round <= rounds; round++) {
                        mailbox.put(new Turn(
                                round,
                                Tunable.of(writer),
                                Tunable.of(writer).range().max()));
                        mailbox.put(new Perform(round, Action.values()[writer]));
                    }
                }))
                .toList();
        List<Intervention> taken = new ArrayList<>();

        ready.countDown();
        while (threads.stream().anyMatch(Thread::isAlive)) {
            taken.addAll(mailbox.take().changes());
        }
        taken.addAll(mailbox.take().changes());

        for (int writer = 0; writer < writers; writer++) {
            Tunable tunable = Tunable.of(writer);
            Action action = Action.values()[writer];
            List<Long> turns = taken.stream()
                    .filter(change -> change instanceof Turn turn && turn.tunable() == tunable)
                    .map(Intervention::atNanos)
                    .toList();
            List<Long> actions = taken.stream()
                    .filter(change -> change instanceof Perform perform && perform.action() == action)
                    .map(Intervention::atNanos)
                    .toList();
            assertThat(turns).isSorted().doesNotHaveDuplicates().endsWith((long) rounds);
            assertThat(actions).isSorted().doesNotHaveDuplicates().hasSize(rounds);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
