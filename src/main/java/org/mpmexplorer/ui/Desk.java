package org.mpmexplorer.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.mpmexplorer.store.Preferences;
import org.mpmexplorer.store.RecipeFile;
import org.mpmexplorer.store.SavedRun;
import org.mpmexplorer.store.UnsavedWork;
import org.mpmexplorer.store.UserFolders;
import org.mpmexplorer.store.WindowState;
import org.mpmexplorer.ui.desk.AboutCard;
import org.mpmexplorer.ui.desk.ModelCard;
import org.mpmexplorer.ui.desk.NoticeBar;
import org.mpmexplorer.ui.desk.PreferencesCard;
import org.mpmexplorer.ui.desk.PreferencesViewModel;
import org.mpmexplorer.ui.desk.StagePlace;
import org.mpmexplorer.ui.panel.TopBarViewModel;
import org.mpmexplorer.ui.text.Command;
import org.mpmexplorer.ui.text.Messages;

/// A window among the other things of its user: keeps preferences, the window's place, the files used and
/// the unsaved work between starts, and follows what the system prefers.
final class Desk implements Witness, AutoCloseable {
    private static final Duration AUTOSAVE_DELAY = Duration.seconds(1);
    private static final double WHOLE = 100;

    private final Shell shell;
    private final UserFolders folders;
    private final Keeper keeper;
    private final PreferencesViewModel preferences;
    private final WindowState before;
    private final StagePlace place;
    private final Stage stage;
    private final PauseTransition autosave = new PauseTransition(AUTOSAVE_DELAY);
    private final List<String> problems = new ArrayList<>();
    private Optional<UnsavedWork> work = Optional.empty();
    private List<Path> recent;

    /// The theme for who prefers that, on this system.
    static Theme theme(Preferences preferences) {
        boolean isDark = switch (preferences.look()) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
        return Theme.of(isDark, preferences.hasSafeColours());
    }

    /// Puts that window, which is not shown yet, where it was, and follows it from there.
    static StagePlace place(Stage stage, WindowState before) {
        StagePlace place = new StagePlace(stage);
        before.bounds().ifPresent(place::restore);
        if (before.bounds().isPresent()) {
            stage.setMaximized(before.isMaximised());
        }
        return place;
    }

    /// @param place of that window
    Desk(Shell shell, Stage stage, StagePlace place, Remembered remembered) {
        this.shell = shell;
        this.stage = stage;
        this.place = place;
        folders = remembered.folders();
        keeper = new Keeper(shell::tell);
        preferences = new PreferencesViewModel(
                remembered.preferences().value(),
                change -> keeper.run(() -> folders.preferences().update(change)));
        before = remembered.window().value();
        recent = before.recent();
        problems.add(remembered.preferences().problem());
        problems.add(remembered.window().problem());
        problems.add(Theme.loadFonts() ? "" : Messages.text("desk.fonts", System.getProperty("java.io.tmpdir")));
        shell.commands().on(Command.PREFERENCES, this::showPreferences);
        shell.commands().on(Command.ABOUT, this::showAbout);
        shell.commands().on(Command.HOW_TRUE, this::showHowTrue);
        autosave.setOnFinished(event -> keepWork());
        preferences.preferencesProperty().subscribe(this::apply);
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> follow());
        Platform.getPreferences().reducedMotionProperty().subscribe(isReduced -> follow());
        shell.layout().divide(before.sideWidth(), before.deckShare());
        showRecent();
        shell.attend(this);
    }

    private void apply(Preferences now) {
        shell.presentation().showUsually(now.textPercent() / WHOLE);
        follow();
    }

    private void follow() {
        Theme theme = theme(preferences.preferencesProperty().get());
        if (theme != shell.theme()) {
            shell.setTheme(theme);
        }
        shell.screen().lanes().setReducedMotion(isMotionReduced());
    }

    private boolean isMotionReduced() {
        return switch (preferences.preferencesProperty().get().motion()) {
            case FULL -> false;
            case REDUCED -> true;
            case SYSTEM -> Platform.getPreferences().isReducedMotion();
        };
    }

    /// The window is there: takes a place among the running programs, and says what is to be said.
    void begin() {
        say();
        keeper.get(() -> UnsavedWork.in(folders.work()), taken -> {
            work = Optional.of(taken);
            if (taken.hasCompany()) {
                problems.add(Messages.text("desk.company"));
                say();
            }
            keeper.get(taken::left, this::offerNewest);
            changed();
        });
    }

    /// Everything that is to be known at the start is one notice.
    private void say(NoticeBar.Deed... deeds) {
        String sentences = String.join(
                "\n", problems.stream().filter(sentence -> !sentence.isEmpty()).toList());
        if (!sentences.isEmpty()) {
            shell.offer(sentences, deeds);
        }
    }

    private void offerNewest(List<Path> left) {
        left.stream()
                .findFirst()
                .ifPresent(newest -> keeper.get(() -> RecipeFile.read(newest), saved -> offer(newest, saved)));
    }

    private void offer(Path file, SavedRun saved) {
        NoticeBar.Deed open = new NoticeBar.Deed(Messages.text("desk.recover"), () -> {
            Version work = Version.of(saved);
            shell.recover(work);
            shell.tell(Messages.text(
                    "desk.recovered",
                    saved.study().name(),
                    new Timetable(work).entries().size(),
                    Command.CHANGES.keyText()));
            keepWork();
            drop(file);
        });
        NoticeBar.Deed drop = new NoticeBar.Deed(Messages.text("desk.drop"), () -> {
            shell.hideNotice();
            drop(file);
        });
        problems.add(Messages.text("desk.left", saved.study().name()));
        say(open, drop);
    }

    private void drop(Path file) {
        work.ifPresent(taken -> keeper.run(() -> taken.drop(file)));
    }

    @Override
    public void changed() {
        if (autosave.getStatus() != Animation.Status.RUNNING) {
            autosave.playFromStart();
        }
    }

    private void keepWork() {
        boolean isUnsaved = shell.isUnsaved();
        SavedRun now = shell.bench().version().toSavedRun();
        work.ifPresent(taken -> keeper.run(() -> {
            if (isUnsaved) {
                taken.keep(now);
            } else {
                taken.forget();
            }
        }));
    }

    @Override
    public void used(Path file) {
        if (!file.startsWith(folders.work())) {
            recent = before.withRecent(recent).used(file).recent();
            keeper.run(() -> folders.window().update(state -> state.used(file)));
            showRecent();
        }
    }

    private void showRecent() {
        List<TopBarViewModel.Recent> files = new ArrayList<>();
        recent.forEach(file -> files.add(new TopBarViewModel.Recent(file.toString(), file)));
        Path last = UnsavedWork.lastIn(folders.work());
        keeper.get(() -> Files.exists(last), isThere -> {
            if (isThere) {
                files.add(new TopBarViewModel.Recent(Messages.text("scenario.last"), last));
            }
            shell.topBar().showRecent(files);
        });
    }

    @Override
    public void prefers(Theme theme) {
        preferences.change(now -> now.with(theme.isDark() ? Preferences.Look.DARK : Preferences.Look.LIGHT));
    }

    private void showPreferences() {
        shell.overlay()
                .show(
                        Messages.text("preferences.title"),
                        new PreferencesCard(preferences, folders.preferences().file()));
    }

    private void showAbout() {
        shell.overlay().show(Messages.text("about.title"), new AboutCard(ProgramInfo.version(), ProgramInfo.facts()));
    }

    private void showHowTrue() {
        shell.overlay().show(Messages.text("howTrue.title"), new ModelCard());
    }

    /// Keeps what is to be kept; the window is closed.
    @Override
    public void close() {
        autosave.stop();
        keepWork();
        WindowState now = new WindowState(
                place.bounds(),
                stage.isMaximized(),
                shell.layout().sideWidth(),
                shell.layout().deckShare(),
                List.of());
        keeper.run(() -> folders.window().update(state -> now.withRecent(state.recent())));
        work.ifPresent(taken -> keeper.run(taken::close));
        keeper.close();
    }
}
