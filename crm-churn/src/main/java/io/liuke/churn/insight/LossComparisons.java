package io.liuke.churn.insight;

import io.liuke.churn.ScoringCompleted;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Companies;
import io.liuke.shared.Jobs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the customers who left have in common against those who stayed; never called causes. */
@Service
public class LossComparisons {

    /** The periods that can be chosen, in days up to today. */
    public static final List<Integer> PERIODS = List.of(90, 180, 365, 730);

    public static final int USUAL = 365;

    private final LossReadModel readModel;
    private final LossStore store;
    private final BusinessTime time;
    private final Companies companies;
    private final Jobs jobs;

    LossComparisons(LossReadModel readModel, LossStore store, BusinessTime time, Companies companies, Jobs jobs) {
        this.readModel = readModel;
        this.store = store;
        this.time = time;
        this.companies = companies;
        this.jobs = jobs;
    }

    /** As it was last worked out; it may be of an earlier day. */
    @Transactional(readOnly = true)
    public Optional<LossComparison> of(int days) {
        return readModel.span(days).map(span -> LossComparison.of(span, readModel.classes(days)));
    }

    /** Has it worked out as of today, unless that is on its way. */
    @Transactional
    public void order(int days) {
        jobs.start(LossTask.COMPARISON, Integer.toString(days), new LossTask.Order(days));
    }

    @EventListener
    void on(ScoringCompleted scoring) {
        if (scoring.current()) {
            order(USUAL);
        }
    }

    /** From nothing; what was there is seen until it is done. */
    @Transactional
    public void compute(int days) {
        LocalDate to = time.today();
        LocalDate from = to.minusDays(days);
        store.forget(days);
        store.members(
                days,
                from,
                to,
                from.plusDays(1).atStartOfDay(companies.get().zoneId()).toInstant());
        store.classes(days);
        store.span(days, from, to, time.now());
    }
}
