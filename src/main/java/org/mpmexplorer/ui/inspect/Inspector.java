package org.mpmexplorer.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mpmexplorer.playback.Waterfall;
import org.mpmexplorer.ui.paint.Hit;
import org.mpmexplorer.ui.paint.Target;

/// What is inspected and what is known of it: follows the selection and the instant on screen, and lets the
/// traces be read in the background. A selected connection stands for its visit, which is followed on all
/// servers.
public final class Inspector {
    private static final long ASK_EVERY_NANOS = 200_000_000L;

    /// Words that change more often cannot be read.
    private static final long SAY_EVERY_NANOS = 80_000_000L;

    /// How long in simulated time a log line lights what it speaks of.
    private static final long MENTION_NANOS = 1_000_000_000L;

    private final Research research = new Research();
    private final ReadOnlyObjectWrapper<Optional<Inspection>> inspection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<VisitShown>> visit = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Marks> marks = new ReadOnlyObjectWrapper<>(Marks.NONE);
    private Scenery scenery = Scenery.EMPTY;
    private Optional<Hit> selected = Optional.empty();
    private long selectedAtNanos;
    private Optional<Answer> answer = Optional.empty();
    private Optional<Mention> mention = Optional.empty();
    private Optional<Hit> mentioned = Optional.empty();
    private long sinceAskNanos = ASK_EVERY_NANOS;
    private long sinceSaidNanos = SAY_EVERY_NANOS;
    private boolean isUnsaid;

    /// What is to be said of the selection; nothing without one.
    public ReadOnlyObjectProperty<Optional<Inspection>> inspectionProperty() {
        return inspection.getReadOnlyProperty();
    }

    /// The waterfall of the visit that is followed, if one is.
    public ReadOnlyObjectProperty<Optional<VisitShown>> visitProperty() {
        return visit.getReadOnlyProperty();
    }

    /// What is to be marked in the picture.
    public ReadOnlyObjectProperty<Marks> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /// Inspects this from now on, or nothing.
    public void select(Optional<Hit> hit) {
        if (hit.equals(selected)) {
            return;
        }
        selected = hit;
        selectedAtNanos = scenery.atNanos();
        answer = Optional.empty();
        sinceAskNanos = ASK_EVERY_NANOS;
        say();
    }

    /// Lights what that log line speaks of as soon as its instant is on screen.
    public void mention(Mention line) {
        mention = Optional.of(line);
        mentioned = Optional.empty();
        isUnsaid = true;
        findMentioned();
    }

    /// This is on screen now.
    public void show(Scenery now) {
        scenery = now;
        isUnsaid = true;
        findMentioned();
    }

    /// At the very instant of the line it is known best which process had the number.
    private void findMentioned() {
        boolean isExact =
                mention.filter(line -> line.atNanos() == scenery.atNanos()).isPresent();
        if (mentioned.isEmpty() || isExact) {
            mentioned = mention.filter(line ->
                            isNear(line) && line.lane() < scenery.lanes().size())
                    .map(line -> new Hit(line.lane(), line.in(scenery.moments().get(line.lane()))));
        }
    }

    private boolean isNear(Mention line) {
        return Math.abs(scenery.atNanos() - line.atNanos()) <= MENTION_NANOS;
    }

    /// Takes what was found and looks for what is missing, once a frame; returns whether there is more to
    /// come.
    public boolean tick(long wallNanos) {
        sinceAskNanos += wallNanos;
        sinceSaidNanos += wallNanos;
        research.poll().filter(this::isOfSelection).ifPresent(found -> {
            answer = Optional.of(found);
            isUnsaid = true;
        });
        boolean isMissing = ask();
        if (isUnsaid && sinceSaidNanos >= SAY_EVERY_NANOS) {
            say();
        }
        return isUnsaid || isMissing || research.isBusy();
    }

    private boolean isOfSelection(Answer found) {
        return selected.filter(found.question().subject()::equals).isPresent();
    }

    /// Returns whether something is still unknown.
    private boolean ask() {
        Optional<Hit> subject = onScreen();
        if (subject.isEmpty()) {
            return false;
        }
        Question question =
                new Question(subject.get(), selectedAtNanos, answer.flatMap(Answer::visit), scenery.traces());
        boolean isMissing =
                answer.filter(known -> known.question().isSameAs(question)).isEmpty();
        if (isMissing && !research.isBusy() && sinceAskNanos >= ASK_EVERY_NANOS) {
            sinceAskNanos = 0;
            int lane = subject.get().lane();
            research.ask(question, scenery.moments().get(lane).places().stride());
        }
        return isMissing;
    }

    private Optional<Hit> onScreen() {
        return selected.filter(hit -> hit.lane() < scenery.lanes().size());
    }

    private void say() {
        isUnsaid = false;
        sinceSaidNanos = 0;
        inspection.set(onScreen().map(hit -> new Words(scenery, hit, answer).inspection()));
        visit.set(onScreen()
                .flatMap(hit -> answer)
                .flatMap(known -> known.visit()
                        .map(key -> new VisitShown(key, scenery.lanes(), known.waterfalls(), scenery.atNanos()))));
        marks.set(newMarks());
    }

    private Marks newMarks() {
        List<Hit> lit = new ArrayList<>();
        boolean isThere = true;
        List<Optional<Waterfall>> waterfalls = answer.map(Answer::waterfalls).orElse(List.of());
        for (int lane = 0; lane < waterfalls.size(); lane++) {
            Optional<Waterfall> alive = waterfalls.get(lane).filter(each -> each.isAliveAt(scenery.atNanos()));
            if (onScreen().isPresent() && lane == onScreen().get().lane()) {
                isThere = alive.isPresent();
            } else if (alive.isPresent()) {
                lit.add(new Hit(lane, new Target.Connection(alive.get().connection())));
            }
        }
        if (mention.filter(this::isNear).isPresent()) {
            mentioned.ifPresent(lit::add);
        } else if (mentioned.isPresent()) {
            mention = Optional.empty();
            mentioned = Optional.empty();
        }
        return new Marks(lit, isThere);
    }
}
