package org.mpmexplorer.whatif;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mpmexplorer.insight.Outcome;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.SliderScale;
import org.mpmexplorer.scenario.Tunable;

/// The search for the outcomes of one setting on one server: first far between, then closer and closer
/// around the borders of different outcomes, until a border is known to 1/256 of the slider.
final class Probe {
    private static final int GRID = 256;

    private final Tunable tunable;
    private final SliderScale scale;
    private final TreeMap<Double, Point> known = new TreeMap<>();
    private final Set<Double> pending = new HashSet<>();
    private Optional<List<Band>> bands = Optional.empty();
    private boolean isKnown;
    private volatile RunRecipe basis; // runs under way ask whether it is still a server in question
    private double current;

    /// How well a strip is known.
    enum Detail {
        /// At nine places and at the value in force.
        COARSE(GRID / 8, false, false),
        /// And at the borders between these.
        BORDERS(GRID / 8, true, false),
        /// And at eight places more, for what lies between two borders.
        FINE(GRID / 16, true, false),
        /// And from whole runs where runs ended early before.
        WHOLE(GRID / 8, true, true);

        private final int step;
        private final boolean withBorders;
        private final boolean isWhole;

        Detail(int step, boolean withBorders, boolean isWhole) {
            this.step = step;
            this.withBorders = withBorders;
            this.isWhole = isWhole;
        }

        /// Whether that is all there is to know at this detail.
        boolean isServedBy(Glance glance) {
            return glance.isWhole() || !isWhole;
        }
    }

    /// A place of the slider and the value there.
    record Place(double position, double value) {}

    /// What is known at a place; nothing if it cannot be simulated.
    private record Point(Place place, Glance glance) {
        Optional<Outcome> outcome() {
            return glance.outcome();
        }

        boolean differsFrom(Point other) {
            return outcome().isPresent()
                    && other.outcome().isPresent()
                    && !outcome().equals(other.outcome());
        }
    }

    /// @param basis the run that is varied
    Probe(RunRecipe basis, Tunable tunable) {
        this.basis = basis;
        this.tunable = tunable;
        this.scale = new SliderScale(tunable);
        current = basis.scenario().settings().get(tunable);
    }

    /// Whether this setting is the one that is varied.
    boolean isOf(Tunable other) {
        return tunable == other;
    }

    RunRecipe basis() {
        return basis;
    }

    /// Whether the search would be the same on that run.
    boolean isAbout(RunRecipe run) {
        return run.equals(basis) || anywhere(run).equals(anywhere(basis));
    }

    private RunRecipe anywhere(RunRecipe run) {
        return FromTheStart.with(run, tunable, tunable.range().max());
    }

    /// The run that is varied is now this one, which the search [is about][#isAbout(RunRecipe)].
    void follow(RunRecipe run) {
        basis = run;
        current = run.scenario().settings().get(tunable);
    }

    /// The run to be done for a place.
    RunRecipe recipe(Place place) {
        return FromTheStart.with(basis, tunable, place.value());
    }

    /// A place to look at next, if something is still to be found out for that detail that is not being
    /// looked at already.
    Optional<Place> next(Detail detail) {
        Place inForce = new Place(scale.position(current), current);
        if (isOpen(inForce.position())) {
            return Optional.of(inForce);
        }
        for (int index = 0; index <= GRID; index += detail.step) {
            Place place = onGrid(index);
            if (isOpen(place.position())) {
                return Optional.of(place);
            }
        }
        return (detail.isWhole ? nextCutShort() : Optional.<Place>empty())
                .or(() -> detail.withBorders ? nextBorder() : Optional.empty());
    }

    private Optional<Place> nextCutShort() {
        return known.values().stream()
                .filter(point -> !point.glance().isWhole())
                .map(Point::place)
                .filter(place -> !pending.contains(place.position()))
                .findFirst();
    }

    private boolean isOpen(double position) {
        return !known.containsKey(position) && !pending.contains(position);
    }

    private Place onGrid(int index) {
        double position = (double) index / GRID;
        return new Place(position, scale.valueAt(position));
    }

    private Optional<Place> nextBorder() {
        Optional<Point> before = Optional.empty();
        for (Point point : known.values()) {
            Optional<Place> between = before.filter(point::differsFrom).flatMap(left -> between(left, point));
            if (between.isPresent()) {
                return between;
            }
            before = Optional.of(point);
        }
        return Optional.empty();
    }

    private Optional<Place> between(Point left, Point right) {
        int low = (int) Math.floor(left.place().position() * GRID) + 1;
        int high = (int) Math.ceil(right.place().position() * GRID) - 1;
        if (low > high) {
            return Optional.empty();
        }
        Place middle = onGrid((low + high) / 2);
        return isOpen(middle.position()) ? Optional.of(middle) : Optional.empty();
    }

    /// Whether all places of the first look are known.
    boolean isKnown() {
        return isKnown;
    }

    private boolean knowsEveryPlace() {
        for (int index = 0; index <= GRID; index += Detail.COARSE.step) {
            if (!known.containsKey((double) index / GRID)) {
                return false;
            }
        }
        return true;
    }

    /// A run for that place has begun.
    void begin(Place place) {
        pending.add(place.position());
    }

    /// A run for that place was given up.
    void giveUp(Place place) {
        pending.remove(place.position());
    }

    /// That came out.
    void learn(Place place, Glance glance) {
        pending.remove(place.position());
        known.put(place.position(), new Point(place, glance));
        bands = Optional.empty();
        isKnown = isKnown || knowsEveryPlace();
    }

    /// What is known so far, from the left end of the slider to the right.
    List<Band> bands() {
        List<Band> found = bands.orElseGet(this::findBands);
        bands = Optional.of(found);
        return found;
    }

    private List<Band> findBands() {
        List<Band> found = new ArrayList<>();
        List<Point> points = List.copyOf(known.values());
        int first = 0;
        for (int i = 1; i <= points.size(); i++) {
            if (i == points.size()
                    || !points.get(i).outcome().equals(points.get(first).outcome())) {
                addBand(points, first, i - 1, found);
                first = i;
            }
        }
        return List.copyOf(found);
    }

    private static void addBand(List<Point> points, int first, int last, List<Band> bands) {
        points.get(first)
                .outcome()
                .ifPresent(outcome -> bands.add(new Band(
                        outcome,
                        first == 0 ? 0 : middle(points.get(first - 1), points.get(first)),
                        last == points.size() - 1 ? 1 : middle(points.get(last), points.get(last + 1)),
                        points.get(first).place().value(),
                        points.get(last).place().value())));
    }

    private static double middle(Point left, Point right) {
        return (left.place().position() + right.place().position()) / 2;
    }
}
