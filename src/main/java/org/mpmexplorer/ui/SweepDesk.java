package org.mpmexplorer.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mpmexplorer.report.SweepCsv;
import org.mpmexplorer.report.SweepFormat;
import org.mpmexplorer.report.SweepHtml;
import org.mpmexplorer.run.BatchRunner;
import org.mpmexplorer.scenario.RunRecipe;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Study;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.store.SweepFile;
import org.mpmexplorer.sweep.PointResult;
import org.mpmexplorer.sweep.SweepPlan;
import org.mpmexplorer.sweep.SweepResult;
import org.mpmexplorer.ui.paint.Palette;
import org.mpmexplorer.ui.sweep.SweepActions;
import org.mpmexplorer.ui.sweep.SweepPage;
import org.mpmexplorer.ui.sweep.SweepViewModel;
import org.mpmexplorer.ui.text.Messages;

/// The page on which settings are varied, over the window's content: what it varies are the servers on the
/// bench, and where a point of it leads to is the bench too.
final class SweepDesk implements SweepActions {
    private final Standpoint standpoint;
    private final Documents documents;
    private final Overlay overlay;
    private final SweepViewModel model = new SweepViewModel(this, BatchRunner.behindTheWindow());
    private final SweepPage page;

    SweepDesk(Standpoint standpoint, Documents documents, Desks.Room room) {
        this.standpoint = standpoint;
        this.documents = documents;
        overlay = room.overlay();
        page = new SweepPage(model, room.palette());
    }

    /// Shows the page, with what was found last.
    void show() {
        page.refresh();
        overlay.show(Messages.text("sweep.title"), page);
    }

    /// Follows a sweep under way; returns whether there is one.
    boolean step(long wallNanos) {
        return model.tick(wallNanos);
    }

    void setPalette(Palette palette) {
        page.setPalette(palette);
    }

    @Override
    public Study study() {
        Study study = standpoint.bench().study();
        List<Scenario> lanes = standpoint.serversFromTheStart().stream()
                .map(RunRecipe::scenario)
                .toList();
        return new Study(study.name(), study.description(), study.question(), lanes);
    }

    @Override
    public List<String> titles(List<Scenario> lanes) {
        return Lineup.titles(lanes);
    }

    @Override
    public void load(Map<Tunable, Double> values) {
        overlay.hide();
        standpoint.bench().load(values);
    }

    @Override
    public void save(SweepPlan plan, List<PointResult> points, SweepFormat format) {
        String identity = SweepFile.identity(plan.study());
        SweepResult result = new SweepResult(SweepResult.Head.of(plan, ProgramInfo.version(), identity), points);
        String name = "sweep." + format.name().toLowerCase(Locale.ROOT);
        String text = switch (format) {
            case CSV -> SweepCsv.write(result);
            case JSON -> SweepFile.text(result);
            case HTML -> SweepHtml.write(result);
        };
        documents.chooseAndSaveText(name, text);
    }

    @Override
    public void started() {
        standpoint.wake().run();
    }

    /// Gives up what is under way.
    void close() {
        model.cancel();
    }
}
