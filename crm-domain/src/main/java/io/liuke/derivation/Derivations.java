package io.liuke.derivation;

import io.liuke.customer.CustomerId;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Job;
import io.liuke.shared.JobConnections;
import io.liuke.shared.Jobs;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Facts, lifecycle states and value tiers of all customers, derived as of a date. */
@Service
public class Derivations {

    private static final Duration RETRY = Duration.ofHours(1);

    private final DerivationStore runs;
    private final DerivationRunner runner;
    private final Jobs jobs;
    private final JobConnections connections;
    private final BusinessTime time;

    Derivations(
            DerivationStore runs, DerivationRunner runner, Jobs jobs, JobConnections connections, BusinessTime time) {
        this.runs = runs;
        this.runner = runner;
        this.jobs = jobs;
        this.connections = connections;
        this.time = time;
    }

    /**
     * Starts a derivation in the background. As of the business date it becomes what the screens show; as of another date
     * it is kept as a view of that date and what is current stays. A current one that still waits is not queued twice.
     *
     * @param asOf not after the business date; null: that date
     * @return id of the run
     * @throws DateAhead if it is
     */
    @Transactional
    public long start(@Nullable LocalDate asOf) {
        LocalDate date = reached(asOf);
        boolean current = asOf == null || asOf.equals(time.today());
        Optional<Long> waiting = current ? runs.queued(date) : Optional.empty();
        return waiting.orElseGet(() -> queue(date, current));
    }

    /**
     * Starts a current derivation that sees what the caller's transaction writes, whatever waits: a run that was queued
     * before could begin before that is committed.
     */
    @Transactional
    public long startAfterThis() {
        return queue(time.today(), true);
    }

    private long queue(LocalDate date, boolean current) {
        long id = runs.create(date, current, time.wallClock());
        jobs.start(DerivationTask.DERIVATION, Long.toString(id), id);
        return id;
    }

    /**
     * Leaves all that is committed derived as of the business date. A derivation that waits is carried out in the caller's
     * thread, unless its job is faster.
     */
    void bringUpToDate() {
        LocalDate today = time.today();
        runs.queued(today).ifPresent(runner::run);
        if (!runs.isUpToDate(today)) {
            runNow(null);
        }
    }

    /** Starts a derivation if the day has turned since the last one; one that failed is tried again after an hour. */
    @Transactional
    public void keepUp() {
        if (runs.isOutrun(time.today(), time.wallClock().minus(RETRY))) {
            start(null);
        }
    }

    /** Derives now, in the caller's thread; for a first start and for tests. */
    public long runNow(@Nullable LocalDate asOf) {
        LocalDate date = reached(asOf);
        long id = runs.create(date, date.equals(time.today()), time.wallClock());
        runner.run(id);
        return id;
    }

    /**
     * Derives a few customers anew within the caller's transaction: what they are now follows at once from what was changed.
     * Only where a derivation of all is just being written, a job does it after that, so that nobody waits.
     */
    @Transactional
    public void refresh(List<CustomerId> customers) {
        List<Long> ids =
                customers.stream().map(CustomerId::value).distinct().sorted().toList();
        if (!runner.refresh(ids)) {
            jobs.start(RefreshTask.REFRESH, UUID.randomUUID().toString(), new RefreshTask.Order(ids));
        }
    }

    /**
     * Stops a derivation, in the middle of a statement if need be; nothing is left of it when this returns.
     *
     * @return false if it was over
     */
    public boolean cancel(long id) {
        boolean cancelled = runs.cancel(id, time.wallClock());
        if (cancelled) {
            connections.interrupt(new Job(DerivationStore.JOB, id));
        }
        return cancelled;
    }

    public Optional<DerivationRun> find(long id) {
        return runs.find(id);
    }

    /** The derivation that the screens show. */
    public Optional<DerivationRun> latest() {
        return runs.latest();
    }

    private LocalDate reached(@Nullable LocalDate asOf) {
        LocalDate today = time.today();
        if (asOf != null && asOf.isAfter(today)) {
            throw new DateAhead(asOf, today);
        }
        return asOf == null ? today : asOf;
    }
}
