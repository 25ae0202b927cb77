package io.liuke.purchase;

import io.liuke.customer.CustomerId;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What acquiring and keeping customers costs, apart from the orders. */
@Service
public class Costs {

    private final CostStore store;
    private final RemovedCostStore removed;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Costs(CostStore store, RemovedCostStore removed, BusinessTime time, ApplicationEventPublisher events) {
        this.store = store;
        this.removed = removed;
        this.time = time;
        this.events = events;
    }

    /**
     * What was spent on each customer as of a date: by then, and known by then.
     *
     * @param customerIds these only, or all for null
     */
    @Transactional(readOnly = true)
    public CostBook asOf(LocalDate date, @Nullable Collection<Long> customerIds) {
        return store.asOf(date, customerIds);
    }

    /** Known from the business date on, whenever it was spent; what follows from it is derived within the transaction. */
    @Transactional
    public CostId enter(EnterCost cost) {
        CostId id = store.add(cost, time.today(), time.now());
        events.publishEvent(new CostsChanged(cost.customer()));
        return id;
    }

    /**
     * Takes a cost out of the books, imported or entered; the customer's history keeps it, and who did it.
     *
     * @return whether it was there
     */
    @Transactional
    public boolean remove(CustomerId customer, CostId id, StaffId by) {
        return changed(customer, removed.remove(customer, id, by, time.now()));
    }

    /**
     * Puts a removed cost back as it was.
     *
     * @return whether it was there, and the same has not been imported again meanwhile
     */
    @Transactional
    public boolean restore(CustomerId customer, CostId id) {
        return changed(customer, removed.restore(customer, id));
    }

    private boolean changed(CustomerId customer, boolean done) {
        if (done) {
            events.publishEvent(new CostsChanged(customer));
        }
        return done;
    }

    @Transactional(readOnly = true)
    public Optional<CostItem> find(CustomerId customer, CostId id) {
        return store.find(customer, id);
    }

    /** The newest costs of a customer, as known on the business date. */
    @Transactional(readOnly = true)
    public List<CostItem> of(CustomerId customer, int limit) {
        return store.of(customer, time.today(), limit);
    }
}
