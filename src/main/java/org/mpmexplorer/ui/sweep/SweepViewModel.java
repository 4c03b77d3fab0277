package org.mpmexplorer.ui.sweep;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.mpmexplorer.report.SweepFormat;
import org.mpmexplorer.run.BatchRunner;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.sweep.Axis;
import org.mpmexplorer.sweep.PointResult;
import org.mpmexplorer.sweep.SweepJob;
import org.mpmexplorer.sweep.SweepPlan;
import org.mpmexplorer.ui.text.Messages;

/// A sweep as the user handles it: what is wrong with what was typed, how far it is and how long it will
/// still take, what was found, and the commands.
public final class SweepViewModel {
    /// More points than this are no picture any more.
    private static final int MOST_POINTS = 2_500;

    private static final long SEED = 1;
    private static final double NANOS_PER_SECOND = 1e9;
    /// Before that what is left cannot be told.
    private static final double WORTH_SAYING_SECONDS = 1;

    private final SweepActions actions;
    private final BatchRunner runner;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Result>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<SweepJob> job = Optional.empty();
    private double elapsedSeconds;

    /// What was found.
    public record Result(SweepPlan plan, List<PointResult> points) {
        public Result {
            points = List.copyOf(points);
        }
    }

    public SweepViewModel(SweepActions actions, BatchRunner runner) {
        this.actions = actions;
        this.runner = runner;
    }

    /// The servers on screen, every value as it is now.
    List<Scenario> lanes() {
        return actions.study().lanes();
    }

    /// A range for that setting around its value on the first server.
    AxisEntry suggestion(Tunable tunable) {
        double value = lanes().getFirst().settings().get(tunable);
        return AxisEntry.around(tunable, value);
    }

    /// Starts a sweep over one or two settings; says in one sentence if that is not possible.
    void start(List<AxisEntry> entries, String replications) {
        if (running.get()) {
            return;
        }
        try {
            SweepPlan plan = plan(entries, replications);
            problem.set("");
            elapsedSeconds = 0;
            share.set(0);
            running.set(true);
            progress.set(Messages.text("sweep.runs", plan.points(), plan.replications()));
            job = Optional.of(SweepJob.start(plan, runner));
            actions.started();
        } catch (IllegalArgumentException e) {
            problem.set(sentence(String.valueOf(e.getMessage())));
        }
    }

    private SweepPlan plan(List<AxisEntry> entries, String replications) {
        List<Axis> axes = new ArrayList<>();
        entries.forEach(entry -> axes.add(entry.axis()));
        if (!replications.strip().matches("\\d{1,4}")) {
            throw new IllegalArgumentException(Messages.text("sweep.replications.bad", replications));
        }
        int runs = Integer.parseInt(replications.strip());
        SweepPlan plan = new SweepPlan(actions.study(), axes, SEED, runs, OptionalDouble.empty());
        if (plan.points() > MOST_POINTS) {
            throw new IllegalArgumentException(Messages.text("sweep.tooMany", plan.points(), MOST_POINTS));
        }
        return plan;
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    /// So much time of the clock has passed; returns whether the sweep is still under way.
    public boolean tick(long wallNanos) {
        if (job.isEmpty()) {
            return false;
        }
        SweepJob present = job.get();
        elapsedSeconds += wallNanos / NANOS_PER_SECOND;
        share.set(present.share());
        if (present.share() > 0 && elapsedSeconds > WORTH_SAYING_SECONDS) {
            double left = elapsedSeconds * (1 - present.share()) / present.share();
            progress.set(Messages.text("sweep.left", Math.round(100 * present.share()), Math.ceil(left)));
        }
        present.ending().ifPresent(ending -> end(present.plan(), ending));
        return job.isPresent();
    }

    private void end(SweepPlan plan, SweepJob.Ending ending) {
        job = Optional.empty();
        running.set(false);
        switch (ending) {
            case SweepJob.Found found -> {
                result.set(Optional.of(new Result(plan, found.points())));
                progress.set(String.join(" ", plan.notes()));
            }
            case SweepJob.Failed failed -> {
                problem.set(sentence(failed.sentence()));
                progress.set("");
            }
            case SweepJob.Cancelled _ -> progress.set(Messages.text("sweep.cancelled"));
        }
    }

    /// Gives the sweep under way up; an earlier result stays.
    public void cancel() {
        job.ifPresent(SweepJob::cancel);
    }

    /// Takes the values of a point into the running servers.
    void load(int point) {
        result.get().ifPresent(found -> {
            Map<Tunable, Double> values = new EnumMap<>(Tunable.class);
            List<Double> there = found.plan().valuesAt(point);
            for (int axis = 0; axis < there.size(); axis++) {
                values.put(found.plan().axes().get(axis).tunable(), there.get(axis));
            }
            actions.load(values);
        });
    }

    /// Writes the result to a file of the user's choice.
    void save(SweepFormat format) {
        result.get().ifPresent(found -> actions.save(found.plan(), found.points(), format));
    }

    /// What such servers are called beside each other.
    List<String> titles(List<Scenario> lanes) {
        return actions.titles(lanes);
    }

    /// What is wrong, in one sentence, or empty.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether a sweep is under way.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// The share that is done, 0 to 1.
    ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /// How far it is and how long it still takes, in words.
    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// The newest result.
    public ReadOnlyObjectProperty<Optional<Result>> resultProperty() {
        return result.getReadOnlyProperty();
    }
}
