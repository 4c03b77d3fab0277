package org.mpmexplorer.insight;

import java.util.ArrayList;
import java.util.List;
import org.mpmexplorer.scenario.RunRecipe;

/// A part of a run in which one thing held visitors up (or nothing did): the seconds from `fromSecond` to
/// before `toSecond`, and the verdict on them together.
public record Episode(int fromSecond, int toSecond, Bottleneck verdict) {
    private static final int PARTS = 30;
    private static final int SHORTEST_SECONDS = 2;

    /// The episodes of a run in order of time, without gaps. A verdict that lasts less than a thirtieth
    /// of the run between two equal ones is taken for chance.
    public static List<Episode> of(RunRecipe recipe, SecondSeries series) {
        List<Episode> windows = windows(recipe, series);
        List<Episode> episodes = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            boolean isChance = i > 0
                    && i + 1 < windows.size()
                    && windows.get(i - 1).isLike(windows.get(i + 1))
                    && !episodes.isEmpty()
                    && episodes.getLast().isLike(windows.get(i + 1));
            if (!episodes.isEmpty() && (isChance || episodes.getLast().isLike(windows.get(i)))) {
                int from = episodes.removeLast().fromSecond();
                Bottleneck like = windows.get(isChance ? i + 1 : i).verdict();
                episodes.add(new Episode(from, windows.get(i).toSecond(), like));
            } else {
                episodes.add(windows.get(i));
            }
        }
        return episodes.stream()
                .map(episode -> episode.judgedTogether(recipe, series))
                .toList();
    }

    /// The parts a run is judged by, all of a length but the last.
    static List<Episode> windows(RunRecipe recipe, SecondSeries series) {
        int length = Math.max(SHORTEST_SECONDS, Math.ceilDiv(series.seconds(), PARTS));
        List<Episode> windows = new ArrayList<>();
        for (int from = 0; from < series.seconds(); from += length) {
            int to = Math.min(series.seconds(), from + length);
            windows.add(new Episode(from, to, Bottleneck.of(recipe, series, from, to)));
        }
        return windows;
    }

    /// The verdict with the numbers of the whole episode, where they say the same as those of its parts.
    private Episode judgedTogether(RunRecipe recipe, SecondSeries series) {
        Episode together = new Episode(fromSecond, toSecond, Bottleneck.of(recipe, series, fromSecond, toSecond));
        return together.isLike(this) ? together : this;
    }

    private boolean isLike(Episode other) {
        return verdict.getClass() == other.verdict.getClass();
    }
}
