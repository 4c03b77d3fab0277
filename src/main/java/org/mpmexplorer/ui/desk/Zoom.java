package org.mpmexplorer.ui.desk;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows its content larger than it was made, as far as there is room for that: the content is laid out in
/// fewer units, and each unit takes more of the screen.
public final class Zoom extends Region {
    /// The content is never laid out in less than this for the sake of size.
    private static final double LEAST_WIDTH = 1000;

    private static final double LEAST_HEIGHT = 600;

    private final Region content;
    private final PointerSpot spot = new PointerSpot();
    private final Scale scale = new Scale(1, 1, 0, 0);
    private double wanted = 1;

    public Zoom(Region content) {
        this.content = content;
        content.setManaged(false);
        content.getTransforms().add(scale);
        getChildren().addAll(content, new FocusRing(), spot);
        spot.follow(this);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                FocusKeeper.watch(scene);
            }
        });
    }

    /// Shows everything so many times as large as usual from now on, if there is room.
    public void show(double factor) {
        if (factor != wanted) {
            wanted = factor;
            requestLayout();
        }
    }

    /// How much larger than usual everything is shown now.
    public double factor() {
        double room = Math.min(getWidth() / LEAST_WIDTH, getHeight() / LEAST_HEIGHT);
        return Math.max(1, Math.min(wanted, room));
    }

    /// The ring around the pointer.
    public PointerSpot spot() {
        return spot;
    }

    @Override
    protected void layoutChildren() {
        double factor = factor();
        scale.setX(factor);
        scale.setY(factor);
        content.resizeRelocate(0, 0, Math.ceil(getWidth() / factor), Math.ceil(getHeight() / factor));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }
}
