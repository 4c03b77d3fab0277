package org.mpmexplorer.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mpmexplorer.playback.Connections;
import org.mpmexplorer.playback.Flow;
import org.mpmexplorer.playback.History;
import org.mpmexplorer.playback.Moment;
import org.mpmexplorer.playback.Spot;
import org.mpmexplorer.playback.Station;
import org.mpmexplorer.playback.VisitKey;
import org.mpmexplorer.playback.Waterfall;
import org.mpmexplorer.ui.paint.Explanation;
import org.mpmexplorer.ui.paint.Hit;
import org.mpmexplorer.ui.paint.Lane;
import org.mpmexplorer.ui.paint.Target;
import org.mpmexplorer.ui.text.Messages;
import org.mpmexplorer.ui.text.TimeText;

/// Finds the words for what is selected at the instant on screen.
final class Words {
    private final Scenery scenery;
    private final Hit hit;
    private final Optional<Answer> answer;
    private final Lane lane;
    private final Moment moment;
    private final List<Inspection.Link> links = new ArrayList<>();

    Words(Scenery scenery, Hit hit, Optional<Answer> answer) {
        this.scenery = scenery;
        this.hit = hit;
        this.answer = answer;
        this.lane = scenery.lanes().get(hit.lane());
        this.moment = scenery.moments().get(hit.lane());
    }

    Inspection inspection() {
        if (hit.target() instanceof Target.Connection(int connection)) {
            return ofConnection(connection);
        }
        Optional<History> history = answer.flatMap(Answer::history);
        boolean isThere = hit.target().isIn(moment);
        Explanation explanation = isThere
                ? Explanation.of(hit.target(), lane, moment)
                : new Explanation(Messages.text("inspect.notThere"), List.of());
        List<String> lines = new ArrayList<>(explanation.lines());
        history.ifPresent(known -> lines.addAll(Facts.of(known, scenery.atNanos())));
        if (isThere) {
            linksOf(hit.target());
        }
        return new Inspection(lane.title(), explanation.title(), lines, history, scenery.atNanos(), links);
    }

    private Inspection ofConnection(int connection) {
        List<String> lines = new ArrayList<>();
        Optional<Waterfall> known = answer.map(Answer::waterfalls)
                .filter(all -> hit.lane() < all.size())
                .flatMap(all -> all.get(hit.lane()));
        String title = Messages.text("inspect.connection", connection);
        if (known.isEmpty()) {
            lines.add(Messages.text(answer.isEmpty() ? "inspect.looking" : "inspect.noVisit"));
        } else {
            title = nameOf(known.get().visit());
            lines.addAll(stateOf(known.get()));
            lines.addAll(Facts.of(known.get()));
            elsewhere();
        }
        return new Inspection(lane.title(), title, lines, Optional.empty(), scenery.atNanos(), links);
    }

    /// How a visit is called.
    static String nameOf(VisitKey visit) {
        String key = visit.isOfUser() ? "inspect.visit" : "inspect.passerBy";
        return Messages.text(key, visit.nth(), String.valueOf(visit.number()));
    }

    private List<String> stateOf(Waterfall visit) {
        long now = scenery.atNanos();
        if (now < visit.fromNanos()) {
            return List.of(Messages.text("inspect.notBegun", TimeText.coarse(visit.fromNanos())));
        }
        if (!visit.isAliveAt(now)) {
            return List.of(Messages.text("inspect.over", TimeText.coarse(visit.untilNanos())));
        }
        int connection = visit.connection();
        Explanation explanation = Explanation.of(new Target.Connection(connection), lane, moment);
        whereIs(connection);
        List<String> lines = new ArrayList<>(List.of(explanation.title()));
        lines.addAll(explanation.lines());
        return lines;
    }

    private void whereIs(int connection) {
        Connections connections = moment.connections();
        if (connection >= connections.used()) {
            return;
        }
        long station = connections.station(connection);
        if (Station.spot(station) == Spot.PLACE) {
            linkTo("inspect.link.worker", new Target.Place(Station.place(station)));
        } else if (Station.spot(station) == Spot.PARKED) {
            linkTo("inspect.link.listener", new Target.Child(Station.child(station)));
        } else if (Station.spot(station) == Spot.QUEUED) {
            linkTo("inspect.link.queue", new Target.Queue());
        }
    }

    /// The same visit on the other servers.
    private void elsewhere() {
        for (int other = 0; other < scenery.lanes().size(); other++) {
            Optional<Waterfall> visit = other == hit.lane()
                    ? Optional.empty()
                    : answer.orElseThrow().waterfalls().get(other);
            if (visit.filter(each -> each.isAliveAt(scenery.atNanos())).isPresent()) {
                String text = Messages.text(
                        "inspect.link.elsewhere", scenery.lanes().get(other).title());
                links.add(new Inspection.Link(
                        text, new Hit(other, new Target.Connection(visit.get().connection()))));
            }
        }
    }

    private void linksOf(Target target) {
        switch (target) {
            case Target.Place(int place) -> {
                followIf(place < moment.places().count(), place);
                if (lane.mpm().isThreaded()) {
                    linkTo(
                            "inspect.link.process",
                            new Target.Child(moment.places().childOf(place)));
                }
            }
            case Target.Queue() -> follow(moment.connections().firstQueued(), "inspect.link.first");
            case Target.FpmChild(int number) ->
                follow(
                        number < moment.fpm().used() && moment.fpm().isBusy(number)
                                ? moment.fpm().connection(number)
                                : Connections.NONE,
                        "inspect.link.follow");
            case Target.Parking(int child) -> linkTo("inspect.link.process", new Target.Child(child));
            case Target.Child(int _), Target.Connection(int _), Target.Visitors(), Target.Path(Flow _) -> {}
            case Target.Server(), Target.FpmQueue(), Target.Ram(), Target.Cpu() -> {}
        }
    }

    private void followIf(boolean isThere, int place) {
        if (isThere) {
            follow(moment.places().connection(place), "inspect.link.follow");
        }
    }

    private void follow(int connection, String key) {
        if (connection != Connections.NONE) {
            linkTo(key, new Target.Connection(connection), String.valueOf(connection));
        }
    }

    private void linkTo(String key, Target target, Object... arguments) {
        links.add(new Inspection.Link(Messages.text(key, arguments), new Hit(hit.lane(), target)));
    }
}
