package org.mpmexplorer.ui.inspect;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mpmexplorer.ui.paint.Hit;
import org.mpmexplorer.ui.paint.Palette;
import org.mpmexplorer.ui.text.HoverText;
import org.mpmexplorer.ui.text.Messages;

/// What is selected, in words: its state, its history with a band, and links to what belongs to it. It is
/// there only while something is selected; its button and Escape close it.
public final class InspectorCard extends VBox {
    private final Consumer<Optional<Hit>> select;
    private final Label server = new Label();
    private final Label title = new Label();
    private final Label lines = new Label();
    private final BandView band = new BandView();
    private final Label bandCaption = new Label(Messages.text("inspect.band", BandView.SPAN_NANOS / 1_000_000_000L));
    private final FlowPane links = new FlowPane();
    private List<Inspection.Link> shownLinks = List.of();

    /// @param select selects something else, or nothing
    public InspectorCard(Inspector inspector, Consumer<Optional<Hit>> select) {
        this.select = select;
        getStyleClass().add("inspector-card");
        setId("inspector");
        setFocusTraversable(true);
        setAccessibleText(Messages.text("inspect.name"));
        setAccessibleRole(AccessibleRole.TEXT);
        server.getStyleClass().add("muted");
        server.setMinWidth(0);
        title.getStyleClass().add("inspector-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        lines.getStyleClass().add("inspector-lines");
        lines.setWrapText(true);
        lines.setMinHeight(USE_PREF_SIZE);
        bandCaption.getStyleClass().addAll("muted", "band-caption");
        links.getStyleClass().add("links");
        links.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(createHead(), title, lines, band, bandCaption, links);
        addEventHandler(KeyEvent.KEY_PRESSED, this::closeOnEscape);
        inspector.inspectionProperty().addListener((property, before, now) -> show(now));
        show(Optional.empty());
    }

    private HBox createHead() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button("", new FontIcon(Feather.X));
        close.setId("close-inspector");
        close.getStyleClass().addAll("icon-button", "close-button");
        close.setAccessibleText(Messages.text("inspect.close"));
        HoverText.install(close, Messages.text("inspect.close"));
        close.setOnAction(event -> select.accept(Optional.empty()));
        HBox head = new HBox(server, gap, close);
        head.getStyleClass().add("inspector-head");
        return head;
    }

    private void closeOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            select.accept(Optional.empty());
            event.consume();
        }
    }

    /// Draws the band in these colours.
    public void setPalette(Palette palette) {
        band.setPalette(palette);
    }

    private void show(Optional<Inspection> inspection) {
        setVisible(inspection.isPresent());
        setManaged(inspection.isPresent());
        inspection.ifPresent(this::show);
    }

    private void show(Inspection inspection) {
        server.setText(inspection.server());
        title.setText(inspection.title());
        lines.setText(String.join("\n", inspection.lines()));
        boolean hasBand = inspection.history().isPresent();
        for (Region each : List.of(band, bandCaption)) {
            each.setVisible(hasBand);
            each.setManaged(hasBand);
        }
        band.show(inspection.history(), inspection.atNanos());
        setAccessibleText(inspection.spoken());
        if (!inspection.links().equals(shownLinks)) {
            shownLinks = inspection.links();
            links.getChildren().setAll(shownLinks.stream().map(this::createLink).toList());
        }
    }

    private Hyperlink createLink(Inspection.Link link) {
        Hyperlink made = new Hyperlink(link.text());
        made.setOnAction(event -> select.accept(Optional.of(link.to())));
        return made;
    }
}
