package org.mpmexplorer.ui.advice;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.mpmexplorer.advice.Advice;
import org.mpmexplorer.advice.AdviceStep;
import org.mpmexplorer.advice.ConfigurationBlock;
import org.mpmexplorer.advice.ServerAdvice;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.ui.text.Messages;

/// Advice as the user handles it: searched for, looked at server by server, tried, taken along.
public final class AdviceViewModel {
    /// The place of the page about the MPMs, before those of the servers.
    public static final int WHICH_MPM = -1;

    private final AdviceDesk desk;
    private final AdviceSearch search;
    private final ReadOnlyObjectWrapper<AdvicePhase> phase = new ReadOnlyObjectWrapper<>(AdvicePhase.CANCELLED);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper(WHICH_MPM);
    private final Set<Tunable> tried = EnumSet.noneOf(Tunable.class);
    private List<Scenario> asked = List.of();
    private Optional<Advice> advice = Optional.empty();
    private Runnable cancel = () -> {};

    public AdviceViewModel(AdviceDesk desk, AdviceSearch search) {
        this.desk = desk;
        this.search = search;
    }

    /// Searches, unless there is advice for the servers as they are, or on its way.
    public void open() {
        boolean isSame = desk.servers().equals(asked);
        if (!isSame || phase.get() == AdvicePhase.CANCELLED || phase.get() == AdvicePhase.FAILED) {
            begin();
        }
    }

    /// Searches anew for the servers as they are now.
    public void begin() {
        cancel.run();
        asked = desk.servers();
        phase.set(AdvicePhase.SEARCHING);
        advice = Optional.empty();
        shown.set(WHICH_MPM);
        progress.set(0);
        note.set("");
        cancel = search.begin(asked, new Listening());
    }

    /// Ends the search without advice.
    public void cancel() {
        if (phase.get() == AdvicePhase.SEARCHING) {
            cancel.run();
            note.set(Messages.text("advice.cancelled"));
            phase.set(AdvicePhase.CANCELLED);
        }
    }

    private final class Listening implements AdviceSearch.Listener {
        @Override
        public void tries(AdviceStep step) {
            progress.set(step.share());
            note.set(Messages.text("advice.tries", step.tunable().id(), step.server()));
        }

        @Override
        public void found(Advice found) {
            advice = Optional.of(found);
            note.set("");
            phase.set(AdvicePhase.DONE);
        }

        @Override
        public void failed(String sentence) {
            note.set(sentence);
            phase.set(AdvicePhase.FAILED);
        }
    }

    /// The servers that advice was asked for last, or those on screen.
    List<Scenario> asked() {
        return asked.isEmpty() ? desk.servers() : asked;
    }

    /// The names of the servers there is advice for, in order.
    public List<String> servers() {
        return advice.map(found ->
                        found.servers().stream().map(AdviceViewModel::name).toList())
                .orElse(List.of());
    }

    private static String name(ServerAdvice server) {
        return server.lane().isPresent()
                ? server.yours().name()
                : Messages.text(
                        "advice.other",
                        Messages.text("mpm." + server.scenario().mpm().id()));
    }

    /// Which of them is the one to take.
    public OptionalInt best() {
        return advice.map(found -> OptionalInt.of(found.best())).orElse(OptionalInt.empty());
    }

    /// What is said about all of them; there must be advice.
    public Advice advice() {
        return advice.orElseThrow();
    }

    /// Shows the page of that server, or [#WHICH_MPM].
    public void show(int server) {
        tried.clear();
        note.set("");
        shown.set(server);
    }

    /// The table of the server on show.
    public List<AdviceRow> rows() {
        return server().recommendations().stream().map(AdviceRow::of).toList();
    }

    /// What the advice as a whole changes for the server on show.
    public String summary() {
        ServerAdvice server = server();
        return Messages.text("advice.summary", FiguresText.of(server.before()), FiguresText.of(server.after()));
    }

    /// Whether the server on show is on screen, so that single settings can be tried on it.
    public boolean isOnScreen() {
        return server().lane().isPresent();
    }

    /// Whether trying all of it on the server on show would change anything.
    public boolean isWorthTrying() {
        return !isOnScreen()
                || !server().scenario().settings().equals(server().yours().settings());
    }

    /// Runs the server on show with that setting as advised, and with those tried on it before.
    public void tryOut(AdviceRow row) {
        tried.add(row.tunable());
        desk.tryOn(server().lane().orElseThrow(), server().with(tried));
        note.set(Messages.text("advice.tried.one", row.name(), row.advised(), name(server())));
    }

    /// Runs the server on show with everything as advised, or puts it on screen if it is not there.
    public void tryAll() {
        ServerAdvice server = server();
        if (server.lane().isPresent()) {
            desk.tryOn(server.lane().getAsInt(), server.scenario().settings());
            note.set(Messages.text("advice.tried.all", name(server)));
        } else {
            desk.putBeside(server.scenario());
            note.set(Messages.text("advice.tried.beside", name(server)));
        }
    }

    /// What to install for the server on show.
    public String block() {
        return ConfigurationBlock.of(server()).text();
    }

    /// A name for a file with it.
    public String blockFileName() {
        return "mpm-" + server().scenario().mpm().id() + ".conf";
    }

    /// Says that the block is in the clipboard.
    public void copied() {
        note.set(Messages.text("advice.copied"));
    }

    private ServerAdvice server() {
        return advice().servers().get(shown.get());
    }

    public ReadOnlyObjectProperty<AdvicePhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// How far the search is, 0 to 1.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// One sentence about what is being done or was done last; may be empty.
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// The server on show, or [#WHICH_MPM].
    public ReadOnlyIntegerProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The places of all pages, in order.
    public List<Integer> pages() {
        return IntStream.range(WHICH_MPM, servers().size()).boxed().toList();
    }
}
