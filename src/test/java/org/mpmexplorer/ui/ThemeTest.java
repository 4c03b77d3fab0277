package org.mpmexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mpmexplorer.ui.chart.LaneInk;
import org.mpmexplorer.ui.paint.Palette;

/// Whatever the style sheets write can be read on whatever they write it on, in every theme.
class ThemeTest {
    private static final Path SHEETS = Path.of("src/main/resources/org/mpmexplorer/ui");
    private static final Pattern TEXT = Pattern.compile(
            "(?:-fx-text-fill|-color-[a-z-]*fg(?:-default|-muted|-hover|-selected|-visited)*): (-mpm-[\\w-]+);");
    private static final List<String> GROUNDS = List.of(
            "-mpm-background",
            "-mpm-panel",
            "-mpm-well",
            "-mpm-control",
            "-mpm-control-hover",
            "-mpm-hint",
            "-mpm-notice");

    /// What stands on a ground of its own.
    private static final Map<String, List<String>> OWN_GROUNDS =
            Map.of("-mpm-on-accent", List.of("-mpm-accent", "-mpm-accent-hover"));

    private static Set<String> textColours() throws IOException {
        try (Stream<Path> files = Files.list(SHEETS)) {
            Set<String> names = new TreeSet<>();
            for (Path sheet :
                    files.filter(file -> file.toString().endsWith(".css")).toList()) {
                names.addAll(TEXT.matcher(Files.readString(sheet))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .collect(Collectors.toSet()));
            }
            return names;
        }
    }

    private static Color color(Theme theme, String name) {
        return Color.web(Objects.requireNonNull(theme.colours().get(name), name));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextCanBeReadOnEveryGround(Theme theme) throws IOException {
        Set<String> texts = textColours();
        assertThat(texts).hasSizeGreaterThan(8).contains("-mpm-ink");
        texts.remove("-mpm-ink");
        Stream.of(LaneInk.values()).forEach(ink -> texts.add(ink.cssName() + "-text"));
        for (String text : texts) {
            for (String ground : OWN_GROUNDS.getOrDefault(text, GROUNDS)) {
                assertThat(Palette.contrast(color(theme, text), color(theme, ground)))
                        .as("%s on %s", text, ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theRingAroundWhatHasTheFocusStandsOut(Theme theme) {
        for (String ground : GROUNDS) {
            assertThat(Palette.contrast(color(theme, "-mpm-accent"), color(theme, ground)))
                    .as("-mpm-accent on %s", ground)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    /// A veil over text takes from its contrast, which is measured without it.
    @Test
    void onlyShapesAreVeiled() throws IOException {
        Pattern veiled = Pattern.compile("([^{}]+)\\{[^}]*-fx-opacity: 0?\\.\\d+;");
        List<String> selectors = new ArrayList<>();
        try (Stream<Path> files = Files.list(SHEETS)) {
            for (Path sheet :
                    files.filter(file -> file.toString().endsWith(".css")).toList()) {
                veiled.matcher(Files.readString(sheet))
                        .results()
                        .forEach(found -> selectors.add(
                                found.group(1).replaceAll("(?s)/\\*.*?\\*/", "").strip()));
            }
        }

        assertThat(selectors)
                .containsExactlyInAnyOrder(
                        ".chart-veil",
                        ".chart-band",
                        ".legend-entry .swatch",
                        ".tunable-slider .default-mark",
                        ".outcome-strip:stale .outcome-line",
                        ".scrubber > .mark:later");
    }

    @Test
    void everyThemeHasAnotherOneThatIsAsSafe() {
        for (Theme theme : Theme.values()) {
            assertThat(theme.other().isDark()).isNotEqualTo(theme.isDark());
            assertThat(theme.other().other()).isEqualTo(theme);
            assertThat(Theme.named(theme.name().replace('_', '-'))).isEqualTo(theme);
        }
    }
}
