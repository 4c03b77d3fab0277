package org.mpmexplorer.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// Answers questions in the background. Any thread may ask and look; neither ever waits.
///
/// Whoever has something new (a question, a run that is done) takes a turn at the agenda, or leaves it to
/// the one whose turn it is; so the agenda needs no lock and no thread of its own.
public final class WhatIf implements AutoCloseable {
    private final Executor answering;
    private final Executor looking;
    private final int atOnce;
    private final Runnable stop;
    private final Agenda agenda = new Agenda();
    private final AtomicReference<Optional<Question>> newest = new AtomicReference<>(Optional.empty());
    private final Queue<Done> done = new ConcurrentLinkedQueue<>();
    private final AtomicInteger turns = new AtomicInteger();
    private final List<Job> underWay = new ArrayList<>();
    private Optional<Question> heard = Optional.empty();
    private volatile Outlook outlook = Outlook.NONE;
    private volatile boolean closed;

    private record Done(Job job, Optional<Trial> trial) {}

    /// Runs at most so many runs at once on these workers; one of them only for answers.
    ///
    /// @param answering does what an answer waits for
    /// @param looking does the rest
    WhatIf(Executor answering, Executor looking, int atOnce, Runnable stop) {
        this.answering = answering;
        this.looking = looking;
        this.atOnce = atOnce;
        this.stop = stop;
    }

    /// One with threads of its own, as many as the machine has cores; strips are never refined on the last of
    /// them, and on threads of low priority, so that the window stays fluent and an answer begins at once.
    public static WhatIf inBackground() {
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        ExecutorService answering = pool(threads, Thread.NORM_PRIORITY - 1);
        ExecutorService looking = pool(threads, Thread.MIN_PRIORITY);
        return new WhatIf(answering, looking, threads, () -> {
            answering.shutdownNow();
            looking.shutdownNow();
        });
    }

    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it; the window may gain by it
    private static ExecutorService pool(int threads, int priority) {
        return new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                job -> Thread.ofPlatform()
                        .daemon()
                        .name("what-if")
                        .priority(priority)
                        .unstarted(job),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /// Asks this instead of what was asked before.
    public void ask(Question question) {
        newest.set(Optional.of(question));
        answering.execute(this::takeTurn);
    }

    /// What is known by now.
    public Outlook outlook() {
        return outlook;
    }

    private void takeTurn() {
        if (turns.getAndIncrement() > 0) {
            return;
        }
        int seen = 1;
        while (seen > 0) {
            turn();
            seen = turns.addAndGet(-seen);
        }
    }

    private void turn() {
        Optional<Question> asked = newest.get();
        if (!asked.equals(heard)) {
            heard = asked;
            asked.ifPresent(agenda::ask);
        }
        for (Done each = done.poll(); each != null; each = done.poll()) {
            underWay.remove(each.job());
            agenda.end(each.job(), each.trial());
        }
        boolean isMore = !closed;
        while (isMore && underWay.size() < atOnce) {
            boolean isLast = atOnce > 1 && underWay.size() == atOnce - 1;
            Optional<Job> next = isLast ? agenda.nextOfAnswer() : agenda.next();
            next.ifPresent(this::begin);
            isMore = next.isPresent();
        }
        outlook = agenda.outlook(underWay.stream().noneMatch(Job::isUrgent));
    }

    private void begin(Job job) {
        agenda.begin(job);
        underWay.add(job);
        (job.isOfAnswer() ? answering : looking).execute(() -> run(job));
    }

    private void run(Job job) {
        Optional<Trial> trial = Optional.empty();
        try {
            trial = Trial.run(job.recipe(), job.mostRecords(), () -> isWanted(job));
        } finally {
            done.add(new Done(job, trial));
            takeTurn();
        }
    }

    private boolean isWanted(Job job) {
        return !closed && newest.get().filter(job::isWantedFor).isPresent();
    }

    /// Gives everything up.
    @Override
    public void close() {
        closed = true;
        stop.run();
    }
}
