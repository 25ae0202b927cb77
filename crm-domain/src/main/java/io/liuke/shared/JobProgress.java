package io.liuke.shared;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoublePredicate;

/**
 * How far a job is: told at most a few times a second, however often it is asked to. It is also where the job learns that
 * somebody cancelled it. Several threads may share one.
 */
public final class JobProgress {

    /** For work that is over too soon to be watched. */
    public static final JobProgress UNWATCHED = new JobProgress(new Teller(share -> true), 0, 1);

    private static final long PAUSE_NANOS = 250_000_000;
    private static final int STEPS = 256;

    private final Teller teller;
    private final double from;
    private final double to;

    private JobProgress(Teller teller, double from, double to) {
        this.teller = teller;
        this.from = from;
        this.to = to;
    }

    /** @param tell records a share from 0 to 1, seen by others at once, and answers whether to go on */
    public static JobProgress of(DoublePredicate tell) {
        return new JobProgress(new Teller(tell), 0, 1);
    }

    /** A stretch of this one, which counts from 0 to 1 itself. */
    public JobProgress part(double begin, double end) {
        return new JobProgress(teller, scaled(begin), scaled(end));
    }

    /** @throws JobCancelled if somebody has cancelled the job */
    public void at(double share) {
        teller.tell(scaled(share));
    }

    /** Counts up to {@code total}, from any number of threads. */
    public Counter counter(long total) {
        return new Counter(total);
    }

    private double scaled(double share) {
        return from + (to - from) * Math.min(1, share);
    }

    public final class Counter {
        private final long total;
        private final AtomicLong done = new AtomicLong();

        private Counter(long total) {
            this.total = Math.max(1, total);
        }

        /** @throws JobCancelled if somebody has cancelled the job */
        public void step() {
            long count = done.incrementAndGet();
            if (count % STEPS == 0) {
                at(count / (double) total);
            }
        }
    }

    private static final class Teller {
        private final DoublePredicate tell;
        private long told;
        private boolean cancelled;

        Teller(DoublePredicate tell) {
            this.tell = tell;
        }

        synchronized void tell(double share) {
            long now = System.nanoTime();
            if (!cancelled && (told == 0 || now - told > PAUSE_NANOS)) {
                cancelled = !tell.test(share);
                told = System.nanoTime();
            }
            if (cancelled) {
                throw new JobCancelled();
            }
        }
    }
}
