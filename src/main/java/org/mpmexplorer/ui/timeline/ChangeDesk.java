package org.mpmexplorer.ui.timeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where what is done to the servers during the run can be changed afterwards. Each of these is a change that can
/// be taken back.
public interface ChangeDesk {

    /// What is done, in order of time.
    List<Change> changes();

    /// Lets it happen at that time instead; returns what is wrong with the time, or nothing.
    Optional<String> move(Change change, String time);

    /// Gives the tunable that value instead; returns what is wrong with the value, or nothing.
    Optional<String> retune(Change change, String value);

    /// Lets it not happen.
    void remove(Change change);

    /// Moves everything that happens at these instants, later or, with a negative number, earlier.
    void shift(Set<Long> instantsNanos, long byNanos);

    /// Shows all changes, so that they can be edited, from that instant on.
    void open(long atNanos);
}
