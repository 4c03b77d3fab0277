package org.mpmexplorer.bench;

import java.io.PrintStream;

/// Runs the work units on the kernel beside their reference loops and prints medians and ratios.
///
/// Arguments: those of [Choice].
final class KernelBench {
    private static final int[] PENDING = {100, 1000, 10_000, 100_000};
    private static final int[] WAYS = {0, 1, 2, 3};

    private final PrintStream out = System.out;
    private final Choice choice;

    private KernelBench(Choice choice) {
        this.choice = choice;
    }

    public static void main(String[] args) {
        new KernelBench(Choice.of(args)).run();
    }

    private void run() {
        Contest[] holds = new Contest[PENDING.length];
        boolean allHolds = true;
        for (int i = 0; i < PENDING.length; i++) {
            holds[i] = HoldWork.contest(PENDING[i], 4_000_000);
            allHolds &= choice.compete(holds[i]);
        }
        if (allHolds) {
            printGrowth(holds);
        }
        MultiServerWork multiServer = new MultiServerWork(10_000_000);
        if (choice.compete(multiServer.contest())) {
            choice.report(multiServer.check());
        }
        KeepAliveWork keepAlive = new KeepAliveWork(5);
        if (choice.compete(keepAlive.contest())) {
            choice.report(keepAlive.check());
        }
    }

    private void printGrowth(Contest[] holds) {
        out.printf("%n### W1, nanoseconds for a hold%n%n| | N = 100 | 1 000 | 10 000 | 100 000 | growth |%n");
        out.println("|---|---|---|---|---|---|");
        for (int way : WAYS) {
            out.printf("| %s |", holds[0].name(way));
            for (Contest contest : holds) {
                out.printf(" %.1f |", 1e9 / contest.median(way));
            }
            out.printf(" %.2f |%n", holds[0].median(way) / holds[PENDING.length - 1].median(way));
        }
    }
}
