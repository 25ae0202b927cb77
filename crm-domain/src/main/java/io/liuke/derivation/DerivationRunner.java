package io.liuke.derivation;

import io.liuke.customer.CustomerId;
import io.liuke.derivation.DerivationOrder.Purpose;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Job;
import io.liuke.shared.JobCancelled;
import io.liuke.shared.JobConnections;
import io.liuke.shared.JobProgress;
import io.liuke.shared.Stages;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries a derivation of all out: in one transaction, so it is whole or absent. */
@Service
class DerivationRunner {

    private static final double DERIVED = 0.7;

    private final DerivationStore runs;
    private final Deriver deriver;
    private final StandingMerge merge;
    private final JobConnections connections;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    DerivationRunner(
            DerivationStore runs,
            Deriver deriver,
            StandingMerge merge,
            JobConnections connections,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.runs = runs;
        this.deriver = deriver;
        this.merge = merge;
        this.connections = connections;
        this.time = time;
        this.events = events;
    }

    /** @throws JobCancelled if somebody cancels it meanwhile */
    @Transactional
    public void run(long id) {
        Job job = new Job(DerivationStore.JOB, id);
        connections.enlist(job);
        merge.beginAll();
        DerivationRun run = runs.find(id).orElseThrow();
        if (!runs.begin(id, time.wallClock())) {
            return; // done before, or cancelled before it began
        }
        Stages stages = new Stages();
        JobProgress progress = JobProgress.of(share -> runs.progress(id, share));
        LocalDate rankedOn = run.current() ? rankedBefore(run.asOf()) : null;
        Purpose purpose = run.current() ? Purpose.CURRENT : Purpose.VIEW;
        DerivationOrder order = new DerivationOrder(run.asOf(), purpose, deriver.rulesInForce(), rankedOn, null, job);
        Deriver.Found found = deriver.derive(order, progress.part(0, DERIVED), stages);
        List<CustomerId> moved = write(run, progress.part(DERIVED, 1));
        stages.end("write");
        if (!runs.finish(id, found, stages, time.wallClock())) {
            throw new JobCancelled();
        }
        events.publishEvent(new DerivationCompleted(id, run.asOf(), run.current(), moved));
    }

    /** @return whose state is another one now; null where they are too many to name */
    private @Nullable List<CustomerId> write(DerivationRun run, JobProgress progress) {
        if (!run.current()) {
            merge.keepAsView(run.id());
            return List.of();
        }
        StandingMerge.Merged merged = merge.all(time.now(), progress);
        if (!merged.overtaken().isEmpty()) {
            few(merged.overtaken(), run.asOf());
        }
        List<Long> moved = merged.moved();
        return moved == null
                ? null
                : Stream.concat(moved.stream(), merged.overtaken().stream())
                        .map(CustomerId::new)
                        .toList();
    }

    /**
     * The day of the last ranking, from which tiers go on. Back to an earlier date nothing goes on: what was derived for
     * the days after it would contradict what is shown, so all of it is forgotten and replayed from the orders.
     */
    private @Nullable LocalDate rankedBefore(LocalDate asOf) {
        LocalDate rankedOn = runs.latest().map(DerivationRun::asOf).orElse(null);
        if (rankedOn == null || !rankedOn.isAfter(asOf)) {
            return rankedOn;
        }
        merge.forget();
        events.publishEvent(new BusinessDateMovedBack(asOf));
        return null;
    }

    /**
     * Derives a few customers anew within the caller's transaction, by the latest ranking.
     *
     * @return false if a derivation of all is just being written: then nothing was done
     */
    @Transactional
    public boolean refresh(List<Long> ids) {
        if (!merge.tryBeginFew(ids)) {
            return false;
        }
        refreshed(ids);
        return true;
    }

    /** The same in a transaction of its own, as soon as nobody writes. */
    @Transactional
    public void refreshLater(List<Long> ids) {
        merge.beginFew(ids);
        refreshed(ids);
    }

    private void refreshed(List<Long> ids) {
        LocalDate today = time.today();
        few(ids, today);
        events.publishEvent(
                new CustomersRederived(ids.stream().map(CustomerId::new).toList(), today));
    }

    private void few(List<Long> ids, LocalDate today) {
        DerivationOrder order = new DerivationOrder(today, Purpose.CURRENT, deriver.rulesInForce(), today, ids, null);
        deriver.derive(order, JobProgress.UNWATCHED, new Stages());
        merge.few(ids, time.now());
    }
}
