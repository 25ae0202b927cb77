package io.liuke.churn.insight;

import io.liuke.churn.ModelCards;
import io.liuke.churn.ScoringCompleted;
import io.liuke.customer.CustomerId;
import io.liuke.derivation.CustomersRederived;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Companies;
import io.liuke.shared.Jobs;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the list of those with one order day in step: with each scoring for all, and at once for whom something happened. */
@Service
class OneOrders {

    private final OneOrderStore store;
    private final ModelCards cards;
    private final Companies companies;
    private final BusinessTime time;
    private final Jobs jobs;

    OneOrders(OneOrderStore store, ModelCards cards, Companies companies, BusinessTime time, Jobs jobs) {
        this.store = store;
        this.cards = cards;
        this.companies = companies;
        this.time = time;
        this.jobs = jobs;
    }

    @EventListener
    void on(ScoringCompleted scoring) {
        if (scoring.current()) {
            String name = Long.toString(scoring.scoring().value());
            jobs.start(OneOrderTask.ONE_ORDER, name, new OneOrderTask.Order(name));
        }
    }

    @EventListener
    void on(CustomersRederived derived) {
        store.refresh(
                orders(),
                time.today(),
                derived.customers().stream().map(CustomerId::value).toList());
    }

    /** What was there is seen until it is done. */
    @Transactional
    public void refresh() {
        store.refresh(orders(), time.today(), null);
    }

    private SecondOrders orders() {
        return SecondOrders.of(cards.current().orElse(null), companies.get().horizonDays());
    }
}
