package org.mpmexplorer.scenario;

/// A change from outside at an instant of simulated time; it takes effect after every event with a time
/// up to and including `atNanos`, and interventions of one instant keep their order.
public sealed interface Intervention {

    /// Nanoseconds since the start of the run.
    long atNanos();

    /// A tunable gets a new value.
    record Turn(long atNanos, Tunable tunable, double value) implements Intervention {
        public Turn {
            requireTime(atNanos);
            if (!tunable.accepts(value)) {
                throw new IllegalArgumentException(tunable.id() + " cannot be " + value);
            }
        }
    }

    /// Something is done to the server.
    record Perform(long atNanos, Action action) implements Intervention {
        public Perform {
            requireTime(atNanos);
        }
    }

    private static void requireTime(long atNanos) {
        if (atNanos < 0) {
            throw new IllegalArgumentException("an intervention cannot be before the start of the run");
        }
    }
}
