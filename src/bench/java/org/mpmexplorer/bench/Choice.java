package org.mpmexplorer.bench;

/// What a benchmark was asked for: contests whose titles hold a match of a regular expression (default
/// all), and the number of rounds (default 15).
record Choice(String wanted, int rounds) {

    static Choice of(String[] args) {
        return new Choice(args.length > 0 ? args[0] : ".*", args.length > 1 ? Integer.parseInt(args[1]) : 15);
    }

    /// Runs and prints the contest if it was asked for, and says whether it was.
    boolean compete(Contest contest) {
        boolean chosen = contest.title().matches(".*(" + wanted + ").*");
        if (chosen) {
            contest.run(rounds).print(System.out);
        }
        return chosen;
    }

    /// Prints what a contest found.
    ///
    /// @throws IllegalStateException if it is wrong
    void report(Check check) {
        check.print(System.out);
        if (!check.holds()) {
            throw new IllegalStateException("a loop gives wrong results, see above");
        }
    }
}
