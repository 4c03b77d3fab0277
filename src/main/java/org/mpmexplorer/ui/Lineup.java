package org.mpmexplorer.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.ui.text.Messages;

/// Which servers stand side by side, and what they are called.
///
/// A server with a module that is there already keeps its settings; another one gets Debian's for its own
/// directives and everything else (machine, visitors, keep-alive, memory, PHP) from a server that is there,
/// from one that is threaded like itself if there is one.
final class Lineup {
    private Lineup() {}

    /// The study with servers of these modules on the same visitors.
    ///
    /// @param present the servers that are there, with the settings now in force
    static Study of(Study study, List<Scenario> present, Mpm left, Mpm right) {
        Scenario first = server(present, left);
        Scenario second = server(present, right);
        return new Study(study.name(), study.description(), study.question(), List.of(first, second));
    }

    private static Scenario server(List<Scenario> present, Mpm mpm) {
        Optional<Scenario> same =
                present.stream().filter(lane -> lane.mpm() == mpm).findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        Scenario donor = present.stream()
                .filter(lane -> lane.mpm().isThreaded() == mpm.isThreaded())
                .findFirst()
                .orElse(present.getFirst());
        return donor.under(mpm);
    }

    /// A short name of each server for people, no two alike: its module's.
    static List<String> titles(List<Scenario> lanes) {
        return distinct(lanes.stream()
                .map(lane -> Messages.text("mpm." + lane.mpm().id()))
                .toList());
    }

    /// The name of each server as its scenario has it, no two alike; it contains the short one.
    static List<String> longTitles(List<Scenario> lanes) {
        List<String> shortTitles = titles(lanes);
        return IntStream.range(0, lanes.size())
                .mapToObj(lane -> longTitle(lanes.get(lane), shortTitles.get(lane)))
                .toList();
    }

    private static String longTitle(Scenario lane, String shortTitle) {
        String name = lane.name();
        String module = Messages.text("mpm." + lane.mpm().id());
        if (Mpm.named(name).isPresent() || name.isBlank()) {
            return shortTitle;
        }
        if (name.startsWith(module)) {
            return shortTitle + name.substring(module.length());
        }
        return name.contains(shortTitle) ? name : Messages.text("servers.named", shortTitle, name);
    }

    private static List<String> distinct(List<String> names) {
        boolean isTwice = names.size() == 2 && names.get(0).equals(names.get(1));
        return isTwice
                ? List.of(Messages.text("servers.first", names.get(0)), Messages.text("servers.second", names.get(1)))
                : names;
    }
}
