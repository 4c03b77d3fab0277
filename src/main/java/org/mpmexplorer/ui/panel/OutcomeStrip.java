package org.mpmexplorer.ui.panel;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.mpmexplorer.insight.Outcome;
import org.mpmexplorer.ui.text.HoverText;
import org.mpmexplorer.whatif.Band;
import org.mpmexplorer.whatif.Strip;

/// What a tunable would come to over its whole range, under its slider and on the slider's scale: a band for
/// each chosen server, the first one above. An outcome has its colour, and its own line (thin, full, dashed,
/// dotted) for who does not see colours. Pressing the strip gives the tunable the value there.
final class OutcomeStrip extends Region {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass SINGLE = PseudoClass.getPseudoClass("single");
    private static final double HEIGHT = 9;
    private static final double LANE_PITCH = 4;
    private static final double VALUE_WIDTH = 2;

    private final ParameterViewModel parameter;
    private final DoubleSupplier thumbWidth;
    private final Map<Outcome, Path> lines = new EnumMap<>(Outcome.class);
    private final Region value = new Region();
    private final Region compiledIn = new Region();
    private final Region debian = new Region();

    /// @param thumbWidth of the slider above: its centre is the place of a value
    OutcomeStrip(ParameterViewModel parameter, DoubleSupplier thumbWidth) {
        this.parameter = parameter;
        this.thumbWidth = thumbWidth;
        getStyleClass().add("outcome-strip");
        setId("strip-" + parameter.tunable().name());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(parameter.stripWordsProperty());
        HoverText.install(this, () -> parameter.stripWordsProperty().get());
        for (Outcome outcome : Outcome.values()) {
            Path line = new Path();
            line.getStyleClass().setAll("outcome-line", outcome.name().toLowerCase(Locale.ROOT));
            line.setManaged(false);
            line.setMouseTransparent(true);
            lines.put(outcome, line);
        }
        getChildren().addAll(lines.values());
        value.getStyleClass().add("strip-value");
        compiledIn.getStyleClass().add("strip-default");
        debian.getStyleClass().add("strip-default");
        for (Region mark : List.of(compiledIn, debian, value)) {
            mark.setManaged(false);
            mark.setMouseTransparent(true);
            getChildren().add(mark);
        }
        parameter.stripProperty().subscribe(this::requestLayout);
        parameter.positionProperty().subscribe(this::requestLayout);
        parameter.defaultPositionProperty().subscribe(this::requestLayout);
        handleMouse();
    }

    private void handleMouse() {
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && isUsable()) {
                parameter.grab();
                parameter.moveToPosition(positionAt(event.getX()));
            }
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (event.isPrimaryButtonDown() && isUsable()) {
                parameter.moveToPosition(positionAt(event.getX()));
            }
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> parameter.release());
    }

    private boolean isUsable() {
        return parameter.obstacleProperty().get().isEmpty();
    }

    private double positionAt(double x) {
        double thumb = thumbWidth.getAsDouble();
        return Math.clamp((x - thumb / 2) / Math.max(1, getWidth() - thumb), 0.0, 1.0);
    }

    private double xAt(double position) {
        double thumb = thumbWidth.getAsDouble();
        return Math.rint(thumb / 2 + position * (getWidth() - thumb));
    }

    @Override
    protected void layoutChildren() {
        lines.values().forEach(line -> line.getElements().clear());
        Optional<Strip> strip = parameter.stripProperty().get();
        List<Strip.OfLane> lanes = strip.map(Strip::lanes).orElse(List.of());
        pseudoClassStateChanged(SINGLE, lanes.size() == 1);
        pseudoClassStateChanged(STALE, lanes.stream().anyMatch(Strip.OfLane::isStale));
        for (int row = 0; row < lanes.size(); row++) {
            double y = HEIGHT / 2 + (row - (lanes.size() - 1) / 2.0) * LANE_PITCH;
            lanes.get(row).bands().forEach(band -> draw(band, y));
        }
        boolean isKnown = !lanes.isEmpty();
        place(value, parameter.positionProperty().get(), VALUE_WIDTH, isKnown);
        place(compiledIn, parameter.defaultPositionProperty().get(), 1, isKnown);
        place(debian, parameter.debianPositionProperty().get(), 1, isKnown);
    }

    private void draw(Band band, double y) {
        Path line = lines.get(band.outcome());
        if (line != null) {
            line.getElements().addAll(new MoveTo(xAt(band.from()), y), new LineTo(xAt(band.to()), y));
        }
    }

    private void place(Region mark, double position, double width, boolean isKnown) {
        mark.setVisible(isKnown && position >= 0);
        mark.resizeRelocate(xAt(position) - Math.floor(width / 2), 0, width, HEIGHT);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return HEIGHT;
    }
}
