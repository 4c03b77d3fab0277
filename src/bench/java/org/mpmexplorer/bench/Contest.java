package org.mpmexplorer.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The same work done in several ways, in turns: every round runs each of them once, and the ratio to the
/// first is taken within the round, so that a slow minute of the machine slows both.
///
/// Time is the CPU time of the working thread.
final class Contest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double WARM_UP_SECONDS = 1.5;

    private final String title;
    private final String unit;
    private final List<String> names = new ArrayList<>();
    private final List<Work> works = new ArrayList<>();
    private double[][] rates = new double[0][0];

    Contest(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /// Adds a way to do the work; the first is the one the others are compared with.
    Contest add(String name, Work work) {
        names.add(name);
        works.add(work);
        return this;
    }

    String title() {
        return title;
    }

    String name(int way) {
        return names.get(way);
    }

    Contest run(int rounds) {
        for (Work work : works) {
            warmUp(work);
        }
        rates = new double[works.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < works.size(); i++) {
                rates[i][round] = rate(works.get(i));
            }
        }
        return this;
    }

    void print(PrintStream out) {
        out.printf("%n### %s%n%n", title);
        out.printf("| %s per CPU second | median | min | max | ratio to the first, same round |%n", unit);
        out.println("|---|---|---|---|---|");
        for (int i = 0; i < names.size(); i++) {
            double[] ratios = ratios(i);
            out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %.3f (%.3f to %.3f) |%n",
                    names.get(i),
                    short4(median(i)),
                    short4(Arrays.stream(rates[i]).min().orElseThrow()),
                    short4(Arrays.stream(rates[i]).max().orElseThrow()),
                    median(ratios),
                    ratios[0],
                    ratios[ratios.length - 1]);
        }
    }

    /// The median rate of one way, in units per CPU second.
    double median(int way) {
        return median(rates[way].clone());
    }

    /// The ratios of one way to the first, from least to greatest.
    private double[] ratios(int way) {
        double[] ratios = new double[rates[way].length];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = rates[way][round] / rates[0][round];
        }
        Arrays.sort(ratios);
        return ratios;
    }

    private static void warmUp(Work work) {
        long end = THREADS.getCurrentThreadCpuTime() + (long) (WARM_UP_SECONDS * 1e9);
        while (THREADS.getCurrentThreadCpuTime() < end) {
            work.run();
        }
    }

    private static double rate(Work work) {
        long start = THREADS.getCurrentThreadCpuTime();
        double units = work.run();
        return units / (THREADS.getCurrentThreadCpuTime() - start) * 1e9;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private static String short4(double rate) {
        if (rate < 1e3) {
            return String.format(Locale.ROOT, "%.1f", rate);
        }
        return rate >= 1e6
                ? String.format(Locale.ROOT, "%.2fM", rate / 1e6)
                : String.format(Locale.ROOT, "%.1fk", rate / 1e3);
    }
}
