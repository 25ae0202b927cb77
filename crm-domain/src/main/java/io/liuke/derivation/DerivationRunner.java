package io.liuke.derivation;

import io.liuke.customer.CustomerId;
import io.liuke.derivation.Deriver.Purpose;
import io.liuke.shared.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Carries a derivation out: all of it in one transaction, so it is whole or absent. */
@Service
class DerivationRunner {

    private static final int PROGRESS_STEP = 20_000;

    private final DerivationStore runs;
    private final Deriver deriver;
    private final StandingMerge merge;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    DerivationRunner(
            DerivationStore runs,
            Deriver deriver,
            StandingMerge merge,
            BusinessTime time,
            ApplicationEventPublisher events,
            JsonMapper json) {
        this.runs = runs;
        this.deriver = deriver;
        this.merge = merge;
        this.time = time;
        this.events = events;
        this.json = json;
    }

    @Transactional
    public void run(long id) {
        merge.lock();
        DerivationRun run = runs.find(id).orElseThrow();
        if (run.isDone()) {
            return;
        }
        Instant start = time.wallClock();
        runs.begin(id, start);
        LocalDate rankedOn = run.current() ? rankedBefore(run.asOf()) : null;
        Purpose purpose = run.current() ? Purpose.CURRENT : Purpose.VIEW;
        Deriver.Task task = new Deriver.Task(run.asOf(), purpose, deriver.rulesInForce(), rankedOn, null);
        long buyers = deriver.derive(task, progressOf(id)).buyers();
        Instant derived = time.wallClock();
        if (run.current()) {
            merge.all(time.now());
        } else {
            merge.keepAsView(id);
        }
        Instant merged = time.wallClock();
        Map<String, Long> stages = new LinkedHashMap<>();
        stages.put("derive", derived.toEpochMilli() - start.toEpochMilli());
        stages.put("write", merged.toEpochMilli() - derived.toEpochMilli());
        runs.finish(id, buyers, json.writeValueAsString(stages), json.writeValueAsString(merge.counts()), merged);
        events.publishEvent(new DerivationCompleted(id, run.asOf(), run.current()));
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

    /** Derives a few customers anew within the caller's transaction, by the latest ranking. */
    @Transactional
    public void refresh(List<CustomerId> customers) {
        merge.lock();
        LocalDate today = time.today();
        List<Long> ids =
                customers.stream().map(CustomerId::value).distinct().sorted().toList();
        deriver.derive(new Deriver.Task(today, Purpose.CURRENT, deriver.rulesInForce(), today, ids), done -> {});
        merge.few(ids, time.now());
        events.publishEvent(new CustomersRederived(customers, today));
    }

    private LongConsumer progressOf(long id) {
        return done -> {
            if (done % PROGRESS_STEP == 0) {
                runs.progress(id, Math.min(0.9, done / (double) (done + PROGRESS_STEP)));
            }
        };
    }
}
