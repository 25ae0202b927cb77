package io.liuke.customer;

import io.liuke.shared.BusinessTime;
import io.liuke.shared.StaleRecord;
import io.liuke.staff.StaffId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives customers to other owners: one, many, and back again. Each time is kept as a hand-over. */
@Service
@Transactional
public class Ownership {

    private final OwnerStore store;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Ownership(OwnerStore store, BusinessTime time, ApplicationEventPublisher events) {
        this.store = store;
        this.time = time;
        this.events = events;
    }

    /**
     * Gives customers of one owner to others; who is not with that owner any more stays where they are.
     *
     * @param restTo who takes the owner's open work with customers of others where their owner cannot; null: it stays
     */
    public HandoverId handOver(
            HandoverKind kind, StaffId from, List<NewOwner> owners, @Nullable StaffId restTo, StaffId by) {
        HandoverId handover = store.insert(kind, from, restTo, by, time.now());
        store.handOver(handover, from, owners);
        tell(handover, from, restTo, null);
        return handover;
    }

    /**
     * Takes a hand-over back; customers whose owner has changed since stay where they are.
     *
     * @throws StaleRecord if it was taken back already
     */
    public HandoverId takeBack(HandoverId undone, StaffId by) {
        HandoverId undo = store.insert(HandoverKind.UNDO, null, null, by, time.now());
        if (!store.claimUndo(undone, undo)) {
            throw new StaleRecord("hand-over");
        }
        store.takeBack(undone, undo);
        tell(undo, null, null, undone);
        return undo;
    }

    /** Answers how many customers went, none if the customer has another version. */
    int assign(CustomerId customer, @Nullable StaffId from, @Nullable StaffId to, StaffId by, int version) {
        HandoverId handover = store.insert(HandoverKind.SINGLE, from, null, by, time.now());
        int rows = store.assign(handover, customer, from, to, version);
        if (rows > 0) {
            tell(handover, from, null, null);
        }
        return rows;
    }

    private void tell(
            HandoverId handover, @Nullable StaffId from, @Nullable StaffId restTo, @Nullable HandoverId undoes) {
        List<CustomerId> customers = store.complete(handover);
        events.publishEvent(new CustomersHandedOver(handover, from, restTo, undoes, customers));
    }
}
