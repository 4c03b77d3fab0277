package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mpmexplorer.ui.WindowFixture.onFx;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.ui.paint.Hit;
import org.mpmexplorer.ui.paint.Target;
import org.testfx.api.FxToolkit;

/// An hour of use in frames that follow each other at once: playing on and on, looking at this and that,
/// turning and taking back. What it leaves in the heap must not grow.
class SoakTest {
    private static final long FRAME_NANOS = 250_000_000L;
    private static final int FRAMES_OF_A_ROUND = 60;
    private static final int ROUNDS = 8;
    private static final long NOISE_BYTES = 6L << 20;

    @Test
    void anHourOfPlayingLeavesNothingBehind() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Shell shell = onFx(() -> {
            Shell made = new Shell(List.of(), TestStudies.preforkAndEvent(), Theme.DARK);
            made.showIn(new Scene(made.root(), 1000, 800));
            made.pulse().stop();
            return made;
        });
        for (int round = 0; round < ROUNDS / 2; round++) {
            play(shell, round);
        }
        long early = liveBytes();
        for (int round = 0; round < ROUNDS; round++) {
            play(shell, round);
        }
        long late = liveBytes();
        onFx(() -> {
            shell.close();
            return true;
        });

        assertThat(late - early).as("bytes kept of %d", early).isLessThan(NOISE_BYTES);
    }

    /// A few simulated minutes at a high rate with everything a person does in between.
    private static void play(Shell shell, int round) {
        onFx(() -> {
            shell.screen().lanes().select(Optional.of(target(round)));
            shell.setTheme(round % 2 == 0 ? Theme.LIGHT : Theme.DARK);
            shell.screen().transport().seek(0);
            if (!shell.screen().transport().playheadProperty().get().isPlaying()) {
                shell.screen().transport().togglePlay();
            }
            return true;
        });
        for (int frame = 0; frame < FRAMES_OF_A_ROUND; frame++) {
            onFx(() -> {
                shell.pulse().runSteps(FRAME_NANOS);
                return true;
            });
        }
        onFx(() -> {
            shell.screen().lanes().zoomIn();
            shell.root().getScene().snapshot(null);
            shell.screen().lanes().zoomToFit();
            return true;
        });
    }

    private static Hit target(int round) {
        return switch (round % 4) {
            case 0 -> new Hit(0, new Target.Place(0));
            case 1 -> new Hit(1, new Target.Child(0));
            case 2 -> new Hit(0, new Target.Connection(0));
            default -> new Hit(1, new Target.Queue());
        };
    }

    private static long liveBytes() {
        onFx(() -> true);
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
