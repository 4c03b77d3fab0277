package org.mpmexplorer.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.testkit.FxToolkit;

/// Where the keyboard goes when the control it was in can be used no more.
class FocusKeeperTest {
    private Button first;
    private Button run;
    private Button cancel;
    private Button close;
    private HBox row;
    private VBox page;
    private Stage stage;

    @BeforeEach
    void opensAWindow() {
        stage = FxToolkit.call(() -> {
            first = new Button("first of the window");
            run = new Button("run");
            cancel = new Button("cancel");
            close = new Button("close");
            row = new HBox(run, cancel);
            page = new VBox(row, close);
            Stage opened = new Stage();
            opened.setScene(new Scene(new Zoom(new VBox(first, page)), 400, 300));
            opened.show();
            return opened;
        });
    }

    @AfterEach
    void closesTheWindow() {
        FxToolkit.call(() -> {
            stage.hide();
            return true;
        });
    }

    /// The control with the focus after that was done to the one that had it.
    private Object after(Button owner, Consumer<Button> deed) throws InterruptedException {
        FxToolkit.call(() -> {
            owner.requestFocus();
            return true;
        });
        FxToolkit.call(() -> {
            deed.accept(owner);
            return true;
        });
        // JavaFX looks for a new owner at the next pulse, and the keeper right behind it.
        for (int pulse = 0; pulse < 200 && FxToolkit.call(() -> stage.getScene().getFocusOwner()) == owner; pulse++) {
            Thread.sleep(5);
        }
        return FxToolkit.call(() -> stage.getScene().getFocusOwner());
    }

    @Test
    void aControlThatIsSwitchedOffHandsTheKeyboardToTheNextBesideIt() throws InterruptedException {
        assertThat(after(run, owner -> owner.setDisable(true))).isSameAs(cancel);
    }

    @Test
    void theLastOfItsRowHandsItToTheOneBefore() throws InterruptedException {
        assertThat(after(cancel, owner -> owner.setVisible(false))).isSameAs(run);
    }

    @Test
    void aRowThatIsTakenAwayHandsItToThePageItWasOn() throws InterruptedException {
        assertThat(after(run, owner -> page.getChildren().remove(row))).isSameAs(close);
    }

    @Test
    void whereNothingIsLeftAroundTheWindowHasIt() throws InterruptedException {
        assertThat(after(close, owner -> page.setDisable(true))).isSameAs(first);
    }

    @Test
    void onlyWhatCanTakeTheFocusCounts() {
        List<Object> controls = FxToolkit.call(() -> {
            run.setDisable(true);
            return List.copyOf(Controls.in(page));
        });

        assertThat(controls).containsExactly(cancel, close);
    }
}
