package io.liuke.churn.warning;

import io.liuke.customer.CustomerId;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffId;
import java.util.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with warnings. Who may do it with whose customer is for the caller to check. */
@Service
@Transactional
public class Warnings {

    private final WarningStore store;
    private final BusinessTime time;

    Warnings(WarningStore store, BusinessTime time) {
        this.store = store;
        this.time = time;
    }

    /** Takes it off the list, with a word on whether it was of use. */
    public void judge(CustomerId customer, WarningId id, boolean useful, StaffId by) {
        store.judge(customer, id, useful, by, time.now());
    }

    public void takeBack(CustomerId customer, WarningId id, StaffId by) {
        store.judge(customer, id, null, by, time.now());
    }

    /** Marks those that are of this person's own customers as seen. */
    public void seen(StaffId by, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            store.seen(by, ids.toArray(Long[]::new), time.now());
        }
    }
}
