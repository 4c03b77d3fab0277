package org.mpmexplorer.ui.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import org.mpmexplorer.calibrate.Evidence;
import org.mpmexplorer.calibrate.Fact;
import org.mpmexplorer.calibrate.Match;
import org.mpmexplorer.calibrate.Reading;
import org.mpmexplorer.calibrate.ServerFiles;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.server.live.HostFacts;
import org.mpmexplorer.server.live.LocalProcesses;
import org.mpmexplorer.server.live.SmallText;
import org.mpmexplorer.server.live.StatusAddress;
import org.mpmexplorer.ui.text.Messages;
import org.mpmexplorer.ui.text.Sentences;

/// What is known of the user's server, as more and more of it is given; what cannot be used changes nothing.
public final class ServerPageViewModel {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Path PROC = Path.of("/proc");
    private static final double PERCENT = 100;

    private final Study usual;
    private final Consumer<Study> use;
    private final ObservableList<Fact> facts = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper match = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notes = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper usable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private Evidence evidence = Evidence.NONE;
    private Optional<Reading> result = Optional.empty();
    private Optional<Task<?>> running = Optional.empty();

    /// @param usual gives what nothing tells
    /// @param use takes the scenario when the user wants it
    public ServerPageViewModel(Study usual, Consumer<Study> use) {
        this.usual = usual;
        this.use = use;
    }

    /// One more step of reading: evidence in, evidence out; told how far it is.
    private interface Step {
        Evidence read(Evidence before, Consumer<Double> share) throws Exception;
    }

    private record Outcome(Evidence evidence, Reading reading) {}

    /// Reads files and folders, whatever they are.
    public void add(List<Path> paths) {
        run((before, share) -> ServerFiles.add(before, paths, share::accept));
    }

    /// Reads what was pasted.
    public void add(String text) {
        run((before, share) -> ServerFiles.add(before, new SmallText(Messages.text("intake.pasted"), text)));
    }

    /// Asks the status page at that address.
    public void ask(String address) {
        run((before, share) -> {
            try (StatusAddress status = new StatusAddress(address, PATIENCE)) {
                return before.with(new Evidence.Status(status.address(), status.ask()));
            }
        });
    }

    /// Looks at the processes and the size of this machine.
    public void lookHere() {
        run((before, share) -> {
            Evidence here = before.with(LocalProcesses.read(PROC));
            return HostFacts.read(PROC).map(here::with).orElse(here);
        });
    }

    private void run(Step step) {
        if (reading.get()) {
            return;
        }
        Evidence before = evidence;
        Task<Outcome> task = new Task<>() {
            @Override
            protected Outcome call() throws Exception {
                Evidence after = step.read(before, share -> updateProgress(share / 2, 1));
                return new Outcome(after, Reading.of(after, usual, share -> updateProgress((1 + share) / 2, 1)));
            }
        };
        reading.set(true);
        problem.set("");
        progress.bind(task.progressProperty());
        task.setOnSucceeded(event -> finish(Optional.of(task.getValue()), ""));
        task.setOnFailed(event -> finish(Optional.empty(), sentence(task.getException())));
        task.setOnCancelled(event -> finish(Optional.empty(), Messages.text("intake.cancelled")));
        running = Optional.of(task);
        Thread.ofVirtual().name("intake").start(task);
    }

    private void finish(Optional<Outcome> outcome, String sentence) {
        progress.unbind();
        progress.set(-1);
        reading.set(false);
        running = Optional.empty();
        problem.set(sentence);
        outcome.ifPresent(this::show);
    }

    private void show(Outcome outcome) {
        evidence = outcome.evidence();
        result = Optional.of(outcome.reading());
        facts.setAll(outcome.reading().server().facts());
        notes.set(outcome.reading().server().notes().stream().map(Sentences::of).collect(Collectors.joining("\n")));
        match.set(outcome.reading().match().map(ServerPageViewModel::words).orElse(Messages.text("intake.noMatch")));
        usable.set(true);
    }

    private static String words(Match match) {
        String rate = Messages.text("intake.match", percent(match.rateError()));
        if (match.times().isEmpty()) {
            return rate + " " + Messages.text("intake.noTimes");
        }
        StringBuilder words = new StringBuilder(rate);
        for (Match.Time time : match.times()) {
            words.append("   ")
                    .append(Messages.text("intake.time", time.name(), millis(time.logged()), millis(time.simulated())));
        }
        return words.toString();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f\u00a0%%", share * PERCENT);
    }

    private static String millis(double seconds) {
        return seconds < 1
                ? String.format(Locale.ROOT, seconds < 0.01 ? "%.1f\u00a0ms" : "%.0f\u00a0ms", seconds * 1000)
                : String.format(Locale.ROOT, "%.1f\u00a0s", seconds);
    }

    private static String sentence(Throwable problem) {
        String message = problem.getMessage();
        return message == null || message.isBlank() ? Messages.text("error.internal", problem) : Sentences.of(message);
    }

    /// Stops the reading that is under way.
    public void cancel() {
        running.ifPresent(task -> task.cancel(true));
    }

    /// Puts the scenario on the bench.
    public void use() {
        result.map(reading -> reading.server().study()).ifPresent(use);
    }

    /// What is known, so that more may be asked of the server.
    public Evidence evidence() {
        return evidence;
    }

    /// What is known, row by row.
    public ObservableList<Fact> facts() {
        return facts;
    }

    /// What could not be used, in one sentence; empty if all could.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// How well a run matches the log, in words.
    public ReadOnlyStringProperty matchProperty() {
        return match.getReadOnlyProperty();
    }

    /// What is worth knowing beside the facts, a sentence on each line.
    public ReadOnlyStringProperty notesProperty() {
        return notes.getReadOnlyProperty();
    }

    /// Whether something is being read.
    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// How far that is, 0 to 1.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Whether there is a scenario to use.
    public ReadOnlyBooleanProperty usableProperty() {
        return usable.getReadOnlyProperty();
    }
}
