package org.mpmexplorer.ui.paint;

import org.mpmexplorer.playback.Flow;
import org.mpmexplorer.playback.Moment;

/// Something in the picture of a lane that a person can point at.
public sealed interface Target {

    /// Whether the moment knows it: a selection may outlive what was selected.
    default boolean isIn(Moment moment) {
        return switch (this) {
            case Place(int place) -> place < moment.places().count();
            case Child(int child) -> child < moment.children().count();
            case Parking(int child) -> child < moment.children().count();
            case Connection(int connection) -> connection < moment.connections().used();
            case Visitors(), Queue(), Path(Flow _), Server(), FpmChild(int _), FpmQueue(), Ram(), Cpu() -> true;
        };
    }

    /// The visitors.
    record Visitors() implements Target {}

    /// The accept queue.
    record Queue() implements Target {}

    /// The way between two parts of the picture.
    ///
    /// @param flow what goes along it
    record Path(Flow flow) implements Target {}

    /// The server as a whole.
    record Server() implements Target {}

    /// A child process, or where one could be.
    ///
    /// @param child its index in the scoreboard
    record Child(int child) implements Target {}

    /// A place of the scoreboard: a prefork child or a thread.
    ///
    /// @param place its index in the scoreboard
    record Place(int place) implements Target {}

    /// The parking place of a child's listener.
    ///
    /// @param child its index in the scoreboard
    record Parking(int child) implements Target {}

    /// A connection.
    ///
    /// @param connection its number in the trace
    record Connection(int connection) implements Target {}

    /// A PHP-FPM child, or where one could be.
    ///
    /// @param number its number in the pool
    record FpmChild(int number) implements Target {}

    /// PHP-FPM's backlog.
    record FpmQueue() implements Target {}

    /// RAM and swap.
    record Ram() implements Target {}

    /// The cores.
    record Cpu() implements Target {}
}
