package org.mpmexplorer.bench;

import java.io.PrintStream;

/// Runs the work units on the kernel beside their reference loops and prints medians and ratios.
///
/// Arguments: which works, as a regular expression that is looked for in their titles (default all), and
/// the number of rounds (default 15).
final class KernelBench {
    private static final int[] PENDING = {100, 1000, 10_000, 100_000};
    private static final int[] WAYS = {0, 1, 2, 3};

    private final PrintStream out;
    private final String wanted;
    private final int rounds;

    private KernelBench(PrintStream out, String wanted, int rounds) {
        this.out = out;
        this.wanted = wanted;
        this.rounds = rounds;
    }

    public static void main(String[] args) {
        String wanted = args.length > 0 ? args[0] : ".*";
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 15;
        new KernelBench(System.out, wanted, rounds).run();
    }

    private void run() {
        Contest[] holds = new Contest[PENDING.length];
        boolean allHolds = true;
        for (int i = 0; i < PENDING.length; i++) {
            holds[i] = HoldWork.contest(PENDING[i], 4_000_000);
            allHolds &= compete(holds[i]);
        }
        if (allHolds) {
            printGrowth(holds);
        }
        MultiServerWork multiServer = new MultiServerWork(10_000_000);
        if (compete(multiServer.contest())) {
            report(multiServer.check());
        }
        KeepAliveWork keepAlive = new KeepAliveWork(5);
        if (compete(keepAlive.contest())) {
            report(keepAlive.check());
        }
    }

    private boolean compete(Contest contest) {
        boolean chosen = contest.title().matches(".*(" + wanted + ").*");
        if (chosen) {
            contest.run(rounds).print(out);
        }
        return chosen;
    }

    private void report(Check check) {
        check.print(out);
        if (!check.holds()) {
            throw new IllegalStateException("a loop gives wrong results, see above");
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
