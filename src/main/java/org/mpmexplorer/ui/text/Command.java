package org.mpmexplorer.ui.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

/// Everything the window can be told by a key: the one table behind menus, tooltips, the list of keys and
/// the documentation. The text of each is `command.NAME`.
@SuppressWarnings("ImmutableEnumChecker") // key combinations never change, they only lack the annotation
public enum Command {
    PLAY(Group.TIME, key(KeyCode.SPACE)),
    STEP_BACK(Group.TIME, key(KeyCode.COMMA)),
    STEP_ON(Group.TIME, key(KeyCode.PERIOD)),
    SECOND_BACK(Group.TIME, key(KeyCode.COMMA, KeyCombination.SHIFT_DOWN)),
    SECOND_ON(Group.TIME, key(KeyCode.PERIOD, KeyCombination.SHIFT_DOWN)),
    SLOWER(Group.TIME, key(KeyCode.MINUS), key(KeyCode.SUBTRACT)),
    FASTER(
            Group.TIME,
            key(KeyCode.PLUS),
            key(KeyCode.EQUALS),
            key(KeyCode.ADD),
            key(KeyCode.EQUALS, KeyCombination.SHIFT_DOWN),
            key(KeyCode.PLUS, KeyCombination.SHIFT_DOWN)),
    RESET(Group.TIME, key(KeyCode.HOME, KeyCombination.SHIFT_DOWN)),
    LOOP(Group.TIME, key(KeyCode.L)),
    BOOKMARK(Group.TIME, key(KeyCode.B)),
    NEXT_BOOKMARK(Group.TIME, key(KeyCode.CLOSE_BRACKET), key(KeyCode.B, KeyCombination.SHORTCUT_DOWN)),
    PREVIOUS_BOOKMARK(
            Group.TIME,
            key(KeyCode.OPEN_BRACKET),
            key(KeyCode.B, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    GO_TO_TIME(Group.TIME, key(KeyCode.G)),
    NEXT_LOG_LINE(Group.EVENTS, key(KeyCode.N)),
    PREVIOUS_LOG_LINE(Group.EVENTS, key(KeyCode.N, KeyCombination.SHIFT_DOWN)),
    NEXT_PROCESS_START(Group.EVENTS, key(KeyCode.F)),
    PREVIOUS_PROCESS_START(Group.EVENTS, key(KeyCode.F, KeyCombination.SHIFT_DOWN)),
    NEXT_PROCESS_END(Group.EVENTS, key(KeyCode.D)),
    PREVIOUS_PROCESS_END(Group.EVENTS, key(KeyCode.D, KeyCombination.SHIFT_DOWN)),
    NEXT_QUEUE_FULL(Group.EVENTS, key(KeyCode.Q)),
    PREVIOUS_QUEUE_FULL(Group.EVENTS, key(KeyCode.Q, KeyCombination.SHIFT_DOWN)),
    NEXT_ERROR(Group.EVENTS, key(KeyCode.E)),
    PREVIOUS_ERROR(Group.EVENTS, key(KeyCode.E, KeyCombination.SHIFT_DOWN)),
    UNDO(Group.CHANGES, key(KeyCode.Z, KeyCombination.SHORTCUT_DOWN)),
    REDO(
            Group.CHANGES,
            key(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
            key(KeyCode.Y, KeyCombination.SHORTCUT_DOWN)),
    RESET_PARAMETERS(Group.CHANGES, key(KeyCode.R, KeyCombination.SHORTCUT_DOWN)),
    CHANGES(Group.CHANGES, key(KeyCode.I)),
    SWEEP(Group.CHANGES, key(KeyCode.V)),
    ADVICE(Group.CHANGES, key(KeyCode.A)),
    OPEN(Group.FILES, key(KeyCode.O, KeyCombination.SHORTCUT_DOWN)),
    SAVE(Group.FILES, key(KeyCode.S, KeyCombination.SHORTCUT_DOWN)),
    MY_SERVER(Group.FILES, key(KeyCode.I, KeyCombination.SHORTCUT_DOWN)),
    THEME(Group.VIEW, key(KeyCode.T, KeyCombination.SHORTCUT_DOWN)),
    ZOOM_IN(
            Group.VIEW,
            key(KeyCode.PLUS, KeyCombination.SHORTCUT_DOWN),
            key(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN),
            key(KeyCode.ADD, KeyCombination.SHORTCUT_DOWN)),
    ZOOM_OUT(
            Group.VIEW,
            key(KeyCode.MINUS, KeyCombination.SHORTCUT_DOWN),
            key(KeyCode.SUBTRACT, KeyCombination.SHORTCUT_DOWN)),
    ZOOM_FIT(
            Group.VIEW,
            key(KeyCode.DIGIT0, KeyCombination.SHORTCUT_DOWN),
            key(KeyCode.NUMPAD0, KeyCombination.SHORTCUT_DOWN)),
    WORDS(Group.VIEW, key(KeyCode.W)),
    CHARTS(Group.CHARTS, key(KeyCode.C)),
    COMPARE(Group.CHARTS, key(KeyCode.C, KeyCombination.SHIFT_DOWN)),
    PIN(Group.CHARTS, key(KeyCode.P)),
    CHARTS_IN(Group.CHARTS, key(KeyCode.Z)),
    CHARTS_OUT(Group.CHARTS, key(KeyCode.Z, KeyCombination.SHIFT_DOWN)),
    CHARTS_WHOLE(Group.CHARTS, key(KeyCode.X)),
    PRESENT(Group.VIEW, key(KeyCode.F11)),
    PREFERENCES(Group.VIEW, key(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN)),
    KEYS(Group.VIEW, key(KeyCode.F1)),
    HOW_TRUE(Group.VIEW, key(KeyCode.F1, KeyCombination.SHORTCUT_DOWN)),
    ABOUT(Group.VIEW, key(KeyCode.F1, KeyCombination.SHIFT_DOWN));

    private final Group group;
    private final List<KeyCodeCombination> keys;

    /// What commands are about.
    public enum Group {
        /// The instant on screen and how it moves.
        TIME,
        /// To the next or last event of a kind.
        EVENTS,
        /// What is changed on the servers.
        CHANGES,
        /// What is opened and saved.
        FILES,
        /// The charts, pinned runs and comparisons.
        CHARTS,
        /// How the window looks.
        VIEW;

        /// The name for people.
        public String title() {
            return Messages.text("commands." + name());
        }

        /// The commands of the group.
        public List<Command> commands() {
            return Arrays.stream(Command.values())
                    .filter(command -> command.group == this)
                    .toList();
        }
    }

    Command(Group group, KeyCodeCombination... keys) {
        this.group = group;
        this.keys = List.of(keys);
    }

    private static KeyCodeCombination key(KeyCode code, Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    /// The command of that key, if it has one.
    public static Optional<Command> of(KeyEvent event) {
        return Stream.of(values())
                .filter(command -> command.keys.stream().anyMatch(key -> key.match(event)))
                .findFirst();
    }

    /// All its keys.
    public List<KeyCodeCombination> keys() {
        return keys;
    }

    /// What it does, for people.
    public String title() {
        return Messages.text("command." + name());
    }

    /// The name of its first key, for example `Ctrl+Z`.
    public String keyText() {
        KeyCodeCombination key = keys.getFirst();
        String text = key.getShortcut() == KeyCombination.ModifierValue.DOWN ? Messages.text("key.CONTROL") + "+" : "";
        text += key.getShift() == KeyCombination.ModifierValue.DOWN ? Messages.text("key.SHIFT") + "+" : "";
        return text
                + switch (key.getCode()) {
                    case COMMA -> ",";
                    case PERIOD -> ".";
                    case MINUS -> "-";
                    case PLUS -> "+";
                    case OPEN_BRACKET -> "[";
                    case CLOSE_BRACKET -> "]";
                    case SPACE -> Messages.text("key.SPACE");
                    case HOME -> Messages.text("key.HOME");
                    default -> key.getCode().getName();
                };
    }

    /// What it does and by which key.
    public String hint() {
        return title() + " (" + keyText() + ")";
    }
}
