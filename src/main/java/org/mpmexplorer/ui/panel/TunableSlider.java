package org.mpmexplorer.ui.panel;

import atlantafx.base.controls.ProgressSliderSkin;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.mpmexplorer.ui.text.Messages;

/// A slider for one tunable with a mark where httpd's compiled-in value stands.
///
/// A drag, or a key held down, is one gesture. While the user holds the thumb it goes where the pointer is;
/// otherwise it stands at the value in force.
final class TunableSlider extends Region {
    private static final int PAGE_STEPS = 10;
    private static final double MARK_WIDTH = 2;

    private final ParameterViewModel parameter;
    private final Slider slider = new Slider(0, 1, 0);
    private final Region mark = new Region();
    private boolean following;

    TunableSlider(ParameterViewModel parameter) {
        this.parameter = parameter;
        getStyleClass().add("tunable-slider");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.getStyleClass().add("small");
        slider.setId("slider-" + parameter.tunable().name());
        slider.accessibleTextProperty()
                .bind(parameter
                        .textProperty()
                        .map(text -> Messages.text(
                                "parameter.accessible", parameter.tunable().id(), text)));
        slider.accessibleHelpProperty()
                .bind(Bindings.concat(parameter.hintProperty(), "\n", parameter.stripWordsProperty()));
        slider.disableProperty().bind(parameter.obstacleProperty().isNotEmpty());
        mark.getStyleClass().add("default-mark");
        mark.setMouseTransparent(true);
        mark.setManaged(false);
        getChildren().addAll(mark, slider);
        follow();
        parameter.positionProperty().addListener((property, before, now) -> follow());
        parameter.defaultPositionProperty().addListener((property, before, now) -> requestLayout());
        slider.valueProperty().addListener((property, before, now) -> forward(now.doubleValue()));
        handleMouse();
        handleKeys();
    }

    private void follow() {
        if (!slider.isPressed()) {
            following = true;
            slider.setValue(parameter.positionProperty().get());
            following = false;
        }
    }

    private void forward(double position) {
        if (!following) {
            parameter.moveToPosition(position);
        }
    }

    private void handleMouse() {
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> parameter.grab());
        slider.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            parameter.release();
            follow();
        });
        slider.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
                parameter.reset();
            }
        });
    }

    private void handleKeys() {
        slider.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isMove(event)) {
                parameter.grab();
                move(event);
                event.consume();
            }
        });
        slider.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (isMove(event)) {
                parameter.release();
                event.consume();
            }
        });
    }

    private static boolean isMove(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        return switch (event.getCode()) {
            case LEFT, RIGHT, UP, DOWN, PAGE_UP, PAGE_DOWN, HOME, END -> true;
            default -> false;
        };
    }

    private void move(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, DOWN -> parameter.moveBy(-1);
            case RIGHT, UP -> parameter.moveBy(1);
            case PAGE_DOWN -> parameter.moveBy(-PAGE_STEPS);
            case PAGE_UP -> parameter.moveBy(PAGE_STEPS);
            case HOME -> parameter.moveToPosition(0);
            case END -> parameter.moveToPosition(1);
            default -> {}
        }
    }

    @Override
    protected void layoutChildren() {
        double height = slider.prefHeight(-1);
        slider.resizeRelocate(0, (getHeight() - height) / 2, getWidth(), height);
        double at = parameter.defaultPositionProperty().get();
        mark.setVisible(at >= 0);
        double thumb = thumbWidth();
        double x = thumb / 2 + at * (getWidth() - thumb) - MARK_WIDTH / 2;
        mark.resizeRelocate(Math.rint(x), 0, MARK_WIDTH, getHeight());
    }

    /// The width of the thumb: its centre moves over so much less than the slider's width.
    double thumbWidth() {
        Node thumb = slider.lookup(".thumb");
        return thumb == null ? slider.prefHeight(-1) : thumb.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return slider.prefHeight(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return slider.prefWidth(-1);
    }
}
