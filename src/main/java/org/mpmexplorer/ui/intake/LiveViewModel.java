package org.mpmexplorer.ui.intake;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.concurrent.ScheduledService;
import javafx.concurrent.Task;
import org.mpmexplorer.calibrate.Evidence;
import org.mpmexplorer.calibrate.LiveServer;
import org.mpmexplorer.httpd.Letter;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.playback.MomentIndex;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.server.live.StatusAddress;
import org.mpmexplorer.server.live.StatusSample;
import org.mpmexplorer.ui.paint.Lane;
import org.mpmexplorer.ui.text.Messages;
import org.mpmexplorer.ui.text.Sentences;

/// A real server watched: asked once a second, shown at the instant the user looks at, forked into a simulation
/// from there.
public final class LiveViewModel implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final javafx.util.Duration PERIOD = javafx.util.Duration.seconds(1);

    private final StatusAddress address;
    private final LiveServer server;
    private final Supplier<Evidence> known;
    private final Study usual;
    private final Consumer<Study> use;
    private final MomentIndex index = new MomentIndex();
    private final Moment moment = new Moment();
    private final ReadOnlyLongWrapper lengthNanos = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper shownNanos = new ReadOnlyLongWrapper(-1);
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ScheduledService<Said> asking = new ScheduledService<>() {
        @Override
        protected Task<Said> createTask() {
            List<Boolean> before = living;
            return new Task<>() {
                @Override
                protected Said call() {
                    StatusSample sample = address.ask();
                    return new Said(sample, living(sample).equals(before) ? Map.of() : address.askProcesses());
                }
            };
        }
    };
    private List<Boolean> living = List.of();

    /// What the server said, and the numbers of its processes where they may have changed.
    private record Said(StatusSample sample, Map<Integer, Integer> processes) {}

    /// @param known what else is known of the server
    /// @param usual gives what is not known of it
    /// @param use takes a simulation forked from it
    /// @throws RuntimeException with one sentence if it is no address
    public LiveViewModel(String address, Supplier<Evidence> known, Study usual, Consumer<Study> use) {
        this.address = new StatusAddress(address, PATIENCE);
        this.known = known;
        this.usual = usual;
        this.use = use;
        server = new LiveServer(this.address.address());
        words.set(Messages.text("live.connecting"));
        Executor virtual = task -> Thread.ofVirtual().name("live").start(task);
        asking.setExecutor(virtual);
        asking.setPeriod(PERIOD);
        asking.setOnSucceeded(
                event -> take(asking.getValue().sample(), asking.getValue().processes()));
        asking.setOnFailed(event ->
                problem.set(Sentences.of(String.valueOf(asking.getException().getMessage()))));
    }

    /// Begins to ask.
    public void start() {
        asking.start();
    }

    private static List<Boolean> living(StatusSample sample) {
        return sample.scoreboard().stream().map(letter -> letter != Letter.DEAD).toList();
    }

    /// Takes up what the server said.
    private void take(StatusSample sample, Map<Integer, Integer> processes) {
        problem.set("");
        living = living(sample);
        server.add(sample, processes);
        answered.set(true);
        lengthNanos.set(server.nowNanos());
        if (following.get()) {
            show(server.nowNanos());
        }
    }

    /// Shows what was there at that instant of the history.
    public void scrubTo(long nanos) {
        following.set(nanos >= server.nowNanos());
        show(Math.clamp(nanos, 0, server.nowNanos()));
    }

    /// Shows what is there now, and goes on to.
    public void follow() {
        scrubTo(server.nowNanos());
    }

    private void show(long nanos) {
        if (!answered.get()) {
            return;
        }
        index.seek(server.view(), nanos, moment);
        server.at(nanos).ifPresent(sample -> words.set(wordsOf(sample, nanos)));
        shownNanos.set(-1);
        shownNanos.set(nanos);
    }

    private String wordsOf(StatusSample sample, long nanos) {
        String rate = String.format(Locale.ROOT, "%.1f", server.requestsPerSecond(nanos));
        return Messages.text("live.words", sample.busy(), sample.idle(), rate);
    }

    /// Puts the simulation that goes on from the shown instant on the bench.
    public void fork() {
        if (answered.get()) {
            use.accept(server.forkAt(shownNanos.get(), known.get(), usual).study());
        }
    }

    /// The picture's lane at the shown instant.
    Lane lane() {
        StatusSample sample = server.at(shownNanos.get()).orElseThrow();
        boolean isThreaded = server.threadsPerChild() > 1;
        Mpm mpm = sample.mpm().orElse(isThreaded ? Mpm.EVENT : Mpm.PREFORK);
        int places = sample.scoreboard().size();
        return new Lane(
                Messages.text("live.lane", Messages.text("mpm." + mpm.id())),
                Messages.text("live.motto"),
                mpm,
                places,
                Math.max(1, places / server.threadsPerChild()),
                server.threadsPerChild(),
                0,
                0,
                0,
                0,
                List.of(Messages.text("live.class")));
    }

    /// What is there at the shown instant.
    Moment moment() {
        return moment;
    }

    /// How long the history is, in nanoseconds.
    public ReadOnlyLongProperty lengthNanosProperty() {
        return lengthNanos.getReadOnlyProperty();
    }

    /// The shown instant, in nanoseconds after the first answer; -1 before it.
    public ReadOnlyLongProperty shownNanosProperty() {
        return shownNanos.getReadOnlyProperty();
    }

    /// Whether the shown instant moves on with the server.
    public ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /// Whether the server has answered yet.
    public ReadOnlyBooleanProperty answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    /// What the server does at the shown instant, in words.
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /// Why the last question was not answered, in one sentence; empty if it was.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    @Override
    public void close() {
        asking.cancel();
        address.close();
    }
}
