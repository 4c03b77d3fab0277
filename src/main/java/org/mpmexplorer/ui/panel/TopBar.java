package org.mpmexplorer.ui.panel;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.ui.text.Command;
import org.mpmexplorer.ui.text.HoverText;
import org.mpmexplorer.ui.text.IconButton;
import org.mpmexplorer.ui.text.Messages;

/// The bar at the top: which scenario and which servers, undo and redo, files, theme.
public final class TopBar extends HBox {
    private static final List<Command> EXPLORE =
            List.of(Command.SWEEP, Command.ADVICE, Command.COMPARE, Command.CHARTS, Command.PIN);

    /// Below this width there is no room for everything.
    private static final double NARROW = 1180;

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final TopBarViewModel model;
    private final TopBarActions actions;

    public TopBar(TopBarViewModel model, TopBarActions actions) {
        this.model = model;
        this.actions = actions;
        getStyleClass().add("top-bar");
        Label title = new Label(Messages.text("window.title"));
        title.getStyleClass().add("window-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        title,
                        createPresets(),
                        createLanes(),
                        space,
                        createUndo(),
                        createRedo(),
                        createExplore(),
                        createConfiguration(),
                        createFiles(),
                        createTheme(),
                        createCommands());
        widthProperty().subscribe(width -> makeRoom(title, width.doubleValue() < NARROW));
    }

    /// In a small window the scenario's name is worth more than the program's, which its frame has too.
    private void makeRoom(Label title, boolean isNarrow) {
        pseudoClassStateChanged(TIGHT, isNarrow);
        title.setVisible(!isNarrow);
        title.setManaged(!isNarrow);
    }

    private MenuButton createPresets() {
        MenuButton button = new MenuButton();
        button.setId("presets");
        button.getStyleClass().add("scenario-choice");
        button.setMnemonicParsing(false);
        button.textProperty().bind(model.scenarioProperty());
        button.accessibleTextProperty()
                .bind(model.scenarioProperty().map(name -> Messages.text("presets.accessible", name)));
        HoverText.install(button, () -> button.getText() + "\n" + Messages.text("presets.tooltip"));
        for (int i = 0; i < model.presets().size(); i++) {
            int index = i;
            MenuItem item = new CustomMenuItem(createPreset(model.presets().get(i)));
            item.setOnAction(event -> actions.openPreset(index));
            button.getItems().add(item);
        }
        return button;
    }

    private static VBox createPreset(TopBarViewModel.Preset preset) {
        Label name = new Label(preset.name());
        name.getStyleClass().add("preset-name");
        Label gist = new Label(preset.gist());
        gist.getStyleClass().add("preset-description");
        VBox box = new VBox(name, gist);
        HoverText.install(box, preset.description());
        box.setAccessibleText(preset.name() + ". " + preset.description());
        return box;
    }

    private MenuButton createLanes() {
        MenuButton button = new MenuButton();
        button.setId("lanes");
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(model.lanesProperty());
        button.accessibleTextProperty()
                .bind(model.lanesProperty().map(names -> Messages.text("servers.accessible", names)));
        HoverText.install(button, Messages.text("servers.tooltip"));
        for (Mpm left : Mpm.values()) {
            for (Mpm right : Mpm.values()) {
                if (left.compareTo(right) < 0) {
                    addPair(button, left, right);
                }
            }
        }
        button.getItems().add(new SeparatorMenuItem());
        for (Mpm mpm : Mpm.values()) {
            addPair(button, mpm, mpm);
        }
        return button;
    }

    private void addPair(MenuButton button, Mpm left, Mpm right) {
        MenuItem item = new MenuItem(
                left == right
                        ? Messages.text("servers.twice", Messages.text("mpm." + left.id()))
                        : Messages.text(
                                "servers.pair", Messages.text("mpm." + left.id()), Messages.text("mpm." + right.id())));
        item.setOnAction(event -> actions.chooseLanes(left, right));
        button.getItems().add(item);
    }

    private Button createUndo() {
        Button button = IconButton.of("undo", Command.UNDO, Feather.CORNER_UP_LEFT, actions::perform);
        button.disableProperty().bind(model.undoableProperty().not());
        return button;
    }

    private Button createRedo() {
        Button button = IconButton.of("redo", Command.REDO, Feather.CORNER_UP_RIGHT, actions::perform);
        button.disableProperty().bind(model.redoableProperty().not());
        return button;
    }

    /// The pages that answer questions about the servers on screen.
    private MenuButton createExplore() {
        MenuButton button = new MenuButton(Messages.text("explore.menu"));
        button.setId("explore");
        button.setMinWidth(Region.USE_PREF_SIZE);
        for (Command command : EXPLORE) {
            MenuItem item = new MenuItem(command.hint());
            item.setId("explore-" + command.name());
            item.setOnAction(event -> actions.perform(command));
            button.getItems().add(item);
        }
        HoverText.install(button, Messages.text("explore.tooltip"));
        button.setAccessibleText(Messages.text("explore.tooltip"));
        return button;
    }

    private MenuButton createConfiguration() {
        MenuItem folder = new MenuItem(Messages.text("configuration.folder"));
        folder.setOnAction(event -> actions.openConfigurationFolder());
        MenuItem file = new MenuItem(Messages.text("configuration.file"));
        file.setOnAction(event -> actions.openConfigurationFile());
        MenuItem server = new MenuItem(Messages.text("intake.menu"));
        server.setId("my-server");
        server.setOnAction(event -> actions.perform(Command.MY_SERVER));
        MenuButton button = new MenuButton(Messages.text("configuration.open"), null, server, folder, file);
        button.setId("open-configuration");
        button.setMinWidth(Region.USE_PREF_SIZE);
        HoverText.install(button, Messages.text("configuration.tooltip"));
        button.setAccessibleText(Messages.text("configuration.open"));
        return button;
    }

    private MenuButton createFiles() {
        MenuItem open = new MenuItem(Messages.text("scenario.open"));
        open.setOnAction(event -> actions.perform(Command.OPEN));
        MenuItem save = new MenuItem(Messages.text("scenario.save"));
        save.setOnAction(event -> actions.perform(Command.SAVE));
        MenuButton button = new MenuButton(Messages.text("scenario.menu"), null, open, createRecent(), save);
        button.setId("files");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(Messages.text("scenario.accessible"));
        return button;
    }

    private Menu createRecent() {
        Menu menu = new Menu(Messages.text("scenario.recent"));
        menu.setId("recent");
        model.recentProperty().subscribe(files -> {
            menu.setDisable(files.isEmpty());
            menu.getItems().setAll(files.stream().map(this::createRecentItem).toList());
        });
        return menu;
    }

    private MenuItem createRecentItem(TopBarViewModel.Recent recent) {
        MenuItem item = new MenuItem(recent.name());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> actions.openRecent(recent.file()));
        return item;
    }

    /// Everything that has a key, by what it is about.
    private MenuButton createCommands() {
        MenuButton button = new MenuButton("", new FontIcon(Feather.MENU));
        button.setId("commands");
        button.setMinWidth(Region.USE_PREF_SIZE);
        for (Command.Group group : Command.Group.values()) {
            Menu menu = new Menu(group.title());
            for (Command command : group.commands()) {
                MenuItem item = new MenuItem(command.hint());
                item.setOnAction(event -> actions.perform(command));
                menu.getItems().add(item);
            }
            button.getItems().add(menu);
        }
        HoverText.install(button, Messages.text("commands.tooltip"));
        button.setAccessibleText(Messages.text("commands.tooltip"));
        return button;
    }

    private Button createTheme() {
        Button button = IconButton.of("theme", Command.THEME, Feather.MOON, actions::perform);
        FontIcon icon = (FontIcon) button.getGraphic();
        icon.iconCodeProperty().bind(model.darkProperty().map(isDark -> isDark ? Feather.SUN : Feather.MOON));
        return button;
    }
}
