package org.mpmexplorer.ui.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.TunableGroup;
import org.mpmexplorer.scenario.Unit;

/// All tunables under their headings, those most often needed first; scrolls where the window is low.
public final class ParameterPanel extends ScrollPane {
    private static final List<Tunable> OFTEN = List.of(
            Tunable.RAM,
            Tunable.CORES,
            Tunable.MAX_REQUEST_WORKERS,
            Tunable.SERVER_LIMIT,
            Tunable.START_SERVERS,
            Tunable.MIN_SPARE_SERVERS,
            Tunable.MAX_SPARE_SERVERS,
            Tunable.MIN_SPARE_THREADS,
            Tunable.MAX_SPARE_THREADS,
            Tunable.THREADS_PER_CHILD,
            Tunable.MAX_CONNECTIONS_PER_CHILD,
            Tunable.KEEP_ALIVE,
            Tunable.KEEP_ALIVE_TIMEOUT,
            Tunable.ASYNC_REQUEST_WORKER_FACTOR,
            Tunable.PHP_HANDLER,
            Tunable.START_ANYWAY,
            Tunable.PHP_MEMORY,
            Tunable.UNSAFE_CODE,
            Tunable.FPM_MANAGER,
            Tunable.FPM_MAX_CHILDREN,
            Tunable.VISITORS,
            Tunable.SLOW_REQUESTS,
            Tunable.SLOWLORIS_CLIENTS);
    private static final List<TunableGroup> ORDER = List.of(
            TunableGroup.VISITORS,
            TunableGroup.HOST,
            TunableGroup.PROCESSES,
            TunableGroup.KEEP_ALIVE,
            TunableGroup.PHP,
            TunableGroup.FPM,
            TunableGroup.CONNECTIONS,
            TunableGroup.MEMORY);

    private static final PseudoClass HINTED = PseudoClass.getPseudoClass("hinted");

    private final Map<Tunable, Node> rows = new EnumMap<>(Tunable.class);
    private final VBox groups = new VBox();
    private final ParametersViewModel parameters;
    private String hint = "";
    private Set<Tunable> inView = Set.of();
    private boolean moved = true;

    /// Empty until its groups arrive.
    public ParameterPanel(ParametersViewModel parameters) {
        this.parameters = parameters;
        getStyleClass().add("parameter-panel");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        groups.getStyleClass().add("parameter-groups");
        setContent(groups);
        onMove(() -> moved = true);
    }

    /// Each of these makes one group, in their order.
    public List<Runnable> arrivals() {
        return ORDER.stream()
                .<Runnable>map(group -> () -> {
                    groups.getChildren().add(createGroup(group));
                    hintAt(hint);
                })
                .toList();
    }

    /// Tells whenever other tunables may have come into view.
    public void onMove(Runnable changed) {
        vvalueProperty().subscribe(changed);
        viewportBoundsProperty().subscribe(changed);
        getContent().layoutBoundsProperty().subscribe(changed);
    }

    /// The tunables whose controls can be seen without scrolling.
    public Set<Tunable> inView() {
        if (moved) {
            moved = false;
            inView = rows.keySet().stream().filter(this::isInView).collect(Collectors.toUnmodifiableSet());
        }
        return inView;
    }

    private boolean isInView(Tunable tunable) {
        Node row = rows.get(tunable);
        if (row == null || !isShown(row)) {
            return false;
        }
        Bounds place = row.localToScene(row.getLayoutBounds());
        Bounds room = localToScene(getLayoutBounds());
        return place.getHeight() > 0 && place.getMaxY() > room.getMinY() && place.getMinY() < room.getMaxY();
    }

    private static boolean isShown(Node row) {
        for (Node each = row; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return row.getScene() != null;
    }

    /// Marks the control of the first tunable this text names, if it names one, and no other.
    public void hintAt(String text) {
        hint = text;
        Optional<Tunable> named = rows.keySet().stream()
                .filter(tunable -> text.contains(tunable.id()))
                .min(Comparator.comparingInt(tunable -> text.indexOf(tunable.id())));
        rows.forEach((tunable, row) -> row.pseudoClassStateChanged(
                HINTED, named.filter(hinted -> hinted == tunable).isPresent()));
    }

    private ParameterGroup createGroup(TunableGroup group) {
        List<ParameterGroup.Row> often = new ArrayList<>();
        for (Tunable tunable : OFTEN) {
            if (tunable.group() == group) {
                often.add(row(tunable));
            }
        }
        List<ParameterGroup.Row> seldom = new ArrayList<>();
        for (Tunable tunable : Tunable.values()) {
            if (tunable.group() == group && !OFTEN.contains(tunable)) {
                seldom.add(row(tunable));
            }
        }
        return new ParameterGroup(group, often, seldom);
    }

    private ParameterGroup.Row row(Tunable tunable) {
        return new ParameterGroup.Row(parameters.shown(tunable), () -> {
            Node row = createControl(tunable);
            rows.put(tunable, row);
            return row;
        });
    }

    private Node createControl(Tunable tunable) {
        if (tunable.unit() == Unit.CHOICE) {
            return new ChoiceRow(tunable, parameters.separate(tunable), parameters.serversProperty());
        }
        return tunable.unit() == Unit.FLAG
                ? new FlagRow(parameters.together(tunable))
                : new SliderRow(parameters.together(tunable));
    }
}
