package org.mpmexplorer.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Tunable;

/// The only way for changes into a session: one slot for each tunable, in which the newest turn wins
/// (dragging a slider must not pile up), a queue for actions, of which none is lost, and one slot for a
/// run that takes the place of the present one. Any thread may put, one takes.
final class ChangeMailbox {
    /// What was in the mailbox: another run to begin, if any, and changes to the run after that, in the
    /// order in which they were put.
    record Post(Optional<RunRecipe> replacement, List<Intervention> changes) {
        boolean isEmpty() {
            return replacement.isEmpty() && changes.isEmpty();
        }
    }

    private record Letter(long number, Intervention change) {}

    private record Replacement(long number, RunRecipe recipe) {}

    private final AtomicLong numbers = new AtomicLong();
    private final AtomicReferenceArray<@Nullable Letter> turns = new AtomicReferenceArray<>(Tunable.values().length);
    private final AtomicReference<@Nullable Replacement> replacement = new AtomicReference<>();
    private final Queue<Letter> actions = new ConcurrentLinkedQueue<>();

    void put(Intervention change) {
        Letter letter = new Letter(numbers.incrementAndGet(), change);
        switch (change) {
            case Intervention.Turn turn ->
                turns.accumulateAndGet(turn.tunable().ordinal(), letter, ChangeMailbox::newer);
            case Intervention.Perform perform -> actions.add(letter);
        }
    }

    /// Begins another run; changes put before are void.
    void replace(RunRecipe recipe) {
        replacement.set(new Replacement(numbers.incrementAndGet(), recipe));
    }

    /// Takes everything out.
    Post take() {
        List<Letter> letters = new ArrayList<>();
        for (int slot = 0; slot < turns.length(); slot++) {
            Letter letter = turns.getAndSet(slot, null);
            if (letter != null) {
                letters.add(letter);
            }
        }
        for (Letter letter = actions.poll(); letter != null; letter = actions.poll()) {
            letters.add(letter);
        }
        // Last: a change that was put after a replacement must not be taken without it.
        Replacement next = replacement.getAndSet(null);
        long from = next == null ? 0 : next.number();
        List<Intervention> changes = letters.stream()
                .filter(letter -> letter.number() > from)
                .sorted(Comparator.comparingLong(Letter::number))
                .map(Letter::change)
                .toList();
        return new Post(Optional.ofNullable(next).map(Replacement::recipe), changes);
    }

    private static Letter newer(@Nullable Letter old, Letter put) {
        return old != null && old.number() > put.number() ? old : put;
    }
}
