package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mpmexplorer.ui.TestStudies.SECOND;
import static org.mpmexplorer.ui.WindowFixture.await;
import static org.mpmexplorer.ui.WindowFixture.onFx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mpmexplorer.scenario.Intervention;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.store.Preferences;
import org.mpmexplorer.store.RecipeFile;
import org.mpmexplorer.store.SavedRun;
import org.mpmexplorer.store.UnsavedWork;
import org.mpmexplorer.store.UserFolders;
import org.mpmexplorer.store.WindowState;
import org.mpmexplorer.ui.panel.LaneChoice;

/// What a window keeps for its user between starts, and what it says when it cannot.
class DeskTest {
    private static final Intervention CHANGE = new Intervention.Turn(10 * SECOND, Tunable.CORES, 8);

    @TempDir
    private Path home;

    private UserFolders folders;
    private Optional<WindowFixture> opened = Optional.empty();

    @BeforeEach
    void namesFolders() {
        folders = new UserFolders(home.resolve("config"), home.resolve("state"));
    }

    @AfterEach
    void closesAndNothingWentWrong() {
        opened.ifPresent(window -> {
            window.close();
            window.assertNothingUncaught();
        });
    }

    private WindowFixture open() throws TimeoutException {
        WindowFixture window = new WindowFixture(() -> folders);
        window.open();
        opened = Optional.of(window);
        return window;
    }

    private void close() {
        opened.orElseThrow().close();
        opened = Optional.empty();
    }

    private List<Path> works() {
        try (Stream<Path> files = Files.list(folders.work())) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String notice(WindowFixture window) {
        return window.robot.lookup("#notice").queryLabeled().getText();
    }

    private void leaveWork() throws Exception {
        Files.createDirectories(folders.work());
        Version left = TestStudies.version("Left").with(LaneChoice.BOTH, CHANGE);
        RecipeFile.write(folders.work().resolve("1.json"), left.toSavedRun());
    }

    @Test
    void keepsUnsavedWorkWhileItIsDone() throws Exception {
        WindowFixture window = open();
        window.restartAt(10);

        window.type("CORES", "8");

        await(() -> works().size() == 1);
        SavedRun kept = RecipeFile.read(works().getFirst());
        assertThat(kept.lanes().getFirst().interventions()).containsExactly(CHANGE);

        window.robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> works().isEmpty());
    }

    @Test
    void offersWhatAProgramThatCrashedHadAndOpensIt() throws Exception {
        leaveWork();
        WindowFixture window = open();
        await(() -> window.robot.lookup("Open it").tryQuery().isPresent());
        assertThat(notice(window)).contains("Left").contains("unsaved");

        window.robot.clickOn("Open it");

        await(() -> window.shell().bench().study().name().equals("Left"));
        assertThat(window.interventions(0)).containsExactly(CHANGE);
        assertThat(notice(window)).contains("open again").contains("1 change during the run");
        assertThat(window.robot.lookup("Open it").tryQuery()).isEmpty();
        await(() -> works().size() == 1 && !works().getFirst().endsWith("1.json"));
    }

    @Test
    void throwsAwayWhatNobodyWants() throws Exception {
        leaveWork();
        WindowFixture window = open();
        await(() -> window.robot.lookup("Throw it away").tryQuery().isPresent());

        window.robot.clickOn("Throw it away");

        await(() -> works().isEmpty());
        assertThat(window.shell().bench().study().name()).isEqualTo("Small");
    }

    @Test
    void whatWasOnScreenLastCanBeOpenedAgain() throws Exception {
        WindowFixture first = open();
        first.restartAt(10);
        first.type("CORES", "8");
        close();
        assertThat(works()).containsExactly(UnsavedWork.lastIn(folders.work()));

        WindowFixture second = open();
        second.click("files");
        second.robot.clickOn("Open recent").clickOn("What was on screen last, not saved");

        await(() -> second.interventions(0).contains(CHANGE));
    }

    @Test
    void remembersFilesThatWereUsed() throws Exception {
        Path file = home.resolve("mine.json");
        WindowFixture first = open();
        onFx(() -> {
            first.shell().documents().save(file, TestStudies.version("Mine"));
            return true;
        });
        await(() -> Files.exists(file));
        await(() -> folders.window().read().value().recent().contains(file));
        close();

        WindowFixture second = open();
        second.click("files");
        second.robot.clickOn("Open recent").clickOn(file.toString());

        await(() -> second.shell().bench().study().name().equals("Mine"));
    }

    @Test
    void preferencesCountAtOnceAndAtTheNextStart() throws Exception {
        WindowFixture first = open();
        first.restartAt(10);
        assertThat(first.shell().theme()).isEqualTo(Theme.LIGHT);

        first.robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        first.robot.clickOn("#preference-safe-colours");
        onFx(() -> {
            ComboBox<Preferences.Look> look =
                    first.robot.lookup("#preference-look").queryComboBox();
            look.setValue(Preferences.Look.DARK);
            return true;
        });
        assertThat(first.shell().theme()).isEqualTo(Theme.DARK_SAFE);
        close();

        assertThat(folders.preferences().read().value())
                .isEqualTo(Preferences.INITIAL.with(Preferences.Look.DARK).withSafeColours(true));
        assertThat(open().shell().theme()).isEqualTo(Theme.DARK_SAFE);
    }

    @Test
    void aBrokenPreferencesFileIsNamedAndTheProgramStarts() throws Exception {
        Files.createDirectories(folders.config());
        Files.writeString(folders.preferences().file(), "{ broken");

        WindowFixture window = open();

        await(() -> !notice(window).isEmpty());
        assertThat(notice(window)).startsWith(folders.preferences().file().toString());
        assertThat(folders.preferences().file()).hasContent("{ broken");
    }

    @Test
    void whereNothingCanBeKeptOneSentenceSaysSoAndEverythingWorks() throws Exception {
        Files.writeString(home.resolve("state"), "a file in the place of the folder");
        WindowFixture window = open();
        await(() -> !notice(window).isEmpty());
        assertThat(notice(window)).contains(folders.work().toString()).contains("cannot be made");

        window.restartAt(10);
        window.type("CORES", "8");

        assertThat(window.interventions(0)).containsExactly(CHANGE);
    }

    @Test
    void aSecondWindowSaysThatThereIsAnotherAndBothKeepTheirWork() throws Exception {
        try (UnsavedWork other = UnsavedWork.in(folders.work())) {
            other.keep(TestStudies.version("Other").toSavedRun());

            WindowFixture window = open();
            await(() -> !notice(window).isEmpty());
            assertThat(notice(window)).startsWith("MPM Explorer is open in another window too.");
            window.restartAt(10);
            window.type("CORES", "8");

            await(() -> works().size() == 2);
        }
    }

    @Test
    void theWindowComesBackWhereItWasWithItsLines() throws Exception {
        WindowFixture first = open();
        first.restartAt(10);
        onFx(() -> {
            first.stage().setX(40);
            first.stage().setY(30);
            first.stage().setWidth(900);
            first.stage().setHeight(700);
            first.find("divider-side", Node.class).requestFocus();
            return true;
        });
        first.robot.push(KeyCode.LEFT).push(KeyCode.LEFT);
        close();
        WindowState state = folders.window().read().value();
        assertThat(state.bounds()).contains(new WindowState.Bounds(40, 30, 900, 700));
        assertThat(state.sideWidth()).isEqualTo(312 + 32);

        WindowFixture second = open();

        assertThat(second.stage().getX()).isEqualTo(40);
        assertThat(second.stage().getWidth()).isEqualTo(900);
        assertThat(second.shell().layout().sideWidth()).isEqualTo(344);
    }

    @Test
    void presentsToAClass() throws Exception {
        WindowFixture window = open();
        window.restartAt(10);

        window.robot.push(KeyCode.F11);

        assertThat(window.shell().presentation().isOn()).isTrue();
        assertThat(window.find("presets", Node.class).getParent().isVisible()).isFalse();
        window.robot.moveTo("#play");
        assertThat(window.robot.lookup(".pointer-spot").query().isVisible()).isTrue();
        window.robot.push(KeyCode.ESCAPE);
        assertThat(window.shell().presentation().isOn()).isFalse();
        assertThat(window.robot.lookup(".pointer-spot").query().isVisible()).isFalse();
    }

    @Test
    void saysWhichProgramItIs() throws Exception {
        WindowFixture window = open();
        window.restartAt(10);

        window.robot.push(KeyCode.SHIFT, KeyCode.F1);

        String facts = window.find("about-facts", TextInputControl.class).getText();
        assertThat(facts)
                .contains("Version " + ProgramInfo.version())
                .contains("New versions")
                .contains("Java " + System.getProperty("java.version"));
    }

    @Test
    void saysHowTrueTheSimulationIs() throws Exception {
        WindowFixture window = open();
        window.restartAt(10);

        window.robot.push(KeyCode.CONTROL, KeyCode.F1);

        ScrollPane card = window.find("model", ScrollPane.class);
        assertThat(onFx(card::isFocused)).as("arrow keys scroll at once").isTrue();
        assertThat(onFx(() -> card.getContent().minWidth(-1)))
                .as("fits into the card")
                .isLessThan(card.getViewportBounds().getWidth());
        List<String> words = onFx(() -> words(card.getContent()).toList());
        assertThat(words)
                .as("headings, a line of the table of errors, and a cell of another")
                .contains("Validation: how true is this?", "Rows out of scope", "EventMpm")
                .anyMatch(text -> text.contains("measures are outside"));
        assertThat(String.join(" ", words)).doesNotContain("**", "|---");
    }

    private static Stream<String> words(Node node) {
        return switch (node) {
            case Text text -> Stream.of(text.getText());
            case Label label -> Stream.of(label.getText());
            case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(DeskTest::words);
            default -> Stream.of();
        };
    }
}
