package io.liuke.churn.warning;

import io.liuke.shared.BulkWork;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Companies;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a rule would have said in the past: by the very statements that watch each night, over many days at once. Who is
 * lost, and since when, is known as the history stands today.
 */
@Service
public class WarningPreviews {

    private static final Duration KEPT = Duration.ofDays(1);

    private final PreviewStore store;
    private final Episodes episodes;
    private final BulkWork bulk;
    private final Companies companies;
    private final BusinessTime time;

    WarningPreviews(PreviewStore store, Episodes episodes, BulkWork bulk, Companies companies, BusinessTime time) {
        this.store = store;
        this.episodes = episodes;
        this.bulk = bulk;
        this.companies = companies;
        this.time = time;
    }

    /** Of the last ninety days, and of the ninety before the horizon, of which it is known who left. */
    @Transactional
    public Preview compute(Conditions conditions) {
        store.hurry();
        store.forget(time.wallClock().minus(KEPT));
        bulk.takeRoom();
        LocalDate today = time.today();
        int horizon = companies.get().horizonDays();
        Watch watch = new Watch(today.minusDays(horizon + Preview.DAYS - 1L), today);
        Episodes.Slots slots = episodes.hold(List.of(conditions), watch);
        episodes.combine(slots, conditions, watch);
        PreviewId id = store.insert(conditions, today, horizon, time.wallClock());
        store.hits(id, conditions, watch, horizon);
        return store.find(id).orElseThrow();
    }

    /** One of today's or yesterday's. */
    public Optional<Preview> find(PreviewId id) {
        return store.find(id);
    }
}
