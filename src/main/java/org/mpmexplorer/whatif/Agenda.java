package org.mpmexplorer.whatif;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.whatif.Probe.Detail;
import org.mpmexplorer.whatif.Question.Urgency;

/// What is run next, and what is known so far. Used by one thread at a time; depends on nothing but the
/// questions it is asked and the runs it is told of.
///
/// An answer that is under way is finished even if another question has come meanwhile: somebody who moves a
/// slider without a pause would otherwise never read a number. Where the servers' runs are short it is
/// published with an interval only, so that figures and intervals move together; where they are long, without
/// one at first.
final class Agenda {
    private static final int FEW_REPLICATIONS = 3;
    private static final int FEWEST_REPLICATIONS = 2;
    private static final int MOST_REPLICATIONS = 10;
    /// One run of every server that writes no more records than this takes some 30 ms of a core.
    private static final long RECORDS_OF_A_SHORT_ROUND = 250_000;
    private static final int MOST_GLANCES = 6_000;
    private static final int MOST_TRIALS = 24;
    /// A run for a strip ends early after so many records, or after twice as many as the servers' own runs
    /// wrote, so that a slider's far end costs no more than its middle. When nothing is more urgent it is done
    /// again to its end, or to that many records, some half a second's work: 100,000 visitors queue at first
    /// and are refused later.
    private static final long RECORDS_OF_A_LOOK = 50_000;

    private static final long RECORDS_OF_A_WHOLE_LOOK = 3_000_000;

    private final KnownRuns<Glance> glances = new KnownRuns<>(MOST_GLANCES);
    private final KnownRuns<Trial> trials = new KnownRuns<>(MOST_TRIALS);
    private final Map<Key, Probe> probes = new HashMap<>();
    private final Map<Key, List<Band>> bands = new HashMap<>();
    /// The probes that are about the servers of the question.
    private final Set<Key> valid = new HashSet<>();
    private Optional<Question> question = Optional.empty();
    private Replications replications = Replications.none();
    private Optional<Answer> answer = Optional.empty();
    private long recordsOfARound = Long.MAX_VALUE;

    private record Key(Tunable tunable, int lane) {}

    /// Another question; the ones before do not matter any more.
    void ask(Question asked) {
        boolean isOther = question.filter(before -> before.servers().equals(asked.servers()))
                .isEmpty();
        question = Optional.of(asked);
        if (!isOther) {
            return;
        }
        valid.clear();
        asked.strips().stream()
                .filter(ask -> asked.urgency(ask.tunable()) == Urgency.TOUCHED)
                .forEach(ask -> ask.lanes().forEach(lane -> probe(asked, ask.tunable(), lane)));
        probes.keySet().removeIf(key -> key.lane() >= asked.servers().size());
        bands.keySet().removeIf(key -> key.lane() >= asked.servers().size());
        turnToQuestion();
    }

    /// Looks for the first answer of the newest question as soon as that of an earlier one is there.
    private void turnToQuestion() {
        List<RunRecipe> asked = question.map(Question::servers).orElse(List.of());
        if (isAnswered() && !replications.servers().equals(asked)) {
            replications = new Replications(asked, replications, question.flatMap(Question::touched));
        }
    }

    /// The most important run that is neither done nor under way. While somebody moves a slider without a pause
    /// that is always one of an answer's.
    Optional<Job> next() {
        if (question.isEmpty()) {
            return Optional.empty();
        }
        Question asked = question.get();
        Optional<Job> ofAnswer = nextOfAnswer();
        boolean isNewerAsked = !replications.servers().equals(asked.servers());
        if (ofAnswer.isPresent() || isNewerAsked) {
            return ofAnswer;
        }
        return look(asked, Urgency.TOUCHED, Detail.BORDERS)
                .or(() -> replication(FEW_REPLICATIONS))
                .or(() -> look(asked, Urgency.VISIBLE, Detail.COARSE))
                .or(() -> look(asked, Urgency.VISIBLE, Detail.BORDERS))
                .or(() -> replication(MOST_REPLICATIONS))
                .or(() -> look(asked, Urgency.TOUCHED, Detail.FINE))
                .or(() -> look(asked, Urgency.SOMETIME, Detail.BORDERS))
                .or(() -> look(asked, Urgency.TOUCHED, Detail.WHOLE))
                .or(() -> look(asked, Urgency.VISIBLE, Detail.WHOLE));
    }

    /// The most important run for the answer itself.
    Optional<Job> nextOfAnswer() {
        return question.isEmpty() ? Optional.empty() : replication(replicationsOfAnswer());
    }

    /// How many replications an answer has before it is published and a newer question is turned to; the
    /// servers' latest runs tell how long one takes. While a slider moves two are enough, for those of the
    /// answer before tell what is chance, too.
    private int replicationsOfAnswer() {
        if (recordsOfARound > RECORDS_OF_A_SHORT_ROUND) {
            return 1;
        }
        return replications.haveNeighbours() ? FEWEST_REPLICATIONS : FEW_REPLICATIONS;
    }

    private boolean isAnswered() {
        return replications.isAnswered(1) && replications.isAnswered(replicationsOfAnswer());
    }

    private Optional<Job> replication(int most) {
        Optional<Job.Replication> next = replications.next(most);
        while (next.isPresent()) {
            Job.Replication wanted = next.get();
            RunRecipe recipe = replications.recipe(wanted);
            Optional<Trial> known = trials.find(recipe);
            if (known.isEmpty()) {
                boolean isOfAnswer = wanted.number() < replicationsOfAnswer();
                return Optional.of(new Job(recipe, wanted, true, isOfAnswer, Long.MAX_VALUE));
            }
            learn(wanted, known.get());
            next = replications.next(most);
        }
        return Optional.empty();
    }

    private Optional<Job> look(Question asked, Urgency urgency, Detail detail) {
        for (Question.Ask ask : asked.strips()) {
            if (asked.urgency(ask.tunable()) == urgency) {
                for (int lane : ask.lanes()) {
                    Optional<Job> job = look(probe(asked, ask.tunable(), lane), detail, urgency);
                    if (job.isPresent()) {
                        return job;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Job> look(Probe probe, Detail detail, Urgency urgency) {
        Optional<Probe.Place> next = probe.next(detail);
        while (next.isPresent()) {
            RunRecipe recipe = probe.recipe(next.get());
            Optional<Glance> known = glances.find(recipe).filter(detail::isServedBy);
            if (known.isEmpty()) {
                Job.Look purpose = new Job.Look(probe, next.get());
                return Optional.of(new Job(recipe, purpose, urgency != Urgency.SOMETIME, false, recordsOf(detail)));
            }
            probe.learn(next.get(), known.get());
            next = probe.next(detail);
        }
        return Optional.empty();
    }

    private long recordsOf(Detail detail) {
        return detail == Detail.WHOLE
                ? RECORDS_OF_A_WHOLE_LOOK
                : Math.max(RECORDS_OF_A_LOOK, 2 * replications.records());
    }

    private Probe probe(Question asked, Tunable tunable, int lane) {
        Key key = new Key(tunable, lane);
        RunRecipe server = asked.servers().get(lane);
        if (valid.add(key)) {
            Probe present = probes.get(key);
            if (present != null && present.isAbout(server)) {
                present.follow(server);
            } else {
                probes.put(key, new Probe(server, tunable));
            }
        }
        return probes.getOrDefault(key, new Probe(server, tunable));
    }

    /// That job has begun.
    void begin(Job job) {
        switch (job.purpose()) {
            case Job.Replication replication -> replications.begin(replication);
            case Job.Look look -> look.probe().begin(look.place());
        }
    }

    /// That job has ended: with a trial, or because it was given up.
    void end(Job job, Optional<Trial> trial) {
        trial.ifPresent(done -> glances.keep(job.recipe(), endOf(job, done)));
        switch (job.purpose()) {
            case Job.Replication replication -> endReplication(job.recipe(), replication, trial);
            case Job.Look look ->
                trial.ifPresentOrElse(
                        done -> look.probe().learn(look.place(), endOf(job, done)),
                        () -> look.probe().giveUp(look.place()));
        }
    }

    /// A run that wrote more than a whole look is worth is not done again.
    private static Glance endOf(Job job, Trial trial) {
        return job.mostRecords() == RECORDS_OF_A_WHOLE_LOOK
                ? new Glance(trial.glance().outcome(), true)
                : trial.glance();
    }

    private void endReplication(RunRecipe recipe, Job.Replication replication, Optional<Trial> trial) {
        trial.ifPresent(done -> trials.keep(recipe, done));
        boolean isOfThese = replication.lane() < replications.servers().size()
                && replications.recipe(replication).equals(recipe);
        if (isOfThese) {
            trial.ifPresentOrElse(done -> learn(replication, done), () -> replications.giveUp(replication));
        }
    }

    private void learn(Job.Replication replication, Trial trial) {
        replications.learn(replication, trial);
        boolean isPublished = isAnswered();
        if (replications.isAnswered(1)) {
            recordsOfARound = replications.recordsOfAll();
        }
        if (isPublished) {
            answer = replications.answer();
            turnToQuestion();
        }
    }

    /// What is known now.
    ///
    /// @param isAtRest whether nothing the user sees is under way
    Outlook outlook(boolean isAtRest) {
        Map<Tunable, Strip> strips = new LinkedHashMap<>();
        for (Question.Ask ask : question.map(Question::strips).orElse(List.of())) {
            List<Strip.OfLane> lanes = ask.lanes().stream()
                    .map(lane -> new Key(ask.tunable(), lane))
                    .filter(key -> bands.containsKey(key) || isFresh(key))
                    .map(this::strip)
                    .toList();
            if (!lanes.isEmpty()) {
                strips.put(ask.tunable(), new Strip(ask.tunable(), lanes));
            }
        }
        return new Outlook(question, answer, strips, isAtRest);
    }

    private boolean isFresh(Key key) {
        Probe probe = probes.get(key);
        return valid.contains(key) && probe != null && probe.isKnown();
    }

    private Strip.OfLane strip(Key key) {
        boolean isFresh = isFresh(key);
        Probe probe = probes.get(key);
        if (isFresh && probe != null) {
            bands.put(key, probe.bands());
        }
        return new Strip.OfLane(key.lane(), bands.getOrDefault(key, List.of()), !isFresh);
    }
}
