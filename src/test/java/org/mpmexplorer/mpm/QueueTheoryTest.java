package org.mpmexplorer.mpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.mpmexplorer.httpd.Mpm;
import org.mpmexplorer.scenario.Distribution;
import org.mpmexplorer.scenario.Load;
import org.mpmexplorer.scenario.RequestKind;
import org.mpmexplorer.scenario.Scenario;
import org.mpmexplorer.scenario.Tunable;
import org.mpmexplorer.scenario.Visit;
import org.mpmexplorer.testkit.QueueFold;
import org.mpmexplorer.testkit.Scene;
import org.mpmexplorer.trace.Recording;

/// The whole engine against queueing theory: prefork with a fixed pool, no keep-alive and no network is
/// a textbook queue. Each figure must lie within the confidence interval of ten replications, and the
/// interval must be narrow.
class QueueTheoryTest {
    private static final int REPLICATIONS = 10;

    /// Student's t for 9 degrees of freedom, 99.9 % on both sides.
    private static final double T = 4.781;

    private static final double WARM_UP = 0.1;

    private static Scene pool(int children) {
        return Scene.compiledIn(Mpm.PREFORK)
                .set(Tunable.SERVER_LIMIT, children)
                .set(Tunable.MAX_REQUEST_WORKERS, children)
                .set(Tunable.START_SERVERS, children)
                .set(Tunable.MIN_SPARE_SERVERS, 1)
                .set(Tunable.MAX_SPARE_SERVERS, 2000)
                .set(Tunable.CHILD_START_TIME, 0)
                .set(Tunable.KEEP_ALIVE, 0)
                .set(Tunable.LISTEN_BACKLOG, 65_535)
                .set(Tunable.SOMAXCONN, 65_535);
    }

    private static Distribution none() {
        return new Distribution.Constant(0);
    }

    private static Scene waits(int children, Distribution service, double rate) {
        return pool(children).requests(none(), service, RequestKind.PROXY).arrivals(rate);
    }

    private static QueueFold[] replicate(Scene scene, double seconds) {
        QueueFold[] folds = new QueueFold[REPLICATIONS];
        Scenario scenario = scene.lasting(seconds);
        for (int i = 0; i < REPLICATIONS; i++) {
            folds[i] = new QueueFold(seconds * WARM_UP);
            Engine engine = new Engine(scenario, 1000 + i, new Recording.Stream(folds[i]));
            engine.advanceTo(scenario.durationNanos());
            engine.flush();
        }
        return folds;
    }

    private static void agrees(
            String what, QueueFold[] folds, ToDoubleFunction<QueueFold> figure, double theory, double widest) {
        double mean = 0;
        for (QueueFold fold : folds) {
            mean += figure.applyAsDouble(fold) / folds.length;
        }
        double squares = 0;
        for (QueueFold fold : folds) {
            squares += Math.pow(figure.applyAsDouble(fold) - mean, 2);
        }
        double half = T * Math.sqrt(squares / (folds.length - 1) / folds.length);
        assertThat(mean).as(what).isCloseTo(theory, within(half));
        assertThat(half).as("half width of the interval of %s", what).isLessThan(widest * theory);
    }

    /// Probability that an arrival waits in M/M/c.
    private static double erlangC(int servers, double load) {
        double blocked = erlangB(servers, load);
        double use = load / servers;
        return blocked / (1 - use + use * blocked);
    }

    private static double erlangB(int servers, double load) {
        double blocked = 1;
        for (int i = 1; i <= servers; i++) {
            blocked = load * blocked / (i + load * blocked);
        }
        return blocked;
    }

    @Test
    void oneChildIsMM1() {
        QueueFold[] folds = replicate(waits(1, new Distribution.Exponential(0.1), 7), 4000);

        agrees("sojourn", folds, QueueFold::meanSojournSeconds, 1 / (10.0 - 7), 0.12);
        agrees("wait", folds, QueueFold::meanWaitSeconds, 0.7 / (10 - 7), 0.15);
        agrees("inside", folds, QueueFold::meanInside, 0.7 / 0.3, 0.15);
        agrees("utilisation", folds, QueueFold::meanBusy, 0.7, 0.03);
    }

    @Test
    void tenChildrenAreMMcAsErlangCSays() {
        QueueFold[] folds = replicate(waits(10, new Distribution.Exponential(0.1), 80), 600);
        double wait = erlangC(10, 8) / (10 / 0.1 - 80);

        agrees("wait", folds, QueueFold::meanWaitSeconds, wait, 0.2);
        agrees("sojourn", folds, QueueFold::meanSojournSeconds, wait + 0.1, 0.08);
        agrees("queue", folds, QueueFold::meanQueue, 80 * wait, 0.2);
        agrees("busy children", folds, QueueFold::meanBusy, 8, 0.03);
    }

    @Test
    void constantServiceHalvesTheWait() {
        QueueFold[] folds = replicate(waits(1, new Distribution.Constant(0.1), 8), 4000);

        agrees("wait", folds, QueueFold::meanWaitSeconds, 0.8 * 0.1 / (2 * (1 - 0.8)), 0.1);
        agrees("service", folds, QueueFold::meanServiceSeconds, 0.1, 1e-6);
    }

    /// Visitors whose patience ends before their SYN is repeated are lost: two children, and a queue
    /// that holds its limit and one more.
    @Test
    void aFullQueueLosesWhatMMcKSays() {
        Visit impatient = new Visit(List.of(), 1, false, 0, none(), 0, 0.9, 0, false);
        Scene scene = pool(2).set(Tunable.LISTEN_BACKLOG, 1)
                .requests(none(), new Distribution.Exponential(0.001), RequestKind.PROXY)
                .load(new Load.OpenArrivals("impatient", 1500, impatient, 0, 1e6));
        double load = 1.5;
        double sum = 0;
        double term = 1;
        double last = 1;
        for (int k = 0; k <= 4; k++) {
            last = term;
            sum += term;
            term *= load / Math.min(k + 1, 2);
        }

        agrees("share lost", replicate(scene, 25), QueueFold::shareLost, last / sum, 0.08);
    }

    private static Scene computes(Distribution cpu) {
        return pool(150)
                .set(Tunable.CORES, 1)
                .requests(cpu, none(), RequestKind.PROXY)
                .arrivals(70);
    }

    @Test
    void oneCoreIsSharedAsMM1ProcessorSharing() {
        QueueFold[] folds = replicate(computes(new Distribution.Exponential(0.01)), 400);

        agrees("sojourn", folds, QueueFold::meanSojournSeconds, 1 / (100.0 - 70), 0.12);
        agrees("busy children", folds, QueueFold::meanBusy, 0.7 / 0.3, 0.15);
    }

    /// Processor sharing does not care for the shape of the demand.
    @Test
    void sharingOneCoreIsInsensitiveToTheShapeOfDemands() {
        QueueFold[] constant = replicate(computes(new Distribution.Constant(0.01)), 400);
        QueueFold[] uneven = replicate(computes(new Distribution.Lognormal(0.01, 1)), 400);

        agrees("sojourn of constant demands", constant, QueueFold::meanSojournSeconds, 1 / 30.0, 0.12);
        agrees("sojourn of lognormal demands", uneven, QueueFold::meanSojournSeconds, 1 / 30.0, 0.15);
    }

    @Test
    void littlesLawHoldsEverywhere() {
        QueueFold[] folds = replicate(waits(10, new Distribution.Lognormal(0.1, 1), 80), 300);

        for (QueueFold fold : folds) {
            double rate = fold.visitsPerSecond();
            assertThat(fold.meanQueue()).isCloseTo(rate * fold.meanWaitSeconds(), within(0.02 * fold.meanQueue()));
            assertThat(fold.meanBusy()).isCloseTo(rate * fold.meanServiceSeconds(), within(0.01 * fold.meanBusy()));
            assertThat(fold.meanInside()).isCloseTo(rate * fold.meanSojournSeconds(), within(0.01 * fold.meanInside()));
        }
        agrees("arrivals", folds, QueueFold::visitsPerSecond, 80, 0.02);
    }
}
