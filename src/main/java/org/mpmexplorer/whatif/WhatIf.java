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
    private final List<UnderWay> underWay = new ArrayList<>();
    private Optional<Question> heard = Optional.empty();
    private volatile Outlook outlook = Outlook.NONE;
    private volatile boolean closed;

    private record Done(UnderWay run, Optional<Trial> trial) {}

    /// A job that was begun. What an answer waits for needs no free core: the job begun last that no answer
    /// waits for is put off, and begun anew later.
    private static final class UnderWay {
        final Job job;
        volatile boolean isPutOff;

        UnderWay(Job job) {
            this.job = job;
        }
    }

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
    /// them, and on threads of the least priority, so that the window stays fluent. An answer, which the user
    /// waits for, gives way to nothing.
    public static WhatIf inBackground() {
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        ExecutorService answering = pool(threads, Thread.NORM_PRIORITY);
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
            underWay.remove(each.run());
            agenda.end(each.run().job, each.trial());
        }
        boolean isMore = !closed;
        while (isMore) {
            isMore = beginNext();
        }
        outlook = agenda.outlook(underWay.stream().noneMatch(run -> run.job.isUrgent()));
    }

    private boolean beginNext() {
        long running = underWay.stream().filter(run -> !run.isPutOff).count();
        boolean isRoomForAll = running < Math.max(1, atOnce - 1);
        Optional<Job> next = isRoomForAll ? agenda.next() : nextOfAnswer(running);
        next.ifPresent(this::begin);
        return next.isPresent();
    }

    private Optional<Job> nextOfAnswer(long running) {
        Optional<UnderWay> other = underWay.reversed().stream()
                .filter(run -> !run.isPutOff && !run.job.isOfAnswer())
                .findFirst();
        if (running >= atOnce && other.isEmpty()) {
            return Optional.empty();
        }
        Optional<Job> next = agenda.nextOfAnswer();
        if (next.isPresent() && running >= atOnce) {
            other.ifPresent(run -> run.isPutOff = true);
        }
        return next;
    }

    private void begin(Job job) {
        agenda.begin(job);
        UnderWay run = new UnderWay(job);
        underWay.add(run);
        (job.isOfAnswer() ? answering : looking).execute(() -> run(run));
    }

    private void run(UnderWay run) {
        Optional<Trial> trial = Optional.empty();
        try {
            trial = Trial.run(run.job.recipe(), run.job.mostRecords(), () -> !run.isPutOff && isWanted(run.job));
        } finally {
            done.add(new Done(run, trial));
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
