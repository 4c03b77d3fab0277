package org.mpmexplorer.ui.panel;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.mpmexplorer.scenario.Action;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Unit;
import org.mpmexplorer.whatif.Question;
import org.mpmexplorer.whatif.Strip;

/// All tunables of the servers on screen, and which of the servers a change is for.
///
/// A tunable with named choices is always handled server by server; the others for the chosen servers
/// together.
public final class ParametersViewModel {
    private final Map<Tunable, ParameterViewModel> together = new EnumMap<>(Tunable.class);
    private final Map<Tunable, List<ParameterViewModel>> separate = new EnumMap<>(Tunable.class);
    private final ReadOnlyObjectWrapper<LaneChoice> laneChoice = new ReadOnlyObjectWrapper<>(LaneChoice.BOTH);
    private final ReadOnlyObjectWrapper<List<ServerShown>> servers = new ReadOnlyObjectWrapper<>(List.of());

    private final ReadOnlyObjectWrapper<Optional<Tunable>> touched = new ReadOnlyObjectWrapper<>(Optional.empty());

    private List<Question.Ask> strips = List.of();
    private boolean held;

    public ParametersViewModel(ParameterActions bench) {
        ParameterActions actions = new Held(bench);
        for (Tunable tunable : Tunable.values()) {
            if (tunable.unit() == Unit.CHOICE) {
                separate.put(
                        tunable,
                        List.of(new ParameterViewModel(tunable, actions), new ParameterViewModel(tunable, actions)));
            } else {
                together.put(tunable, new ParameterViewModel(tunable, actions));
            }
        }
    }

    /// Shows the servers at another instant or with other settings.
    public void show(List<ServerShown> onScreen) {
        if (!onScreen.equals(servers.get())) {
            if (onScreen.size() != servers.get().size()) {
                laneChoice.set(LaneChoice.BOTH);
            }
            servers.set(List.copyOf(onScreen));
            refresh();
        }
    }

    /// From now on changes are for these servers.
    public void choose(LaneChoice choice) {
        laneChoice.set(choice);
        refresh();
    }

    private void refresh() {
        if (held) {
            together.values().forEach(parameter -> parameter.follow(servers.get()));
            return;
        }
        together.values().forEach(parameter -> parameter.show(servers.get(), laneChoice.get()));
        for (List<ParameterViewModel> parameters : separate.values()) {
            for (int lane = 0; lane < parameters.size(); lane++) {
                boolean isChosen =
                        laneChoice.get().includes(lane) && lane < servers.get().size();
                parameters.get(lane).show(isChosen ? servers.get() : List.of(), LaneChoice.only(lane));
            }
        }
        strips = Stream.of(Tunable.values())
                .filter(ParametersViewModel::hasStrip)
                .map(tunable -> new Question.Ask(tunable, lanesThatMatter(tunable)))
                .filter(ask -> !ask.lanes().isEmpty())
                .toList();
    }

    private static boolean hasStrip(Tunable tunable) {
        return tunable.unit() != Unit.FLAG;
    }

    private List<Integer> lanesThatMatter(Tunable tunable) {
        return tunable.unit() == Unit.CHOICE
                ? separate(tunable).stream()
                        .flatMap(parameter -> parameter.lanesThatMatter().stream())
                        .toList()
                : together(tunable).lanesThatMatter();
    }

    /// The tunables whose outcome over their whole range is worth knowing, each with the servers it is worth
    /// knowing for.
    public List<Question.Ask> strips() {
        return strips;
    }

    /// Shows what the tunables would come to over their ranges.
    public void showStrips(Map<Tunable, Strip> known) {
        together.forEach((tunable, parameter) -> parameter.showStrip(Optional.ofNullable(known.get(tunable))));
        separate.forEach((tunable, parameters) -> {
            for (int lane = 0; lane < parameters.size(); lane++) {
                parameters.get(lane).showStrip(only(lane, known.get(tunable)));
            }
        });
    }

    private static Optional<Strip> only(int lane, @Nullable Strip strip) {
        return Optional.ofNullable(strip)
                .map(all -> new Strip(
                        all.tunable(),
                        all.lanes().stream().filter(each -> each.lane() == lane).toList()))
                .filter(one -> !one.lanes().isEmpty());
    }

    /// The tunable on all chosen servers.
    ParameterViewModel together(Tunable tunable) {
        return Objects.requireNonNull(together.get(tunable), tunable::id);
    }

    /// A tunable with named choices, one for each of the two servers.
    List<ParameterViewModel> separate(Tunable tunable) {
        return Objects.requireNonNull(separate.get(tunable), tunable::id);
    }

    /// Whether any chosen server has that tunable.
    ObservableBooleanValue shown(Tunable tunable) {
        return tunable.unit() == Unit.CHOICE
                ? separate(tunable)
                        .get(0)
                        .shownProperty()
                        .or(separate(tunable).get(1).shownProperty())
                : together(tunable).shownProperty();
    }

    /// Which servers a change is for.
    public ReadOnlyObjectProperty<LaneChoice> laneChoiceProperty() {
        return laneChoice.getReadOnlyProperty();
    }

    /// The tunable that was turned last.
    public ReadOnlyObjectProperty<Optional<Tunable>> touchedProperty() {
        return touched.getReadOnlyProperty();
    }

    /// The servers on screen.
    public ReadOnlyObjectProperty<List<ServerShown>> serversProperty() {
        return servers.getReadOnlyProperty();
    }

    /// Passes everything on. While the user holds a control, nothing appears or disappears, so that the
    /// control stays under the pointer.
    private final class Held implements ParameterActions {
        private final ParameterActions bench;

        Held(ParameterActions bench) {
            this.bench = bench;
        }

        @Override
        public void beginGesture() {
            held = true;
            bench.beginGesture();
        }

        @Override
        public void endGesture() {
            bench.endGesture();
            held = false;
            refresh();
        }

        @Override
        public void turn(LaneChoice lanes, Tunable tunable, double value) {
            touched.set(Optional.of(tunable));
            bench.turn(lanes, tunable, value);
        }

        @Override
        public void perform(LaneChoice lanes, Action action) {
            bench.perform(lanes, action);
        }
    }
}
