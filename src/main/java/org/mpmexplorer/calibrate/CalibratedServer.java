package org.mpmexplorer.calibrate;

import java.util.List;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Study;

/// A real server as a scenario.
///
/// @param study its server, and the other MPM on the same machine with the same visitors
/// @param facts what is known of it, in the order for reading
/// @param notes what is worth knowing beside them, one sentence each
public record CalibratedServer(Study study, List<Fact> facts, List<String> notes) {

    public CalibratedServer {
        facts = List.copyOf(facts);
        notes = List.copyOf(notes);
    }

    /// The server as it is.
    public Scenario scenario() {
        return study.lanes().getFirst();
    }

    /// How many facts are of that certainty.
    public int count(Fact.Certainty certainty) {
        return (int)
                facts.stream().filter(fact -> fact.certainty() == certainty).count();
    }
}
