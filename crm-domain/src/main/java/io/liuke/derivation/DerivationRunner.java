package io.liuke.derivation;

import io.liuke.customer.CustomerId;
import io.liuke.shared.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
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
        long buyers = deriver.derive(new Deriver.Task(run.asOf(), run.current(), null), progressOf(id));
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

    /** Derives a few customers anew within the caller's transaction, by the latest ranking. */
    @Transactional
    public void refresh(List<CustomerId> customers) {
        merge.lock();
        LocalDate today = time.today();
        List<Long> ids =
                customers.stream().map(CustomerId::value).distinct().sorted().toList();
        deriver.derive(new Deriver.Task(today, true, ids), done -> {});
        merge.few(time.now());
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
