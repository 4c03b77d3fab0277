package org.mpmexplorer.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.store.Suggestion;
import org.mpmexplorer.store.UnusableFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `mpm-explorer render`: the window at a moment of a run as a PNG file, drawn without a display.
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Draws the window at a moment of a run into a PNG file; needs no display.")
final class RenderCommand implements Callable<Integer> {
    private static final List<String> THEMES = List.of("dark", "light");
    private static final int LEAST_PIXELS = 200;
    private static final int MOST_PIXELS = 8192;

    private final Desktop desktop;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StudyOptions study;

    @Option(names = "--at", paramLabel = "S", required = true, description = "The moment, in seconds of the run.")
    private BigDecimal at = BigDecimal.ZERO;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "Width and height in pixels, ${DEFAULT-VALUE} if missing.")
    private String size = "1440x900";

    @Option(names = "--theme", paramLabel = "dark|light", description = "Colours, ${DEFAULT-VALUE} if missing.")
    private String theme = "dark";

    @Option(
            names = "--strips",
            description = "Show under each slider what its range would come to; takes some seconds more.")
    private boolean strips;

    @Option(names = "--out", paramLabel = "FILE.png", required = true, description = "The file to write.")
    private Path out = Path.of("");

    RenderCommand(Desktop desktop) {
        this.desktop = desktop;
    }

    @Override
    public Integer call() throws UnusableFileException, IOException {
        study.requireWritable(out);
        Study shown = study.required();
        String wantedTheme = theme.toLowerCase(Locale.ROOT);
        if (!THEMES.contains(wantedTheme)) {
            throw wrong("There is no theme %s; %s".formatted(theme, Suggestion.of(theme, THEMES)));
        }
        int[] pixels = pixels();
        desktop.draw(new Desktop.Picture(shown, atNanos(shown), pixels[0], pixels[1], wantedTheme, strips), out);
        return ExitCode.OK;
    }

    private long atNanos(Study shown) {
        BigDecimal end = BigDecimal.valueOf(shown.durationNanos(), 9);
        if (at.signum() < 0 || at.compareTo(end) > 0) {
            throw wrong("--at takes a moment of the run, 0 to %s seconds, not %s."
                    .formatted(end.stripTrailingZeros().toPlainString(), at));
        }
        return at.movePointRight(9).longValue();
    }

    private int[] pixels() {
        int[] pixels = size.matches("\\d{1,5}x\\d{1,5}")
                ? Arrays.stream(size.split("x")).mapToInt(Integer::parseInt).toArray()
                : new int[] {0, 0};
        if (Math.min(pixels[0], pixels[1]) < LEAST_PIXELS || Math.max(pixels[0], pixels[1]) > MOST_PIXELS) {
            throw wrong("--size takes width and height from %d to %d pixels, for example 1440x900, not %s."
                    .formatted(LEAST_PIXELS, MOST_PIXELS, size));
        }
        return pixels;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
