package org.mpmexplorer.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.ui.panel.OutcomeCard;
import org.mpmexplorer.ui.panel.ParameterPanel;
import org.mpmexplorer.ui.panel.ParametersViewModel;
import org.mpmexplorer.whatif.Outlook;
import org.mpmexplorer.whatif.Question;
import org.mpmexplorer.whatif.WhatIf;

/// Asks what would come of the values on the sliders if they held from the start to the end, anew whenever
/// they change, and shows what is known of it: figures and, where they are wanted, a strip under each slider.
final class Foresight implements AutoCloseable {
    private final Standpoint standpoint;
    private final ParametersViewModel parameters;
    private final ParameterPanel panel;
    private final OutcomeCard card;
    private final WhatIf whatIf = WhatIf.inBackground();
    private Optional<Question> asked = Optional.empty();
    private Outlook shown = Outlook.NONE;
    private boolean withStrips;
    private boolean waits;

    Foresight(Standpoint standpoint, ParametersViewModel parameters, ParameterPanel panel, OutcomeCard card) {
        this.standpoint = standpoint;
        this.parameters = parameters;
        this.panel = panel;
        this.card = card;
    }

    /// Asks nothing until strips are to be shown.
    void await() {
        waits = true;
    }

    /// From now on strips are shown too, which takes many runs for each change.
    void showStrips() {
        withStrips = true;
        waits = false;
    }

    /// Asks what is new and shows what is known; returns whether more is to come that the user would see.
    @SuppressWarnings("ReferenceEquality") // each publication is an object of its own, and large
    boolean step(long wallNanos) {
        if (waits) {
            return false;
        }
        ask();
        Outlook known = whatIf.outlook();
        if (known != shown) {
            shown = known;
            parameters.showStrips(known.strips());
            card.show(OutcomeWords.of(known, asked));
        }
        return !(known.isAtRest() && known.question().equals(asked));
    }

    private void ask() {
        List<RunRecipe> servers = standpoint.serversFromTheStart();
        List<Question.Ask> strips = parameters.strips().stream()
                .filter(strip -> withStrips && strip.lanes().stream().allMatch(lane -> lane < servers.size()))
                .toList();
        Optional<Tunable> touched = parameters.touchedProperty().get();
        Set<Tunable> visible = panel.inView();
        Question question = new Question(servers, strips, touched, visible);
        if (asked.filter(question::equals).isEmpty()) {
            asked = Optional.of(question);
            whatIf.ask(question);
        }
    }

    @Override
    public void close() {
        whatIf.close();
    }
}
