package org.mpmexplorer.ui.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.mpmexplorer.scenario.Correction;
import org.mpmexplorer.scenario.Corrections;
import org.mpmexplorer.scenario.SliderScale;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.ui.text.Messages;
import org.mpmexplorer.whatif.Strip;

/// One tunable as the user handles it on the chosen servers: its value in force, where that stands on the
/// slider, what it says about itself, and the commands that change it.
///
/// Where the chosen servers differ, the value is the first one's and the text names all.
public final class ParameterViewModel {
    private static final String DIFFERENT = " · ";

    private final Tunable tunable;
    private final SliderScale scale;
    private final ParameterActions actions;
    private final ReadOnlyDoubleWrapper value = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ReadOnlyDoubleWrapper position = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper defaultPosition = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyDoubleWrapper debianPosition = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<Optional<Strip>> strip = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper stripWords = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(true);
    private List<Integer> lanes = List.of();
    private List<ServerShown> servers = List.of();
    private LaneChoice target = LaneChoice.BOTH;

    /// A view model that shows nothing yet.
    public ParameterViewModel(Tunable tunable, ParameterActions actions) {
        this.tunable = tunable;
        this.actions = actions;
        this.scale = new SliderScale(tunable);
    }

    /// The tunable this is about.
    public Tunable tunable() {
        return tunable;
    }

    /// Shows the values in force on the chosen ones of the servers on screen; changes nothing in the run.
    public void show(List<ServerShown> onScreen, LaneChoice choice) {
        lanes = withMeaning(onScreen, choice);
        servers = lanes.stream().map(onScreen::get).toList();
        target = lanes.size() == 1 ? LaneChoice.only(lanes.getFirst()) : LaneChoice.BOTH;
        Relevance relevance = servers.isEmpty() ? Relevance.OTHER_MODULE : Relevance.of(tunable, servers.getFirst());
        shown.set(!relevance.hides());
        obstacle.set(
                relevance == Relevance.MATTERS || relevance.hides()
                        ? ""
                        : Messages.text("relevance." + relevance.name()));
        if (shown.get()) {
            showValues();
            hint.set(ParameterWords.hint(tunable, servers));
            note.set(corrections());
        }
    }

    /// Shows other values of the same servers, and nothing else that has changed.
    void follow(List<ServerShown> onScreen) {
        if (shown.get() && lanes.stream().allMatch(lane -> lane < onScreen.size())) {
            servers = lanes.stream().map(onScreen::get).toList();
            showValues();
        }
    }

    /// Shows what the tunable would come to over its range; nothing if that is not known.
    void showStrip(Optional<Strip> known) {
        if (!known.equals(strip.get())) {
            strip.set(known);
            stripWords.set(known.map(this::wordsOf).orElse(""));
        }
    }

    private String wordsOf(Strip known) {
        boolean fits = known.lanes().stream().allMatch(lane -> lanes.contains(lane.lane()));
        return fits
                ? StripWords.of(known, lane -> servers.get(lanes.indexOf(lane)).title())
                : "";
    }

    /// A named choice, and what it would come to as far as that is known.
    String choiceText(int choice) {
        String name = tunable.format(choice);
        return strip.get().stream()
                .flatMap(known -> known.lanes().stream())
                .flatMap(lane -> lane.bands().stream())
                .filter(band -> band.firstValue() <= choice && choice <= band.lastValue())
                .findFirst()
                .map(band -> Messages.text(
                        "choice.outcome",
                        name,
                        Messages.text("outcome." + band.outcome().name())))
                .orElse(name);
    }

    /// The servers, counted from 0, on which turning it changes something.
    List<Integer> lanesThatMatter() {
        return shown.get() && obstacle.get().isEmpty() ? lanes : List.of();
    }

    /// The chosen servers for which the tunable matters; if there are none, those for which it might.
    private List<Integer> withMeaning(List<ServerShown> onScreen, LaneChoice choice) {
        List<Integer> matters = new ArrayList<>();
        List<Integer> might = new ArrayList<>();
        for (int lane = 0; lane < onScreen.size(); lane++) {
            Relevance relevance = Relevance.of(tunable, onScreen.get(lane));
            if (choice.includes(lane) && relevance == Relevance.MATTERS) {
                matters.add(lane);
            } else if (choice.includes(lane) && !relevance.hides()) {
                might.add(lane);
            }
        }
        return matters.isEmpty() ? might : matters;
    }

    private void showValues() {
        ServerShown first = servers.getFirst();
        value.set(first.settings().get(tunable));
        position.set(scale.position(value.get()));
        text.set(joined());
        boolean isDirective = ParameterWords.isDirective(tunable);
        defaultPosition.set(isDirective ? scale.position(tunable.compiledIn(first.mpm())) : -1);
        debianPosition.set(isDirective ? scale.position(tunable.debian(first.mpm())) : -1);
    }

    private String joined() {
        List<String> texts = servers.stream()
                .map(server -> tunable.format(server.settings().get(tunable)))
                .toList();
        return texts.stream().distinct().count() == 1 ? texts.getFirst() : String.join(DIFFERENT, texts);
    }

    private String corrections() {
        Map<String, String> byText = new LinkedHashMap<>();
        for (ServerShown server : servers) {
            for (Correction correction :
                    Corrections.of(server.mpm(), server.settings()).loud()) {
                if (correction.tunable() == tunable) {
                    byText.merge(correction.log().text(), server.title(), (one, other) -> one + ", " + other);
                }
            }
        }
        List<String> lines = new ArrayList<>();
        byText.forEach((said, who) -> lines.add(who + ": " + said));
        return String.join("\n", lines);
    }

    /// The user takes hold of the control: what follows is one change until [#release()].
    public void grab() {
        actions.beginGesture();
    }

    /// The user lets go of the control.
    public void release() {
        actions.endGesture();
    }

    /// Moves the tunable to the tidy value at that place of the slider.
    public void moveToPosition(double wanted) {
        turnTo(scale.valueAt(wanted));
    }

    /// Moves the tunable by so many tidy steps.
    public void moveBy(int steps) {
        turnTo(scale.stepped(value.get(), steps));
    }

    /// Takes what the user typed; returns whether that was possible, and otherwise says what is wrong. What is
    /// shown, and nothing at all, change nothing.
    public boolean type(String typed) {
        if (typed.strip().equals(text.get())) {
            problem.set("");
            return true;
        }
        ValueText.Reading reading = ValueText.read(tunable, typed, value.get());
        problem.set(reading.problem().orElse(""));
        reading.value().ifPresent(this::turnTo);
        return reading.problem().isEmpty();
    }

    /// What was wrong with the last typed text does not matter any more.
    public void forgetProblem() {
        problem.set("");
    }

    /// Goes back to the value the run started with.
    public void reset() {
        if (!servers.isEmpty()) {
            turnTo(servers.getFirst().initial().get(tunable));
        }
    }

    /// Takes httpd's compiled-in value for the first chosen server.
    public void takeCompiledIn() {
        if (!servers.isEmpty()) {
            turnTo(tunable.compiledIn(servers.getFirst().mpm()));
        }
    }

    /// Takes the value Debian ships for the first chosen server.
    public void takeDebian() {
        if (!servers.isEmpty()) {
            turnTo(tunable.debian(servers.getFirst().mpm()));
        }
    }

    /// Gives the tunable that value on the chosen servers; nothing happens if they all have it.
    public void turnTo(double wanted) {
        boolean same = servers.stream()
                .allMatch(server -> Double.compare(server.settings().get(tunable), wanted) == 0);
        if (!same) {
            actions.turn(target, tunable, wanted);
        }
    }

    /// The value in force, NaN before the first call of `show`.
    public ReadOnlyDoubleProperty valueProperty() {
        return value.getReadOnlyProperty();
    }

    /// Where the value stands on the slider, 0 to 1.
    public ReadOnlyDoubleProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /// Where httpd's compiled-in value stands on the slider, or -1 for what is not a directive.
    public ReadOnlyDoubleProperty defaultPositionProperty() {
        return defaultPosition.getReadOnlyProperty();
    }

    /// Where Debian's value stands on the slider, or -1 for what is not a directive.
    public ReadOnlyDoubleProperty debianPositionProperty() {
        return debianPosition.getReadOnlyProperty();
    }

    /// What it would come to over its whole range, once that is known.
    public ReadOnlyObjectProperty<Optional<Strip>> stripProperty() {
        return strip.getReadOnlyProperty();
    }

    /// The strip in words, or empty.
    public ReadOnlyStringProperty stripWordsProperty() {
        return stripWords.getReadOnlyProperty();
    }

    /// The value with its unit; several where the chosen servers differ.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// Help for the tooltip: what it is, its range, its defaults, when a change takes effect.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /// Why turning it would change nothing, or empty.
    public ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /// What httpd corrects in this value, or empty.
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// What is wrong with the text typed last, in one sentence, or empty.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether any chosen server has this tunable.
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
