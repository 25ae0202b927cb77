package io.liuke.web.support.demo;

import io.liuke.churn.ScoringCompleted;
import io.liuke.shared.Companies;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The demo's first scoring finds its whole queue at once, and nobody would have been in it for more than a day. So the
 * customers get the days on which they would have come in, had the company been scoring for a month.
 */
@Component
class DemoPast {

    private final Companies companies;
    private final DemoPastStore store;

    DemoPast(Companies companies, DemoPastStore store) {
        this.companies = companies;
        this.store = store;
    }

    @EventListener
    void scored(ScoringCompleted scoring) {
        if (scoring.current()
                && companies.get().demo()
                && store.isFirst(scoring.scoring().value())) {
            store.spreadOverAMonth(scoring.asOf());
            store.addRunAMonthAgo(scoring.scoring().value(), scoring.asOf());
        }
    }
}
