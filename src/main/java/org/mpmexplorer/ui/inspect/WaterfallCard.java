package org.mpmexplorer.ui.inspect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mpmexplorer.playback.Waterfall;
import org.mpmexplorer.ui.paint.Lane;
import org.mpmexplorer.ui.paint.Palette;
import org.mpmexplorer.ui.text.HoverText;
import org.mpmexplorer.ui.text.Messages;

/// Where the time of the followed visit goes, on every server, stage by stage on one axis.
public final class WaterfallCard extends VBox {
    private final Runnable close;
    private final Label title = new Label();
    private final Label hint = new Label(Messages.text("waterfall.hint"));
    private final WaterfallPlot plot = new WaterfallPlot();

    /// @param close follows the visit no longer
    public WaterfallCard(Inspector inspector, Runnable close) {
        this.close = close;
        getStyleClass().addAll("card", "waterfall-card");
        setId("waterfall");
        setFocusTraversable(true);
        setAccessibleText(Messages.text("waterfall.name"));
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        title.getStyleClass().add("card-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        hint.getStyleClass().addAll("muted", "waterfall-hint");
        hint.setMinWidth(0);
        HoverText.install(hint, hint.getText());
        VBox.setVgrow(plot, Priority.ALWAYS);
        getChildren().addAll(createHead(), plot);
        addEventHandler(KeyEvent.KEY_PRESSED, this::closeOnEscape);
        inspector.visitProperty().addListener((property, before, now) -> now.ifPresent(this::show));
    }

    private HBox createHead() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button button = new Button("", new FontIcon(Feather.X));
        button.setId("close-waterfall");
        button.getStyleClass().addAll("icon-button", "close-button");
        button.setAccessibleText(Messages.text("waterfall.close"));
        HoverText.install(button, Messages.text("waterfall.close"));
        button.setOnAction(event -> close.run());
        HBox head = new HBox(title, hint, gap, button);
        head.getStyleClass().add("inspector-head");
        return head;
    }

    private void closeOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
        }
    }

    /// Draws in these colours.
    public void setPalette(Palette palette) {
        plot.setPalette(palette);
    }

    private void show(VisitShown visit) {
        title.setText(Messages.text("waterfall.title", Words.nameOf(visit.visit())));
        plot.show(visit);
        setAccessibleText(spoken(visit));
    }

    private String spoken(VisitShown visit) {
        StringBuilder text = new StringBuilder(title.getText()).append(". ");
        for (int lane = 0; lane < visit.lanes().size(); lane++) {
            text.append(spoken(visit.lanes().get(lane), visit.waterfalls().get(lane)));
        }
        return text.toString();
    }

    private static String spoken(Lane lane, Optional<Waterfall> waterfall) {
        List<String> facts = waterfall.map(Facts::of).orElse(List.of(Messages.text("inspect.noVisit")));
        return facts.stream().collect(Collectors.joining(". ", lane.title() + ": ", ". "));
    }
}
