package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.textfield.TextFields;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.data.xy.DefaultXYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ToolkitTest {
    private Button button;
    private int clicks;

    @Start
    void show(Stage stage) {
        button = new Button("Play", new FontIcon(Feather.PLAY));
        button.setOnAction(event -> clicks++);
        var chart = ChartFactory.createXYLineChart("t", "x", "y", new DefaultXYDataset());
        stage.setScene(new Scene(
                new VBox(
                        button,
                        new RangeSlider(0, 10, 2, 8),
                        TextFields.createClearableTextField(),
                        new ChartViewer(chart)),
                640,
                480));
        stage.show();
    }

    @Test
    void clicksAButtonBesideEveryLibraryWithoutADisplay(FxRobot robot) {
        robot.clickOn(button);

        assertThat(clicks).isEqualTo(1);
    }
}
